# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Applies border-policy.json to the countries of Natural Earth, and cuts the United States into states.

Usage: borders.py WORK
Reads atlas-units.json, us-states.json, disputed.gpkg; writes units.json (each with its ISO code, or none),
states.json and claims.json. Every cut adds its new vertices to the neighbours too, so that borders stay shared.
"""

import math
import sqlite3
import sys
from collections import Counter, defaultdict

import shapely
import shapely.ops
import shapefile
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, mapping, shape

from common import collection, feature, read, table, write

STATE_LINES = '/usr/share/magics/10m/ne_10m_admin_1_states_provinces_lines'
UNITED_STATES = 'United States of America'
NOT_STATES = {'Puerto Rico', 'Guam', 'American Samoa', 'Commonwealth of the Northern Mariana Islands',
              'United States Virgin Islands'}
POSTAL = dict(zip(
    ('01 02 04 05 06 08 09 10 11 12 13 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 '
     '40 41 42 44 45 46 47 48 49 50 51 53 54 55 56').split(),
    ('AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH '
     'OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY').split()))     # by FIPS 5-2 number


# --- The antimeridian ---------------------------------------------------------------------------

def on_antimeridian(lon):
    return abs(abs(lon) - 180) <= 1e-6


def unstitch(ring):
    """world-atlas closes rings across the antimeridian and puts all its vertices at -180: put them on their side."""
    if not any(abs(a[0] - b[0]) > 180 for a, b in zip(ring, ring[1:])):
        return ring
    others = [lon for lon, _ in ring if not on_antimeridian(lon)]
    if min(others) > 0 or max(others) < 0:
        side = 180.0 if min(others) > 0 else -180.0
        return [[side, lat] if on_antimeridian(lon) else [lon, lat] for lon, lat in ring]
    closed = []                 # Antarctica: go round by the pole
    for a, b in zip(ring, ring[1:]):
        closed.append(a)
        if a[0] - b[0] > 180:
            closed += [[180.0, b[1]], [180.0, -90.0], [-180.0, -90.0]]
        elif b[0] - a[0] > 180:
            closed += [[-180.0, -90.0], [180.0, -90.0], [180.0, a[1]]]
    return closed + [ring[-1]]


# --- Cutting ------------------------------------------------------------------------------------

def rings(geometry):
    """The polygons of a shapely geometry as lists of rings."""
    parts = geometry.geoms if hasattr(geometry, 'geoms') else [geometry]
    return [[[list(c) for c in ring.coords] for ring in (part.exterior, *part.interiors)]
            for part in parts if part.geom_type == 'Polygon' and part.area > 0]


def faces_of(polygons, lines):
    """The faces into which lines cut polygons."""
    cut = shapely.ops.unary_union(lines)
    faces = []
    for polygon in polygons:
        whole = Polygon(polygon[0], polygon[1:])
        if not whole.intersects(cut):
            faces.append(whole)
            continue
        net = shapely.ops.unary_union([whole.boundary, cut.intersection(whole.buffer(0.2))])
        inside = whole.buffer(1e-9)
        faces += [face for face in shapely.ops.polygonize(net) if inside.contains(face.representative_point())]
    return faces


def edge_key(a, b):
    return (tuple(a), tuple(b)) if tuple(a) < tuple(b) else (tuple(b), tuple(a))


def edges_of(polygons):
    return [(a, b) for polygon in polygons for ring in polygon for a, b in zip(ring, ring[1:])]


def note_inserts(inserts, before, after):
    """Remembers which vertices cutting has put on which old edges."""
    edges = edges_of(before)
    known = {tuple(a) for a, _ in edges}
    lines = [LineString(edge) for edge in edges]
    tree = shapely.STRtree(lines)
    for new in {tuple(a) for a, _ in edges_of(after)} - known:
        point = Point(new)
        for index in tree.query(point.buffer(1e-9)):
            if lines[index].distance(point) < 1e-10:
                inserts[edge_key(*edges[index])].add(new)


def with_inserts(ring, inserts):
    result = []
    for a, b in zip(ring, ring[1:]):
        result.append(a)
        new = inserts.get(edge_key(a, b), ())
        result += [list(c) for c in sorted(new, key=lambda c: (c[0] - a[0]) ** 2 + (c[1] - a[1]) ** 2)
                   if list(c) != a and list(c) != b]
    return result + [ring[-1]]


def extended(line, ends, by):
    """The line, longer by some degrees at its ends (start, end), so that it surely meets an outline."""
    def beyond(a, b):
        length = math.hypot(b[0] - a[0], b[1] - a[1]) or 1
        return b[0] + (b[0] - a[0]) / length * by, b[1] + (b[1] - a[1]) / length * by
    coords = list(line.coords)
    first = [beyond(coords[1], coords[0])] if ends[0] else []
    last = [beyond(coords[-2], coords[-1])] if ends[1] else []
    return LineString(first + coords + last)


def line_parts(geometry):
    return list(geometry.geoms) if hasattr(geometry, 'geoms') else [geometry]


# --- The policy ---------------------------------------------------------------------------------

def within(polygon, boxes):
    lons, lats = [c[0] for c in polygon[0]], [c[1] for c in polygon[0]]
    return any(min(lons) >= w and min(lats) >= s and max(lons) <= e and max(lats) <= n for w, s, e, n in boxes)


def take_out(area, polygons, claims, inserts):
    """(what an area of the policy takes, what it leaves) of the polygons of the unit that it is part of."""
    if 'boxes' in area:
        return ([p for p in polygons if within(p, area['boxes'])],
                [p for p in polygons if not within(p, area['boxes'])])
    if 'south_of' in area:
        lat, lon = area['south_of'], area['west_of']
        faces = faces_of(polygons, [LineString([(lon - 6, lat), (lon + 0.6, lat)])])
        taken = [f for f in faces if f.representative_point().y < lat and f.representative_point().x < lon]
    else:
        lines = [shapely.ops.linemerge(line) if len(line_parts(line)) > 1 else line
                 for name, line in claims if name == area['line']]
        lines = [extended(part, (True, True), 0.05) for line in lines for part in line_parts(line)]
        faces = faces_of(polygons, lines)
        taken = [f for f in faces if f.contains(Point(area['around']))]
    left = [f for f in faces if f not in taken]
    assert taken and sum(f.area for f in taken) < sum(f.area for f in left), area['unit']
    taken, left = rings(MultiPolygon(taken)), rings(MultiPolygon(left))
    note_inserts(inserts, polygons, taken + left)
    return taken, left


def apply_policy(units, claims, inserts):
    for area in table('border-policy.json')['areas']:
        name = area['unit']
        if 'from' in area:
            code, polygons = units[area['from']]
            taken, left = take_out(area, polygons, claims, inserts)
            assert taken, name
            units[area['from']] = (code, left)
            units[name] = (area['code'], taken)
        elif 'outline' in area:
            units[name] = (area['code'], [[area['outline']]])
        else:
            units[name] = (area['code'], units[name][1])


# --- The United States --------------------------------------------------------------------------

def state_lines():
    """The borders between states, a little longer where they end, so that they meet the country's outline."""
    lines = []
    for record in shapefile.Reader(STATE_LINES, encoding='utf-8').iterShapeRecords():
        if record.record['adm0_a3'] == 'USA':
            lines += [LineString([c[:2] for c in part.coords]) for part in line_parts(shape(record.shape))]
    lines = line_parts(shapely.ops.linemerge(shapely.ops.unary_union(lines)))
    ends = Counter(end for line in lines for end in (line.coords[0], line.coords[-1]))
    return [extended(line, (ends[line.coords[0]] == 1, ends[line.coords[-1]] == 1), 0.03) for line in lines]


