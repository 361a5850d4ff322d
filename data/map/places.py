# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts together the cities: Natural Earth's, the capitals that it lacks, and more towns where stories need them.

Usage: places.py WORK   (reads units.json, states.json, towns.json, atlas-states.csv; writes places.json)
"""

import csv
import sys
from collections import defaultdict

import shapefile
import shapely
from shapely.geometry import Point, shape

from common import read, table, write
from names import Cities, plain

CITIES = '/usr/share/magics/10m/ne_10m_populated_places_simple'
MIN_ZOOM = [1, 2, 3, 4, 4, 5, 5, 6, 6, 7, 7]        # by Natural Earth's rank
# Towns to add: everything of GeoNames down to a population, in these areas (west, south, east, north).
MORE_TOWNS = [('KZ', 15000, (-180, -90, 180, 90)), ('UZ', 20000, (-180, -90, 180, 90)),
              ('US', 10000, (-82.3, 24.3, -79.8, 27.3))]
NOT_TOWNS = {'PPLX', 'PPLH', 'PPLQ', 'PPLW'}        # a part of a town, or one given up
OFF_COAST = 0.3                                     # degrees that a city may lie outside its country, in the sea
OFF_BORDER = 0.05                                   # the same, in another country


class Areas:
    """Which country or state a point lies in."""

    def __init__(self, features, key):
        self._codes = [item['properties'][key] for item in features]
        self._outlines = [shape(item['geometry']).buffer(0) for item in features]
        self._tree = shapely.STRtree(self._outlines)

    def is_in(self, place, code):
        """Whether a place is inside a country's outline."""
        point = Point(place['lon'], place['lat'])
        return any(self._codes[i] == code for i in self._tree.query(point, 'intersects'))

    def near(self, point, wanted):
        """The code there; but the wanted one where its area is near, for outlines are coarser than positions."""
        found = sorted((self._outlines[i].distance(point), self._codes[i])
                       for i in self._tree.query(point, 'dwithin', OFF_COAST))
        inside = bool(found) and found[0][0] == 0
        for distance, code in found:
            if code == wanted and distance < (OFF_BORDER if inside else OFF_COAST):
                return code
        return found[0][1] if found else wanted


def natural_earth():
    for record in shapefile.Reader(CITIES, encoding='cp1252', encodingErrors='replace').iterRecords():
        kind = record['featurecla']
        yield {'id': int(record['geonameid'] or -1), 'name': record['name'], 'other_name': record['namealt'],
               'iso': record['iso_a2'], 'region_name': record['adm1name'], 'rank': int(record['scalerank']),
               'cap': 2 if kind == 'Admin-0 capital' else int(kind.startswith('Admin-1')),
               'pop': max(0, int(record['pop_max'])),
               'lon': round(float(record['longitude']), 5), 'lat': round(float(record['latitude']), 5)}


def give_ids(places, towns):
    """Corrects GeoNames ids: some are missing or another town's; a place that has none gets a negative number."""
    by_id = {town['id']: town for town in towns}
    by_name = defaultdict(list)
    for town in towns:
        by_name[plain(town['name'])].append(town)

    def distance(place, town):
        return abs(town['lon'] - place['lon']) + abs(town['lat'] - place['lat'])

    def namesake(place):
        """The id of the nearest town of that name, if it is still free."""
        near = [(distance(place, town), town['id']) for town in by_name[plain(place['name'])]
                if town['id'] not in taken]
        return min(near)[1] if near and min(near)[0] < 0.3 else None

    def is_doubtful(place):
        town = by_id.get(place['id'])
        return (place['id'] <= 0 or place['id'] in taken or
                town and (distance(place, town) > 0.5 or
                          plain(town['name']) != plain(place['name']) and namesake(place)))

    places.sort(key=lambda place: (place['lat'], place['lon'], place['name']))
    taken = set()
    doubtful = []
    for place in places:
        if is_doubtful(place):
            doubtful.append(place)
        else:
            taken.add(place['id'])
    for place in doubtful:
        place['id'] = namesake(place) or -1 - sum(number < 0 for number in taken)
        taken.add(place['id'])


def as_place(town, cap):
    people = town['population']
    rank = next((rank for rank, least in ((7, 2e5), (8, 1e5), (9, 4e4)) if people > least), 10)
    zoom = next((zoom for zoom, least in ((6, 2e5), (7, 8e4), (8, 3e4)) if people > least), 9)
    return {'id': town['id'], 'name': town['name'], 'other_name': '', 'iso': town['country'], 'region_name': '',
            'rank': rank, 'mz': zoom, 'cap': cap, 'pop': people,
            'lon': town['lon'], 'lat': town['lat']}


