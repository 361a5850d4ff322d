# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the steps of the map's build share: the languages, the project's tables, the working folder."""

import json
import pathlib

HERE = pathlib.Path(__file__).parent
LANGUAGES = ['en', 'ru', 'kk', 'uz', 'es', 'fr', 'de', 'zh', 'ar', 'he', 'tr']


def table(name):
    """One of the JSON tables beside this file."""
    return json.loads((HERE / name).read_text(encoding='utf-8'))


def read(work, name):
    return json.loads((pathlib.Path(work) / name).read_text(encoding='utf-8'))


def write(work, name, data):
    path = pathlib.Path(work) / name
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(',', ':')), encoding='utf-8')


def collection(features):
    return {'type': 'FeatureCollection', 'features': features}


def feature(properties, kind, coordinates):
    return {'type': 'Feature', 'properties': properties, 'geometry': {'type': kind, 'coordinates': coordinates}}
