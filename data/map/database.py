# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs the tiles and the gazetteer into one MBTiles file.

Usage: database.py WORK OUT.mbtiles
Reads WORK/tiles/Z/X/Y.pbf, WORK/units.json, WORK/states.json, WORK/labels.json; the tables are in schema.sql.
"""

import gzip
import json
import math
import os
import pathlib
import sqlite3
import sys

import measure
from common import LANGUAGES, read, table

HERE = pathlib.Path(__file__).parent
MAX_ZOOM = 6
ATTRIBUTION = ('Map: <a href="https://www.naturalearthdata.com/">Natural Earth</a>; places: '
               '<a href="https://www.geonames.org/">GeoNames</a> (CC BY 4.0, modified); names: Unicode CLDR')
# Fields of the vector layers, for the metadata; {name} stands for the name in each language.
LAYERS = {
    'country': 'iso iso3 name disputed',
    'border': 'kind',
    'state': 'code name iso',
    'admin1': 'iso mz',
    'lake': 'name',
    'river': 'rank lake {name}',
    'country_label': 'iso iso3 mz xz rank pop {name}',
    'state_label': 'code mz rank {name}',
    'water_label': 'kind mz rank {name}',
    'place': 'iso cap rank mz pop {name}',
}
NUMBERS = {'disputed', 'mz', 'xz', 'rank', 'pop', 'cap', 'lake'}
MODIFIER_LETTERS = str.maketrans('', '', 'ʻʼ’')


def degrees(value):
    return round(value, 4)


def vector_layers():
    names = ' '.join(['name'] + [f'name_{language}' for language in LANGUAGES[1:]])
    return [{'id': layer, 'minzoom': 0, 'maxzoom': MAX_ZOOM,
             'fields': {field: 'Number' if field in NUMBERS else 'String'
                        for field in fields.format(name=names).split()}}
            for layer, fields in LAYERS.items()]


def write_metadata(db):
    db.executemany('INSERT INTO metadata VALUES (?, ?)', sorted({
        'name': 'Wherefore world',
        'format': 'pbf',
        'type': 'baselayer',
        'version': '1',
        'description': 'Countries, cities and waters of the world, with a gazetteer',
        'attribution': ATTRIBUTION,
        'bounds': '-180,-85.0511,180,85.0511',
        'center': '20,25,1',
        'minzoom': '0',
        'maxzoom': str(MAX_ZOOM),
        'json': json.dumps({'vector_layers': vector_layers()}, separators=(',', ':')),
    }.items()))


def write_tiles(db, folder):
    for zoom in range(MAX_ZOOM + 1):
        for column in range(2 ** zoom):
            for y in range(2 ** zoom):
                path = folder / str(zoom) / str(column) / f'{y}.pbf'
                if path.exists():
                    data = gzip.compress(path.read_bytes(), 9, mtime=0)
                    db.execute('INSERT INTO tiles VALUES (?, ?, ?, ?)', (zoom, column, 2 ** zoom - 1 - y, data))


def outlines(collection, key):
    """code -> polygons, of a collection whose features carry the code as a property."""
    result = {}
    for feature in collection['features']:
        if feature['properties'][key]:
            result.setdefault(feature['properties'][key], []).extend(feature['geometry']['coordinates'])
    return result


def bounds(polygons):
    return [degrees(value) for value in measure.union([measure.box(polygon) for polygon in polygons])]


def varint(value):
    data = bytearray()
    while value > 0x7f:
        data.append(value & 0x7f | 0x80)
        value >>= 7
    data.append(value)
    return bytes(data)


def pack_shape(geometry):
    """A GeoJSON polygon or multipolygon as schema.sql says."""
    polygons = geometry['coordinates'] if geometry['type'] == 'MultiPolygon' else [geometry['coordinates']]
    rings = [ring for polygon in polygons for ring in polygon]
    data = bytearray(varint(len(rings)))
    for ring in rings:
        points = [(round(point[0] * 1e5), round(point[1] * 1e5)) for point in ring]
        if points[0] == points[-1]:
            points.pop()
        data += varint(len(points))
        last = (0, 0)
        for point in points:
            for delta in (point[0] - last[0], point[1] - last[1]):
                data += varint(delta << 1 if delta >= 0 else (-delta << 1) - 1)
            last = point
    return bytes(data)


def write_shapes(db, levels):
    for kind in ('country', 'region'):
        shapes = {}
        for number in reversed(range(len(levels))):
            # What is too small to be drawn at this level keeps the outline of the next finer one.
            shapes.update(levels[number][kind])
            db.executemany('INSERT INTO shape VALUES (?, ?, ?, ?)',
                           [(kind, code, number, pack_shape(shapes[code])) for code in sorted(shapes)])
    # Tiles are of 512 pixels, so their zoom is one less than that of 256-pixel ones; they stay until half-way to the next.
    db.executemany('INSERT INTO shape_level VALUES (?, ?)',
                   [(number, 99 if number == len(levels) - 1 else level['zoom'] + 1.5) for number, level in enumerate(levels)])


def write_names(db, table, key, names, complete=False):
    """Where English stands in for what is missing, a name that equals the English one need not be stored."""
    db.executemany(f'INSERT INTO {table} VALUES (?, ?, ?)',
                   [(key, language, names[language]) for language in LANGUAGES
                    if language in names and (complete or language == 'en' or names[language] != names['en'])])


def write_countries(db, shapes, labels):
    for label in labels:
        code = label['iso']
        area = sum(measure.polygon_area(polygon) for polygon in shapes[code])
        db.execute('INSERT INTO country VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', (
            code, label['iso3'], degrees(label['lon']), degrees(label['lat']), label['mz'],
            *bounds(measure.main_part(shapes[code])), *bounds(shapes[code]),
            round(area, 1), label.get('pop') or None, label.get('capital')))
        write_names(db, 'country_name', code, label['names'], complete=True)
        write_aliases(db, 'country', code, label['aliases'])
    pairs = set(measure.neighbours(shapes))
    for row in table('border-policy.json')['neighbours']:
        a, b = row['between']
        pairs |= {(a, b), (b, a)}
    db.executemany('INSERT INTO neighbour VALUES (?, ?)', sorted(pairs))


def write_regions(db, shapes, labels):
    for label in labels:
        code = label['code']
        extent = bounds(shapes[code]) if code in shapes else [degrees(value) for value in label['bounds']]
        db.execute('INSERT INTO region VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', (
            code, code[:2], degrees(label['lon']), degrees(label['lat']), label['mz'], *extent))
        write_names(db, 'region_name', code, label['names'])


def write_places(db, labels):
    for label in labels:
        db.execute('INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', (
            label['id'], label['iso'] or None, label.get('region'), degrees(label['lon']), degrees(label['lat']),
            label['rank'], label['mz'], label['pop'] or None, label['cap']))
        write_names(db, 'place_name', label['id'], label['names'])
        write_aliases(db, 'place', label['id'], label['aliases'])


def write_waters(db, labels):
    for number, label in enumerate(labels, 1):
        db.execute('INSERT INTO water VALUES (?, ?, ?, ?, ?)', (
            number, label['kind'], degrees(label['lon']), degrees(label['lat']), label['mz']))
        write_names(db, 'water_name', number, label['names'])


def importance(kind, label):
    """Countries first, then states and waters, cities by their size; 100 is a factor of ten in population."""
    people = round(100 * math.log10((label.get('pop') or 0) + 1))
    return {'country': 400 + people, 'region': 700, 'water': 800 - 50 * label['mz'],
            'place': people + 50 * label.get('cap', 0)}[kind]


def write_aliases(db, kind, key, names):
    db.executemany('INSERT INTO alias VALUES (?, ?, ?)',
                   [(kind, str(key), name) for name in sorted(set().union(*names.values()))])


def write_search(db, kind, key, label, spellings):
    """One row for each different name, with the aliases of its languages; the first also has the other spellings."""
    rows = {}
    for language in LANGUAGES:
        if language in label['names']:
            name = label['names'][language]
            aliases = list(label.get('aliases', {}).get(language, ()))
            plain = [text.translate(MODIFIER_LETTERS) for text in (name, *aliases)]
            rows.setdefault(name, (language, [] if rows else list(spellings)))[1].extend(aliases + plain)
    for name, (language, aliases) in rows.items():
        others = [alias for alias in dict.fromkeys(aliases) if alias != name]
        db.execute('INSERT INTO name_search VALUES (?, ?, ?, ?, ?)', (name, ', '.join(others) or None, kind, key, language))


def write_searches(db, labels):
    things = [('country', label['iso'], label, [label['iso'], label['iso3']]) for label in labels['country']]
    things += [('region', label['code'], label, []) for label in labels['region']]
    things += [('place', label['id'], label, label['spellings']) for label in labels['place']]
    things += [('water', number, label, []) for number, label in enumerate(labels['water'], 1)]
    for thing in sorted(things, key=lambda thing: (-importance(thing[0], thing[2]), thing[0], str(thing[1]))):
        write_search(db, *thing)
    db.execute("INSERT INTO name_search (name_search) VALUES ('optimize')")


def main():
    work, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    labels = read(work, 'labels.json')
    partial = out.with_suffix('.partial')
    partial.unlink(missing_ok=True)
    db = sqlite3.connect(partial)
    db.execute('PRAGMA page_size = 1024')
    db.execute(f'PRAGMA application_id = {0x4d504258}')     # MBTiles
    db.executescript((HERE / 'schema.sql').read_text())
    with db:
        write_metadata(db)
        write_tiles(db, work / 'tiles')
        write_places(db, labels['place'])
        write_countries(db, outlines(read(work, 'units.json'), 'iso'), labels['country'])
        write_regions(db, outlines(read(work, 'states.json'), 'code'), labels['region'])
        write_waters(db, labels['water'])
        write_shapes(db, read(work, 'shapes.json'))
        write_searches(db, labels)
    db.execute('ANALYZE')
    db.commit()
    db.execute('VACUUM')
    db.close()
    os.replace(partial, out)
    print(f'{out}: {out.stat().st_size / 1e6:.1f} MB')


if __name__ == '__main__':
    main()
