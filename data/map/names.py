# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names in the map's languages, from Unicode CLDR, GeoNames' translations and the project's own tables."""

import gettext
import json
import math
import pathlib
import re
import unicodedata

from common import LANGUAGES, table

ZONES = '/usr/share/zoneinfo/zone.tab'
CATALOGS = '/usr/share/locale/{}/LC_MESSAGES/geonames.mo'

# CLDR keeps the identifiers that time zones had at first.
FIRST_ZONE_NAMES = {
    'Africa/Asmara': 'Africa/Asmera', 'America/Argentina/Buenos_Aires': 'America/Buenos_Aires',
    'America/Indiana/Indianapolis': 'America/Indianapolis', 'America/Kentucky/Louisville': 'America/Louisville',
    'America/Nuuk': 'America/Godthab', 'Asia/Ho_Chi_Minh': 'Asia/Saigon', 'Asia/Kathmandu': 'Asia/Katmandu',
    'Asia/Kolkata': 'Asia/Calcutta', 'Asia/Yangon': 'Asia/Rangoon', 'Atlantic/Faroe': 'Atlantic/Faeroe',
    'Europe/Kyiv': 'Europe/Kiev'}

# What a name in a language must have, and must not: the catalogues have some in a wrong script.
CYRILLIC, LATIN = re.compile('[\u0400-\u04ff]'), re.compile('[A-Za-z]')
MUST = {'ru': CYRILLIC, 'kk': CYRILLIC, 'ar': re.compile('[\u0600-\u06ff]'),
        'he': re.compile('[\u0590-\u05ff]'), 'zh': re.compile('[\u4e00-\u9fff]')}
MUST_NOT = {'ru': LATIN, 'kk': LATIN, 'uz': CYRILLIC}

BRACKETS = re.compile(r' ?[(（].*[)）]$')
UZBEK = dict(zip('абвгдзийклмнопрстуфхцъыьэ', 'a b v g d z i y k l m n o p r s t u f x s  i  e'.split(' ')))
UZBEK |= {'ё': 'yo', 'ж': 'j', 'ч': 'ch', 'ш': 'sh', 'щ': 'sh', 'ю': 'yu', 'я': 'ya'}
VOWELS = 'аеёиоуыэюя'


def fits(language, name):
    return (not (language in MUST and not MUST[language].search(name)) and
            not (language in MUST_NOT and MUST_NOT[language].search(name)))


def uzbek_from_russian(name):
    """Transliterates a Russian name by the rules of Uzbek's Latin alphabet."""
    name = name.replace('дж', 'j').replace('Дж', 'J')
    result = ''
    for i, letter in enumerate(name):
        small, before = letter.lower(), name[i - 1].lower() if i else ' '
        if small == 'е':
            latin = 'ye' if before in VOWELS + ' -' else 'e'
        elif small == 'ц':
            latin = 'ts' if before in VOWELS else 's'
        else:
            latin = UZBEK.get(small, small)
        result += latin.capitalize() if letter != small else latin
    return result


def with_fallbacks(names):
    """Kazakh falls back to Russian, Uzbek to Russian in Latin letters: a reader expects their script."""
    if 'ru' in names:
        names.setdefault('kk', names['ru'])
        names.setdefault('uz', uzbek_from_russian(names['ru']))
    return {language: names[language] for language in LANGUAGES if language in names}


def plain(name):
    return re.sub('[^a-z]', '', unicodedata.normalize('NFD', name.lower()))


class Territories:
    """CLDR's names of countries, complete in every language: the long one of two, but for country-names.json."""

    def __init__(self, modules):
        self._names = {}
        for language in LANGUAGES:
            path = pathlib.Path(modules) / f'cldr-localenames-full/main/{language}/territories.json'
            self._names[language] = json.loads(path.read_text())['main'][language]['localeDisplayNames']['territories']
        self._forms = {row['country']: row for row in table('country-names.json')}
        self._aliases = table('aliases.json')['country']

    @staticmethod
    def _choose(code, row, language, names):
        if row and language in row.get('languages', LANGUAGES):
            # A language without a short form has the long one without what it adds in brackets.
            return names.get(f'{code}-alt-{row["form"]}') or BRACKETS.sub('', names[code])
        return names[code]

    def __call__(self, code):
        """(language -> name, language -> its other names); those of aliases.json are with English."""
        chosen, others = {}, {}
        for language, names in self._names.items():
            chosen[language] = self._choose(code, self._forms.get(code), language, names)
            others[language] = {name for key, name in names.items() if key == code or key.startswith(f'{code}-alt-')}
            if language == 'uz':
                chosen[language] = chosen[language].replace('‘', 'ʻ')
                others[language] = {name.replace('‘', 'ʻ') for name in others[language]}
        others['en'] |= {name.replace(' & ', ' and ') for name in {chosen['en'], *others['en']}}
        others['en'] |= set(self._aliases.get(code, ()))
        return chosen, {language: sorted(others[language] - set(chosen.values())) for language in LANGUAGES}


