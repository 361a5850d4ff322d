#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the map file against what the app and its readers rely on; prints TAP.

Usage: check.py FILE.mbtiles   (needs nothing but Python's own library)
"""

import csv
import gzip
import json
import math
import pathlib
import sqlite3
import struct
import sys
import zlib
from collections import Counter, defaultdict

LANGUAGES = ['en', 'ru', 'kk', 'uz', 'es', 'fr', 'de', 'zh', 'ar', 'he', 'tr']
MAX_ZOOM = 6
COUNTRIES = 250                         # ISO 3166-1, and XK
NO_CAPITAL = {'AQ', 'BV', 'HM', 'IO', 'TK', 'UM'}
DEGREE = 111.2                          # km
LEAST_SHARED = 0.6                      # of a border's length, at the coarser levels
NOT_TOUCHING = {('IL', 'SY'), ('IT', 'VA')}         # neighbours, as border-policy.json says
COAST = 0.05                            # degrees that a capital may lie outside its coarser outline
AREAS = pathlib.Path(__file__).parent / 'published-areas.csv'
ISO_CODES = pathlib.Path('/usr/share/iso-codes/json/iso_3166-1.json')

# What the bundled story needs: places by their English name, the region or country, the zoom they show at.
STORY_PLACES = [('Doral', 'US-FL', 8), ('Miami', 'US-FL', 4), ('Fort Lauderdale', 'US-FL', 7), ('Hialeah', 'US-FL', 7),
                ('Astana', 'KZ', 4), ('Almaty', 'KZ', 4), ('Tashkent', 'UZ', 4), ('Samarkand', 'UZ', 5),
                ('Washington D.C.', 'US-DC', 4)]
STORY_WATERS = ['Aral Sea', 'Caspian Sea', 'Gulf of Mexico', 'Atlantic Ocean']
STORY_NEIGHBOURS = {'KZ': ['CN', 'KG', 'RU', 'TM', 'UZ'], 'UZ': ['AF', 'KG', 'KZ', 'TJ', 'TM']}
SEARCHES = [('қазақ', 'KZ'), ('казах', 'KZ'), ('哈萨克', 'KZ'), ('ozbek', 'UZ'), ("o'zbek", 'UZ'), ('UZB', 'UZ'),
            ('كازاخ', 'KZ'), ('מיאמי', 4164138), ('astaná', 1526273), ('алмат', 1526384), ('doral', 4153471),
            ('florid', 'US-FL'), ('orol deng', 7), ('united states', 'US'), ('estados unidos', 'US'), ('США', 'US'),
            ('abd', 'US'), ('united kingdom', 'GB'), ('uk', 'GB'), ('Великобритания', 'GB'), ('turkey', 'TR'),
            ('burma', 'MM'), ('bosnia and herzegovina', 'BA'), ('hong kong', 'HK'), ('macau', 'MO'), ('palestine', 'PS'),
            ('nur-sultan', 1526273), ('акмола', 1526273), ('alma-ata', 1526384), ('kiev', 703448), ('bombay', 1275339),
            ('moscow oblast', 'RU-MOS')]
# Names that a source has wrong, or too short for a map.
NAMES = [('US', 'en', 'United States'), ('US', 'es', 'Estados Unidos'), ('US', 'fr', 'États-Unis'), ('GB', 'en', 'United Kingdom'),
         ('GB', 'es', 'Reino Unido'), ('GB', 'tr', 'Birleşik Krallık'), ('HK', 'en', 'Hong Kong'), ('MO', 'fr', 'Macao'),
         ('PS', 'en', 'Palestine'), ('MM', 'ru', 'Мьянма'), ('CD', 'en', 'Congo (DRC)'), ('TR', 'en', 'Türkiye'),
         ('CZ', 'en', 'Czechia'), ('BA', 'en', 'Bosnia & Herzegovina'), ('RU-MOW', 'ru', 'Москва'), ('RU-MOW', 'ar', 'موسكو'),
         ('RU-MOS', 'ru', 'Московская область'), ('RU-ALT', 'en', 'Altai Krai')]


# --- Vector tiles -------------------------------------------------------------------------------

class Bad(Exception):
    """A tile that is not a valid vector tile."""


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7f) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def fields(data):
    """(number, value) of a protobuf message."""
    at, end = 0, len(data)
    while at < end:
        key, at = varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = varint(data, at)
        elif kind == 2:
            size, at = varint(data, at)
            value = data[at:at + size]
            at += size
        elif kind == 5:
            value, at = data[at:at + 4], at + 4
        elif kind == 1:
            value, at = data[at:at + 8], at + 8
        else:
            raise Bad(f'wire type {kind}')
        if at > end:
            raise Bad('cut short')
        yield key >> 3, value


def packed(data):
    numbers = []
    value = shift = 0
    for byte in data:
        value |= (byte & 0x7f) << shift
        if byte < 0x80:
            numbers.append(value)
            value = shift = 0
        else:
            shift += 7
    if shift:
        raise Bad('number cut short')
    return numbers


def property_value(data):
    for number, value in fields(data):
        if number == 1:
            return value.decode()
        if number == 2:
            return struct.unpack('<f', value)[0]
        if number == 3:
            return struct.unpack('<d', value)[0]
        return (value >> 1) ^ -(value & 1) if number == 6 else value
    raise Bad('empty value')


def paths(numbers, kind):
    """The points, lines or rings of a feature's geometry, in the tile's grid."""
    at = x = y = 0
    result = []
    while at < len(numbers):
        command, count = numbers[at] & 7, numbers[at] >> 3
        at += 1
        if command == 7:
            if kind != 3 or count != 1 or len(result[-1]) < 3:
                raise Bad('ring')
            continue
        if command not in (1, 2) or count == 0 or (command == 2 and not result):
            raise Bad(f'command {command}')
        for _ in range(count):
            dx, dy = numbers[at], numbers[at + 1]
            at += 2
            x += (dx >> 1) ^ -(dx & 1)
            y += (dy >> 1) ^ -(dy & 1)
            if command == 1:
                result.append([(x, y)])
            else:
                result[-1].append((x, y))
    return result


def decode(tile):
    """layer name -> list of (id, properties, paths)."""
    layers = {}
    for number, layer in fields(tile):
        if number != 3:
            continue
        parts = defaultdict(list)
        for key, value in fields(layer):
            parts[key].append(value)
        if parts[15] != [2] or parts[5] not in ([4096], []):
            raise Bad('version or extent')
        keys = [key.decode() for key in parts[3]]
        values = [property_value(value) for value in parts[4]]
        features = layers[parts[1][0].decode()] = []
        for item in parts[2]:
            entry = dict(fields(item))
            tags = packed(entry.get(2, b''))
            properties = {keys[k]: values[v] for k, v in zip(tags[::2], tags[1::2])}
            features.append((entry.get(1), properties, paths(packed(entry[4]), entry[3])))
    return layers


def position(lon, lat, zoom):
    """Tile column and row, and the point in that tile's grid."""
    sin = math.sin(math.radians(lat))
    x = (lon / 360 + 0.5) * 2 ** zoom
    y = (0.5 - math.log((1 + sin) / (1 - sin)) / (4 * math.pi)) * 2 ** zoom
    return int(x), int(y), (x - int(x)) * 4096, (y - int(y)) * 4096


def is_inside(x, y, rings):
    inside = False
    for ring in rings:
        x0, y0 = ring[-1]
        for x1, y1 in ring:
            if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
                inside = not inside
            x0, y0 = x1, y1
    return inside


# --- Test cases: each yields what is wrong -------------------------------------------------------

class Map:
    def __init__(self, path):
        self.db = sqlite3.connect(f'file:{path}?mode=ro&immutable=1', uri=True)
        self.metadata = dict(self.db.execute('SELECT name, value FROM metadata'))
        self.tiles = {}
        self.damaged = []
        for zoom, x, row, data in self.db.execute('SELECT * FROM tiles'):
            key = zoom, x, 2 ** zoom - 1 - row
            try:
                self.tiles[key] = decode(gzip.decompress(data))
            except (Bad, EOFError, IndexError, KeyError, OSError, UnicodeDecodeError, struct.error, zlib.error) as error:
                self.damaged.append(f'tile {key}: {error!r}')
                self.tiles[key] = {}

    def features(self, layer, zoom=MAX_ZOOM):
        for (z, _, _), layers in self.tiles.items():
            if z == zoom:
                yield from layers.get(layer, ())

    def is_in(self, lon, lat, code):
        """Whether the country's outline in the last zoom holds the point, or comes within COAST of it."""
        column, row, x, y = position(lon, lat, MAX_ZOOM)
        near = COAST / 360 * 2 ** MAX_ZOOM * 4096
        return any(properties['iso'] == code and
                   (is_inside(x, y, rings) or any(math.dist((x, y), point) < near for ring in rings for point in ring))
                   for _, properties, rings in self.tiles.get((MAX_ZOOM, column, row), {}).get('country', ()))


def metadata(world):
    expected = {'format': 'pbf', 'minzoom': '0', 'maxzoom': '6', 'type': 'baselayer'}
    for name, value in expected.items():
        if world.metadata.get(name) != value:
            yield f'{name} is {world.metadata.get(name)!r}'
    for name in ('name', 'description', 'attribution', 'bounds', 'center', 'version', 'json'):
        if not world.metadata.get(name):
            yield f'no {name}'
    for credit in ('Natural Earth', 'GeoNames', 'CC BY 4.0', 'modified'):
        if credit not in world.metadata['attribution']:
            yield f'the attribution does not say {credit}'
    declared = {layer['id']: set(layer['fields']) for layer in json.loads(world.metadata['json'])['vector_layers']}
    used = defaultdict(set)
    for layers in world.tiles.values():
        for layer, features in layers.items():
            for _, properties, _ in features:
                used[layer].update(properties)
    if declared.keys() != used.keys():
        yield f'layers {sorted(declared.keys() ^ used.keys())}'
    for layer in declared.keys() & used.keys():
        if not used[layer] <= declared[layer]:
            yield f'{layer}: undeclared {sorted(used[layer] - declared[layer])}'


def tiles(world):
    yield from world.damaged
    for zoom in range(3):
        if sum(key[0] == zoom for key in world.tiles) != 4 ** zoom:
            yield f'zoom {zoom} has gaps'
    # A lone islet is left out at low zooms, but where all four quarters hold something, so must the whole.
    children = Counter((zoom - 1, x // 2, y // 2) for zoom, x, y in world.tiles if zoom)
    for (zoom, x, y), count in children.items():
        if count == 4 and (zoom, x, y) not in world.tiles:
            yield f'{zoom}/{x}/{y} is missing'
    for (zoom, x, y), layers in world.tiles.items():
        if not any(layers.values()):
            yield f'{zoom}/{x}/{y} is empty'


def integrity(world):
    for (result,) in world.db.execute('PRAGMA integrity_check'):
        if result != 'ok':
            yield result
    for row in world.db.execute('PRAGMA foreign_key_check'):
        yield f'{row[0]} refers to a missing {row[2]}'


def countries(world):
    rows = world.db.execute('SELECT code, iso3, west, south, east, north, full_west, full_south, full_east, '
                            'full_north, label_lon, label_lat, area_km2 FROM country').fetchall()
    if len(rows) != COUNTRIES:
        yield f'{len(rows)} countries'
    if ISO_CODES.exists():
        iso = {entry['alpha_2']: entry['alpha_3'] for entry in json.loads(ISO_CODES.read_text())['3166-1']}
        found = {row[0]: row[1] for row in rows if row[0] != 'XK'}
        if found != iso:
            yield f'not ISO 3166-1: {sorted(set(found.items()) ^ set(iso.items()))}'

    def within(lon, west, east):
        return west <= lon <= east if west <= east else lon >= west or lon <= east
    for code, _, west, south, east, north, full_west, full_south, full_east, full_north, lon, lat, area in rows:
        if not (-90 <= full_south <= south < north <= full_north <= 90):
            yield f'{code}: south and north'
        if not all(-180 <= value <= 180 for value in (west, east, full_west, full_east)):
            yield f'{code}: west and east'
        if west == east or not (within(west, full_west, full_east) and within(east, full_west, full_east)):
            yield f'{code}: the whole does not hold the main part'
        if not (within(lon, full_west, full_east) and full_south <= lat <= full_north):
            yield f'{code}: the label is outside'
        if area <= 0:
            yield f'{code}: area {area}'
    crossing = {row[0] for row in rows if row[2] > row[4]}
    if crossing != {'FJ', 'RU'}:
        yield f'main parts across the antimeridian: {sorted(crossing)}'


def country_features(world):
    codes = {code for (code,) in world.db.execute('SELECT code FROM country')}
    for layer in ('country', 'country_label'):
        found = {properties.get('iso') for _, properties, _ in world.features(layer)} - {''}
        if found != codes:
            yield f'{layer}: {sorted(found ^ codes)}'


def names(world):
    for code, count in world.db.execute('SELECT code, count(name) FROM country LEFT JOIN country_name USING (code) '
                                        'GROUP BY code HAVING count(name) <> ?', (len(LANGUAGES),)):
        yield f'{code} has {count} names'
    for kind, key in (('country', 'code'), ('region', 'code'), ('place', 'id'), ('water', 'id')):
        for (found,) in world.db.execute(
                f"SELECT {key} FROM {kind} EXCEPT SELECT {key} FROM {kind}_name WHERE lang = 'en'"):
            yield f'{kind} {found} has no English name'
        for lang, name in world.db.execute(f'SELECT DISTINCT lang, name FROM {kind}_name'):
            if lang not in LANGUAGES or not name.strip() or '\ufffd' in name:
                yield f'{kind} name {lang} {name!r}'
    for water, count in world.db.execute('SELECT id, count(*) FROM water_name GROUP BY id'):
        if count < 5:
            yield f'water {water} has {count} names'
    for code, lang, expected in NAMES:
        found = world.db.execute('SELECT name FROM country_name WHERE code = ?1 AND lang = ?2 UNION ALL '
                                 'SELECT name FROM region_name WHERE code = ?1 AND lang = ?2', (code, lang)).fetchall()
        if found != [(expected,)]:
            yield f'{code} is {found} in {lang}'
    # No two countries, or regions of one country, have the same name; nor is one's alias another's name.
    for row in world.db.execute(
            "SELECT name, code FROM country_name GROUP BY name HAVING min(code) <> max(code) UNION ALL "
            "SELECT name, code FROM region_name WHERE lang = 'en' GROUP BY substr(code, 1, 2), name HAVING count(*) > 1 UNION ALL "
            "SELECT a.name, key FROM alias a JOIN country_name c ON c.name = a.name AND c.code <> key WHERE kind = 'country'"):
        yield f'{row} is not the only one of that name'
    for kind, key in (('country', 'code'), ('place', 'id')):
        for (found,) in world.db.execute(f"SELECT key FROM alias WHERE kind = '{kind}' EXCEPT SELECT CAST({key} AS TEXT) FROM {kind}"):
            yield f'an alias of {kind} {found}, which is not there'


def capitals(world):
    rows = world.db.execute('SELECT code, lon, lat, country, capital FROM country '
                            'LEFT JOIN place ON id = capital_id').fetchall()
    without = {row[0] for row in rows if row[1] is None}
    if without != NO_CAPITAL:
        yield f'without a capital: {sorted(without)}'
    for code, lon, lat, country, capital in rows:
        if lon is None:
            continue
        if country != code or capital != 2:
            yield f'{code}: its capital is of {country}, {capital}'
        if not world.is_in(lon, lat, code):
            yield f'{code}: its capital at {lon}, {lat} is outside'


def areas(world):
    measured = dict(world.db.execute('SELECT code, area_km2 FROM country'))
    with AREAS.open(encoding='utf-8') as file:
        rows = list(csv.DictReader(file))
    missing = {code for code, area in measured.items() if area > 20000} - {row['code'] for row in rows}
    if missing:
        yield f'not in {AREAS.name}: {sorted(missing)}'
    for row in rows:
        if not row['area_km2']:
            if not row['note']:
                yield f'{row["code"]} is left out without a reason'
            continue
        published, tolerance = float(row['area_km2']), float(row['tolerance_percent'])
        off = 100 * (measured[row['code']] / published - 1)
        if abs(off) > tolerance:
            yield f'{row["code"]}: {measured[row["code"]]:.0f} km² is {off:+.1f} % off {published:.0f}'
        if not row['source'] or tolerance > 2 and not row['note']:
            yield f'{row["code"]}: no source, or no reason for its tolerance'


def decode_shape(data):
    """The rings of an outline, in degrees; see schema.sql."""
    count, at = varint(data, 0)
    rings = []
    for _ in range(count):
        length, at = varint(data, at)
        ring, point = [], [0, 0]
        for _ in range(length):
            for axis in (0, 1):
                delta, at = varint(data, at)
                point[axis] += delta >> 1 ^ -(delta & 1)
            ring.append((point[0] / 1e5, point[1] / 1e5))
        rings.append(ring)
    if at != len(data):
        raise Bad(f'{len(data) - at} bytes too many')
    return rings


def sphere_area(rings):
    """km² on the sphere of the same surface as the earth; holes run the other way round."""
    total = 0
    for ring in rings:
        for (lon, lat), (lon2, lat2) in zip(ring, ring[1:] + ring[:1]):
            total += math.radians(lon2 - lon) * (2 + math.sin(math.radians(lat)) + math.sin(math.radians(lat2)))
    return abs(total) / 2 * 6371.0072 ** 2


class Borders:
    """How much of their outlines neighbours share, edge by edge, at each level."""

    def __init__(self):
        self._owners = {}
        self.lengths = defaultdict(Counter)         # (code, code) -> level -> km

    def add(self, kind, code, level, rings):
        for ring in rings:
            for a, b in zip(ring, ring[1:] + ring[:1]):
                owner = self._owners.setdefault((kind, level, min(a, b), max(a, b)), code)
                if owner != code:
                    across = (b[0] - a[0]) * math.cos(math.radians(a[1] + b[1]) / 2)
                    self.lengths[min(owner, code), max(owner, code)][level] += math.hypot(across, b[1] - a[1]) * DEGREE


def shapes(world):
    borders = Borders()
    levels = [level for level, in world.db.execute('SELECT level FROM shape_level ORDER BY level')]
    measured = dict(world.db.execute('SELECT code, area_km2 FROM country'))
    seen = Counter()
    for kind, code, level, data in world.db.execute('SELECT kind, code, level, data FROM shape'):
        seen[kind, code] += 1
        try:
            rings = decode_shape(data)
        except (Bad, IndexError) as error:
            yield f'{code} at level {level}: {error!r}'
            continue
        if not rings or any(len(ring) < 3 for ring in rings):
            yield f'{code} at level {level} has a ring of less than three points, or none'
        borders.add(kind, code, level, rings)
        if any(abs(lon) > 180 or abs(lat) > 90 for ring in rings for lon, lat in ring):
            yield f'{code} at level {level} leaves the earth'
        # The last level is all there is, so it has the country's own area; the sphere is up to half a percent off.
        if kind == 'country' and level == levels[-1] and measured[code] > 1000:
            off = 100 * (sphere_area(rings) / measured[code] - 1)
            if abs(off) > 1:
                yield f'{code}: its outline holds {off:+.1f} % of its area'
    for code in measured:
        if seen['country', code] != len(levels):
            yield f'{code} has {seen["country", code]} of {len(levels)} levels'
    # A coarser border is a shorter one, but the neighbours' outlines still are one line.
    for pair, lengths in borders.lengths.items():
        for level in levels:
            if lengths[levels[-1]] > 150 and lengths[level] < LEAST_SHARED * lengths[levels[-1]]:
                yield f'{pair} share {lengths[level]:.0f} km at level {level}, of {lengths[levels[-1]]:.0f} km'
    for pair in world.db.execute('SELECT code, other FROM neighbour WHERE code < other'):
        if not borders.lengths[pair][levels[-1]] and pair not in NOT_TOUCHING:
            yield f'{pair} share no edge'


def neighbours(world):
    pairs = set(world.db.execute('SELECT code, other FROM neighbour'))
    for a, b in pairs:
        if (b, a) not in pairs or a == b:
            yield f'{a} and {b}'
    for code, expected in STORY_NEIGHBOURS.items():
        found = sorted(b for a, b in pairs if a == code)
        if found != expected:
            yield f'{code}: {found}'


def places(world):
    rows = world.db.execute('SELECT id, lon, lat FROM place WHERE id > 0').fetchall()
    if len(rows) < 6500:
        yield f'{len(rows)} places'
    for number, lon, lat in rows:
        column, row, x, y = position(lon, lat, MAX_ZOOM)
        if not any(drawn == number and math.dist((x, y), path[0]) < 2 for drawn, _, (path, *_)
                   in world.tiles.get((MAX_ZOOM, column, row), {}).get('place', ())):
            yield f'place {number} is not drawn where it is'
    for name, where, zoom in STORY_PLACES:
        row = world.db.execute(
            "SELECT min_zoom FROM place JOIN place_name USING (id) WHERE lang = 'en' AND name = ? "
            'AND ? IN (country, region) ORDER BY rank', (name, where)).fetchone()
        if row is None or row[0] > zoom:
            yield f'{name}: {row}'
    for name in STORY_WATERS:
        count = world.db.execute('SELECT count(*) FROM water_name WHERE id = (SELECT id FROM water_name '
                                 "WHERE lang = 'en' AND name = ?)", (name,)).fetchone()[0]
        if count != len(LANGUAGES):
            yield f'{name} has {count} names'


def search(world):
    for text, expected in SEARCHES:
        found = world.db.execute('SELECT key FROM name_search WHERE name_search MATCH ? ORDER BY rowid LIMIT 5',
                                 (f'"{text}"*',)).fetchall()
        if (expected,) not in found:
            yield f'{text}: {found}'


def main():
    world = Map(sys.argv[1])
    cases = [metadata, tiles, integrity, countries, country_features, names, capitals, areas, shapes, neighbours,
             places, search]
    print(f'1..{len(cases)}')
    failed = False
    for number, case in enumerate(cases, 1):
        wrong = list(case(world))
        failed |= bool(wrong)
        print(f'{"not ok" if wrong else "ok"} {number} {case.__name__.replace("_", " ")}')
        for line in wrong[:20]:
            print(f'# {line}')
    return int(failed)


if __name__ == '__main__':
    sys.exit(main())
