# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where each name stands on the map, from which zoom on, and in which languages.

Usage: labels.py WORK
Reads units.json, states.json, places.json, alpha3.json, atlas-*.csv and the tables; writes labels.json, from which
both the tiles and the gazetteer take their names, so that they always agree.
"""

import csv
import math
import sys
from collections import defaultdict

from shapely.geometry import Polygon
from shapely.ops import polylabel

from common import read, table, write
from names import Territories, with_fallbacks

TILE = 512                                          # pixels of a tile in our zooms
LABELS = {'RU': (96, 62), 'EH': (-13.2, 24.6), 'AQ': (20, -78), 'US-FL': (-81.7, 28.3)}
LONG_MAX_ZOOM = 9                                   # small countries keep their name when zoomed in
# Beside the United States' states: those of these countries that Natural Earth has at 1:50m.
REGIONS_OF = ('AU', 'BR', 'CA', 'CN', 'ID', 'IN', 'RU')
REGION_CORRECTIONS = table('region-corrections.json')    # by Natural Earth's code
REGION_LANGUAGES = ('en', 'ru', 'es', 'fr', 'de', 'zh', 'ar', 'he', 'tr')


def rows(work, name, key):
    with open(f'{work}/{name}', encoding='utf-8') as file:
        return [row for row in csv.DictReader(file) if row[key]]


def web_mercator(ring):
    """In shares of the world's width."""
    for lon, lat in ring:
        sin = math.sin(math.radians(max(-85.06, min(85.06, lat))))
        yield lon / 360, 0.5 - 0.25 * math.log((1 + sin) / (1 - sin)) / math.pi


def drawn_area(polygon):
    return Polygon(list(web_mercator(polygon[0]))).area


def middle(polygons):
    """The point furthest from the outline, in the largest polygon."""
    largest = max(polygons, key=drawn_area)
    shape = Polygon(largest[0], largest[1:])
    if not shape.is_valid:
        shape = shape.buffer(0)
    if shape.geom_type == 'MultiPolygon':
        shape = max(shape.geoms, key=lambda part: part.area)
    point = polylabel(shape, max(1e-4, min(0.05, math.sqrt(shape.area) / 20)))
    return point.x, point.y


def outlines(work, name, key):
    result = defaultdict(list)
    for item in read(work, name)['features']:
        result[item['properties'][key]] += item['geometry']['coordinates']
    result.pop('', None)
    return result


def countries(work, capitals):
    atlas = {}
    for row in rows(work, 'atlas-countries.csv', 'iso_a2_eh'):
        known = atlas.get(row['iso_a2_eh'])
        if not known or float(row['scalerank']) < float(known['scalerank']):
            atlas[row['iso_a2_eh']] = row
    alpha3 = read(work, 'alpha3.json')
    population = read(f'{work}/node_modules/cldr-core/supplemental', 'territoryInfo.json')
    population = population['supplemental']['territoryInfo']
    names = Territories(f'{work}/node_modules')
    for code, polygons in sorted(outlines(work, 'units.json', 'iso').items()):
        row = atlas.get(code)
        chosen, others = names(code)
        if row:
            lon, lat = LABELS.get(code) or (float(row['label_x']), float(row['label_y']))
            zooms = {'mz': max(0, round(float(row['min_label']) - 1)),
                     'xz': max(4, round(float(row['max_label']) - 1)), 'rank': int(float(row['labelrank']))}
        else:
            lon, lat = LABELS.get(code) or middle(polygons)
            width = math.sqrt(sum(map(drawn_area, polygons))) * TILE
            zoom = max(0, min(7, math.ceil(math.log2(28 / width))))
            zooms = {'mz': zoom, 'xz': LONG_MAX_ZOOM, 'rank': zoom}
        yield {'iso': code, 'iso3': alpha3[code], 'lon': lon, 'lat': lat, **zooms,
               'pop': int(population.get(code, {}).get('_population', 0)), 'capital': capitals.get(code),
               'names': chosen, 'aliases': others}


def regions(work):
    atlas, corrected = {}, {}
    for row in rows(work, 'atlas-states.csv', 'iso_3166_2'):
        correction = REGION_CORRECTIONS.get(row['iso_3166_2'], {})
        code = correction.get('code', row['iso_3166_2'])
        atlas[code], corrected[code] = row, correction.get('names', {})

    def names(code):
        row = atlas[code]
        known = {language: row[f'name_{language}'] for language in REGION_LANGUAGES if row[f'name_{language}']}
        return with_fallbacks({**known, 'en': row['name_en'] or row['name'], **corrected[code]})
    for code, polygons in sorted(outlines(work, 'states.json', 'code').items()):
        lon, lat = LABELS.get(code) or middle(polygons)
        width = math.sqrt(max(map(drawn_area, polygons))) * TILE
        zoom = max(3, min(6, math.ceil(math.log2(34 / width))))
        yield {'code': code, 'lon': lon, 'lat': lat, 'mz': zoom, 'rank': zoom, 'names': names(code)}
    for code, row in sorted(atlas.items()):
        if row['iso_a2'] in REGIONS_OF and code.startswith(row['iso_a2'] + '-') and 1 <= len(code) - 3 <= 3:
            zoom = round(float(row['min_label'] or 5))
            yield {'code': code, 'lon': float(row['longitude']), 'lat': float(row['latitude']),
                   'mz': max(4, zoom), 'rank': max(3, zoom), 'names': names(code),
                   'bounds': [float(row[side]) for side in ('west', 'south', 'east', 'north')]}


def waters():
    for row in table('water-names.json'):
        yield {'kind': row['kind'], 'lon': row['lon'], 'lat': row['lat'], 'mz': row['min_zoom'],
               'rank': row['min_zoom'], 'names': row['names']}


def main():
    work = sys.argv[1]
    found = read(work, 'places.json')
    labels = {'country': list(countries(work, found['capitals'])), 'region': list(regions(work)),
              'water': list(waters()), 'place': found['places']}
    known = {region['code'] for region in labels['region']}
    for place in labels['place']:
        if place['region'] not in known:
            place['region'] = None
    write(work, 'labels.json', labels)
    print(', '.join(f'{len(items)} {kind}' for kind, items in labels.items()))


if __name__ == '__main__':
    main()
