# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads lakes, rivers and province lines from Natural Earth's shapefiles.

Usage: features.py WORK   (writes lakes.json, rivers.json, provinces.json)
"""

import math
import sys

import shapefile
from shapely.geometry import shape

from borders import line_parts, rings
from common import collection, feature, write

FOLDER = '/usr/share/magics/10m/'
# Countries whose inner borders the map shows (the United States' come with their states).
PROVINCES_OF = {
    'ARG': 'AR', 'AUS': 'AU', 'BRA': 'BR', 'CAN': 'CA', 'CHN': 'CN', 'DEU': 'DE', 'ESP': 'ES', 'FRA': 'FR',
    'GBR': 'GB', 'IDN': 'ID', 'IND': 'IN', 'IRN': 'IR', 'ITA': 'IT', 'KAZ': 'KZ', 'KGZ': 'KG', 'MEX': 'MX',
    'PAK': 'PK', 'RUS': 'RU', 'TJK': 'TJ', 'TKM': 'TM', 'TUR': 'TR', 'UKR': 'UA', 'UZB': 'UZ', 'ZAF': 'ZA'}


def records(name, encoding):
    """(record, function that reads its geometry)."""
    reader = shapefile.Reader(FOLDER + name, encoding=encoding)
    for index, record in enumerate(reader.iterRecords()):
        yield record, lambda index=index: shape(reader.shape(index))


def lines(geometry):
    return [[list(c[:2]) for c in part.coords] for part in line_parts(geometry)]


def lakes():
    """The package keeps the lakes among the oceans, as the rows without a class."""
    for record, geometry in records('ne_10m_ocean', 'utf-8'):
        if record['featurecla'] == 'Ocean':
            continue
        lake = geometry()
        if not lake.is_valid:
            lake = lake.buffer(0)
        area = round(lake.area * math.cos(math.radians(lake.centroid.y)), 4)       # square degrees of the equator
        yield feature({'name': record['name'].strip(), 'area': area}, 'MultiPolygon', rings(lake))


def rivers():
    for record, geometry in records('ne_10m_rivers_lake_centerlines', 'latin-1'):
        line = geometry()
        if not line.is_empty:
            yield feature({'name': ' '.join(record['name'].split()), 'rank': int(record['scalerank'] or 9),
                           'lake': int('Lake' in record['featurecla'])}, 'MultiLineString', lines(line))


def provinces():
    for record, geometry in records('ne_10m_admin_1_states_provinces_lines', 'utf-8'):
        if record['adm0_a3'] in PROVINCES_OF and record['featurecla'] == 'Admin-1 boundary':
            line = geometry()
            if not line.is_empty:
                yield feature({'iso': PROVINCES_OF[record['adm0_a3']], 'mz': record['min_zoom']},
                              'MultiLineString', lines(line))


def main():
    for name, features in (('lakes', lakes()), ('rivers', rivers()), ('provinces', provinces())):
        features = list(features)
        write(sys.argv[1], f'{name}.json', collection(features))
        print(f'{len(features)} {name}')


if __name__ == '__main__':
    main()