class Cities:
    """Names of cities: the project's corrections, then CLDR's time-zone cities, then GeoNames' translations."""

    def __init__(self, modules, places):
        self._overrides = table('city-name-overrides.json')
        self._catalogs = {language: self._catalog(language) for language in LANGUAGES}
        self._zone_names = {language: self._exemplars(modules, language) for language in LANGUAGES}
        self._zones = self._match_zones(places)

    @staticmethod
    def _catalog(language):
        """GeoNames' catalogue: its message ids are GeoNames ids."""
        try:
            with open(CATALOGS.format(language), 'rb') as file:
                return gettext.GNUTranslations(file)._catalog
        except FileNotFoundError:
            return {}

    @staticmethod
    def _exemplars(modules, language):
        """zone -> CLDR's name of its city."""
        path = pathlib.Path(modules) / f'cldr-dates-full/main/{language}/timeZoneNames.json'
        found = {}

        def collect(node, zone):
            for key, value in node.items():
                if key == 'exemplarCity':
                    found[zone] = value
                elif isinstance(value, dict):
                    collect(value, f'{zone}/{key}' if zone else key)
        collect(json.loads(path.read_text())['main'][language]['dates']['timeZoneNames']['zone'], '')
        return found

    @staticmethod
    def _zone_positions():
        pattern = re.compile(r'([+-])(\d{2})(\d{2})(\d{2})?([+-])(\d{3})(\d{2})(\d{2})?$')

        def degrees(sign, degree, minute, second):
            return (-1 if sign == '-' else 1) * (int(degree) + int(minute) / 60 + int(second or 0) / 3600)
        for line in open(ZONES, encoding='utf-8'):
            if not line.startswith('#'):
                position, zone = line.rstrip('\n').split('\t')[1:3]
                parts = pattern.match(position).groups()
                yield FIRST_ZONE_NAMES.get(zone, zone), degrees(*parts[:4]), degrees(*parts[4:])

    def _match_zones(self, places):
        """place id -> the time zone that is named after it."""
        zones = {}
        for zone, lat, lon in self._zone_positions():
            wanted = {plain(zone.split('/')[-1]), plain(self._zone_names['en'].get(zone, ''))} - {''}
            near = []
            for place in places:
                distance = math.hypot(place['lat'] - lat, (place['lon'] - lon) * math.cos(math.radians(lat)))
                if distance < 0.6 and (wanted & {plain(place['name']), plain(place['other_name'])} or
                                       plain(place['name']).startswith(plain(zone.split('/')[-1]))):
                    near.append((distance, place['id']))
            if near:
                zones[min(near)[1]] = zone
        return zones

    def __call__(self, place):
        """language -> name, always with English; and the default name in 'en'."""
        number = str(place['id'])
        own = self._overrides.get(number, {})
        zone = self._zones.get(place['id'])
        names = {}
        for language in LANGUAGES:
            translated = self._catalogs[language].get(number)
            if translated and not fits(language, translated):
                translated = None
            if language in own:
                names[language] = own[language]
            elif zone in self._zone_names[language] and language != 'en':
                names[language] = self._zone_names[language][zone]
            elif translated:
                names[language] = translated
            elif zone and language in ('uz', 'es', 'fr', 'de', 'tr'):
                # CLDR leaves out a name that equals the zone's own.
                names[language] = self._zone_names['en'].get(zone) or place['name']
        names['en'] = own.get('name') or names.get('en') or place['name']
        return with_fallbacks(names)