def is_wanted(town):
    return town['kind'] not in NOT_TOWNS and any(
        town['country'] == country and town['population'] >= people and
        west < town['lon'] < east and south < town['lat'] < north
        for country, people, (west, south, east, north) in MORE_TOWNS)


def add_towns(places, towns):
    known = {place['id'] for place in places}
    grid = defaultdict(list)
    for place in places:
        grid[int(place['lon']), int(place['lat'])].append(place)

    def is_new(town):
        lon, lat = int(town['lon']), int(town['lat'])
        return town['id'] not in known and not any(
            (p['lon'] - town['lon']) ** 2 + (p['lat'] - town['lat']) ** 2 < 0.03 ** 2
            for x in (lon - 1, lon, lon + 1) for y in (lat - 1, lat, lat + 1) for p in grid[x, y])
    places += [as_place(town, 0) for town in towns if is_wanted(town) and is_new(town)]


def capital_of(town, places):
    """The place that a capital of GeoNames is, if we have it."""
    near = [p for p in places if p['id'] == town['id'] or p['cap'] == 2 and p['iso'] == town['country'] and
            abs(p['lon'] - town['lon']) + abs(p['lat'] - town['lat']) < 0.2]
    return min(near, key=lambda p: (p['id'] != town['id'], -p['pop'], p['id']), default=None)


def set_capitals(places, towns):
    """country -> id of its capital: GeoNames', unless capitals.json says otherwise; it also lists other seats."""
    own = {row['country']: row for row in table('capitals.json')}
    by_id = {place['id']: place for place in places}
    chosen = {town['country']: capital_of(town, places) or as_place(town, 2)
              for town in sorted(towns, key=lambda town: town['id'])
              if town['kind'] == 'PPLC' and town['country'] not in own}
    for place in places:
        place['cap'] = min(place['cap'], 1)
    places += [place for place in chosen.values() if place['id'] not in by_id]
    for town in towns:
        if town['kind'] == 'PPLC' and town['country'] in chosen:
            chosen[town['country']].update(cap=2, id=town['id'])
    capitals = {country: place['id'] for country, place in chosen.items()}
    for country, row in own.items():
        for number in [row['capital'], *row['also']]:
            by_id[number]['cap'] = 2
        capitals[country] = row['capital']
    return capitals


def main():
    work = sys.argv[1]
    towns = read(work, 'towns.json')
    known = {town['id']: town for town in towns}
    countries = Areas(read(work, 'units.json')['features'], 'iso')
    states = Areas(read(work, 'states.json')['features'], 'code')
    corrections = table('region-corrections.json')
    with open(f'{work}/atlas-states.csv', encoding='utf-8') as file:
        provinces = {(row['iso_a2'], plain(row['name'])): row['iso_3166_2'] for row in csv.DictReader(file)}
    provinces = {key: corrections.get(code, {}).get('code', code) for key, code in provinces.items()}

    places = list(natural_earth())
    give_ids(places, towns)
    for place in places:
        town = known.get(place['id'], {'country': place['iso'], 'population': 0})
        place['iso'] = countries.near(Point(place['lon'], place['lat']), town['country']).replace('-99', '')
        if 'lon' in town and countries.is_in(town, place['iso']) and not countries.is_in(place, place['iso']):
            place['lon'], place['lat'] = round(town['lon'], 5), round(town['lat'], 5)
        place['mz'] = MIN_ZOOM[place['rank']]
        place['pop'] = max(place['pop'], town['population'])
    add_towns(places, towns)
    capitals = set_capitals(places, towns)
    for place in places:
        if place['cap'] == 2 and place['rank'] > 1:
            place['mz'] = min(5, place['mz'] - 1)

    city_names = Cities(f'{work}/node_modules', places)
    former = table('aliases.json')['place']
    for place in places:
        if place['iso'] == 'US':
            place['region'] = states.near(Point(place['lon'], place['lat']), '') or None
        else:
            place['region'] = provinces.get((place['iso'], plain(place['region_name'])))
        del place['region_name']
        place['names'] = city_names(place)
        known = {*place['names'].values(), ''}
        spellings = {name.strip() for name in [place.pop('name'), *place.pop('other_name').split('|')]}
        place['spellings'] = sorted(name for name in spellings - known if ',' not in name)
        place['aliases'] = {'en': sorted(set(former.pop(str(place['id']), ())) - known)}
    assert not former, former
    places.sort(key=lambda place: (place['rank'], -place['pop'], place['id']))
    assert len({place['id'] for place in places}) == len(places)
    write(work, 'places.json', {'places': places, 'capitals': capitals})
    print(f'{len(places)} places, {sum(p["id"] < 0 for p in places)} without a GeoNames id, {len(capitals)} capitals')


if __name__ == '__main__':
    main()