def cut_states(work, polygons, inserts):
    """name and code -> polygons. Natural Earth has the lines; the US Census' states say which face is which."""
    states = [(f['properties']['name'], f['id'], shape(f['geometry']).buffer(0))
              for f in read(work, 'us-states.json')['features']]
    tree = shapely.STRtree([outline for _, _, outline in states])
    faces = faces_of(polygons, state_lines())
    owned = defaultdict(list)
    for face in faces:
        valid = face if face.is_valid else face.buffer(0)
        shares = [(states[i][2].intersection(valid).area, i) for i in sorted(tree.query(valid))]
        share, best = max(shares, default=(0, None), key=lambda s: (s[0], -s[1]))
        if not share:
            best = min(range(len(states)), key=lambda i: states[i][2].distance(face))
        owned[best] += rings(face)
    note_inserts(inserts, polygons, [p for parts in owned.values() for p in parts])
    return {(states[i][0], 'US-' + POSTAL[states[i][1]]): parts for i, parts in sorted(owned.items())
            if states[i][0] not in NOT_STATES}


# --- All of it ----------------------------------------------------------------------------------

def read_claims(path):
    """(name, line) of the disputed borders; a GeoPackage keeps well-known binary behind a header."""
    envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
    claims = []
    for name, blob in sqlite3.connect(path).execute('SELECT name, geom FROM disputed_borders ORDER BY fid'):
        claims.append((name, shapely.from_wkb(blob[8 + envelope[blob[3] >> 1 & 7]:])))
    return claims


def main():
    work = sys.argv[1]
    claims = read_claims(f'{work}/disputed.gpkg')
    units = {}
    for item in read(work, 'atlas-units.json')['features']:
        geometry = item['geometry']
        polygons = [geometry['coordinates']] if geometry['type'] == 'Polygon' else geometry['coordinates']
        units[item['properties']['unit']] = (
            item['properties']['iso'], [[unstitch(ring) for ring in polygon] for polygon in polygons
                                        if Polygon(polygon[0]).area > 1e-9])    # some islands are mere lines

    inserts = defaultdict(set)
    apply_policy(units, claims, inserts)
    states = cut_states(work, units[UNITED_STATES][1], inserts)

    def complete(polygons):
        return [[with_inserts(ring, inserts) for ring in polygon] for polygon in polygons]

    write(work, 'units.json', collection(
        [feature({'unit': unit, 'iso': code}, 'MultiPolygon', complete(polygons))
         for unit, (code, polygons) in units.items() if polygons]))
    write(work, 'states.json', collection(
        [feature({'name': name, 'code': code}, 'MultiPolygon', complete(polygons))
         for (name, code), polygons in states.items()]))
    write(work, 'claims.json', collection(
        [{'type': 'Feature', 'properties': {'name': name}, 'geometry': mapping(line)} for name, line in claims
         if not name.startswith(('Former', 'Ceasefire Line 1994'))]))
    print(f'{len(units)} areas, {len(states)} states, {len(claims)} claims')


if __name__ == '__main__':
    main()
