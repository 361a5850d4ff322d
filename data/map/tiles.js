// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cuts everything into vector tiles (MVT 2), zoom 0 to 6. Outlines that share an edge are simplified as one
// topology, so that no gap opens between neighbours at any zoom.
// Usage: tiles.js WORK   (reads units, states, lakes, rivers, provinces, claims and labels; writes tiles/Z/X/Y.pbf)

'use strict';

const fs = require('fs');
const path = require('path');
const { feature, mesh, mergeArcs } = require('topojson-client');
const { topology } = require('topojson-server');
const { presimplify, simplify, filter, filterAttachedWeight } = require('topojson-simplify');
const geojsonvt = require('geojson-vt').default || require('geojson-vt');
const vtpbf = require('vt-pbf');

const MAX_ZOOM = 6;
const EXTENT = 4096;
const BUFFER = 64;
const TILE = 512;                 // pixels of a tile
const SIMPLIFY = 0.8;             // drop a vertex whose triangle is smaller than this (square pixels)
const MIN_ISLAND = 1.2;           // and an island smaller than this
const MIN_LAKE = 6;
const SHAPE_ZOOMS = [2, 4, MAX_ZOOM];            // whose outlines the gazetteer keeps whole, for highlights
const RIVER_RANKS = [-1, 1, 2, 5, 6, 8, 99];    // the highest rank that is drawn at each zoom

const work = process.argv[2];
const read = (name) => JSON.parse(fs.readFileSync(path.join(work, name)));
const table = (name) => JSON.parse(fs.readFileSync(path.join(__dirname, name)));

const policy = table('border-policy.json');
const riverNames = table('river-names.json');
const labels = read('labels.json');
const countries = new Map(labels.country.map((label) => [label.iso, label]));
const regions = new Map(labels.region.map((label) => [label.code, label]));

// --- Web Mercator, in shares of the world's width ------------------------------------------------

const mercatorX = (lon) => lon / 360;
const mercatorY = (lat) => {
  const sin = Math.sin(Math.max(-85.06, Math.min(85.06, lat)) * Math.PI / 180);
  return 0.5 - 0.25 * Math.log((1 + sin) / (1 - sin)) / Math.PI;
};

function triangleArea([a, b, c]) {
  const [ax, bx, cx] = [a, b, c].map((point) => mercatorX(point[0]));
  const [ay, by, cy] = [a, b, c].map((point) => mercatorY(point[1]));
  return Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
}

function ringArea(ring) {
  let sum = 0;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length];
    sum += mercatorX(a[0]) * mercatorY(b[1]) - mercatorX(b[0]) * mercatorY(a[1]);
  });
  return Math.abs(sum / 2);
}

// --- Borders ------------------------------------------------------------------------------------

// The policy's row for the line between two units, if it has one.
function lineRule(a, b) {
  const matches = (unit, wanted) => wanted === '*' || unit === wanted;
  return policy.lines.find(({ between: [one, other] }) =>
    (matches(a, one) && matches(b, other)) || (matches(b, one) && matches(a, other)));
}

// Splits lines into those a rule is about and the rest, at its parallel or meridian.
function splitByRule(lines, rule) {
  if (rule.north_of === undefined && rule.east_of === undefined) return [lines, []];
  const applies = (point) => rule.north_of !== undefined ? point[1] > rule.north_of : point[0] > rule.east_of;
  const parts = [[], []];
  for (const line of lines) {
    let part = [line[0]];
    for (let i = 1; i < line.length; i++) {
      part.push(line[i]);
      if (i === line.length - 1 || applies(line[i]) !== applies(line[i - 1])) {
        parts[applies(line[i - 1]) ? 0 : 1].push(part);
        part = [line[i]];
      }
    }
  }
  return parts;
}

function borderLines(topo) {
  const units = topo.objects.units;
  const name = (unit) => unit.properties.unit;
  const country = mesh(topo, units, (a, b) =>
    a !== b && a.properties.iso !== b.properties.iso && !lineRule(name(a), name(b))).coordinates;
  const disputed = [];
  for (const rule of policy.lines) {
    const lines = mesh(topo, units, (a, b) => a !== b && lineRule(name(a), name(b)) === rule).coordinates;
    const [ruled, rest] = splitByRule(lines, rule);
    if (rule.kind === 'disputed') disputed.push(...ruled);
    country.push(...rest);
  }
  return { country, disputed };
}

// --- Layers -------------------------------------------------------------------------------------

const make = (geometry, properties, id) => ({ type: 'Feature', properties, geometry, ...(id > 0 && { id }) });
const multiLine = (coordinates) => ({ type: 'MultiLineString', coordinates });
const isDrawn = (item) => item.geometry && item.geometry.coordinates.length > 0;

// One feature for each key: its geometries of the topology, dissolved.
function dissolve(topo, object, keyOf) {
  const groups = new Map();
  for (const geometry of object.geometries) {
    const key = keyOf(geometry.properties);
    groups.set(key, [...(groups.get(key) || []), geometry]);
  }
  return [...groups].map(([key, geometries]) => [key, feature(topo, mergeArcs(topo, geometries)).geometry]);
}

function countryLayer(topo) {
  return dissolve(topo, topo.objects.units, ({ iso, unit }) => iso || `-${unit}`).map(([key, geometry]) => {
    if (key[0] === '-') return make(geometry, { iso: '', name: key.slice(1), disputed: 1 });
    return make(geometry, { iso: key, iso3: countries.get(key).iso3, name: countries.get(key).names.en });
  }).filter(isDrawn);
}

function stateLayer(topo) {
  return dissolve(topo, topo.objects.states, ({ code }) => code).map(([code, geometry]) =>
    make(geometry, { code, name: regions.get(code).names.en, iso: 'US' })).filter(isDrawn);
}

function provinceLayer(topo, lineTopo, zoom) {
  const states = mesh(topo, topo.objects.states, (a, b) => a !== b && a.properties.code !== b.properties.code);
  const layer = [make(states, { iso: 'US', mz: 2 })];
  if (zoom < 4) return layer;
  for (const { geometry, properties } of feature(lineTopo, lineTopo.objects.provinces).features) {
    const from = Math.floor(properties.mz) - 1;
    if (zoom >= from || zoom === MAX_ZOOM)
      layer.push(make(geometry, { iso: properties.iso, mz: Math.max(4, from) }));
  }
  return layer;
}

function lakeLayer(topo, zoom, pixel) {
  const least = zoom === MAX_ZOOM ? 0 : MIN_LAKE * (360 * pixel) ** 2;
  return feature(topo, topo.objects.lakes).features
    .filter((lake) => isDrawn(lake) && lake.properties.area >= least)
    .map(({ geometry, properties: { area, name } }) => make(geometry, area > 0.5 && name ? { name } : {}));
}

function riverLayer(topo, zoom) {
  return feature(topo, topo.objects.rivers).features
    .filter((river) => isDrawn(river) && river.properties.rank <= RIVER_RANKS[zoom])
    .map(({ geometry, properties: { rank, lake, name } }) => {
      const properties = { rank };
      if (lake) properties.lake = 1;
      if (name && zoom >= 3) Object.assign(properties, namesOf({ en: name, ...riverNames[name] }));
      return make(geometry, properties);
    });
}

// `name` is the English one; another language is given where it differs.
function namesOf({ en, ...others }) {
  const properties = { name: en };
  for (const [language, name] of Object.entries(others))
    if (name !== en) properties[`name_${language}`] = name;
  return properties;
}

const FIELDS = {
  country: ['iso', 'iso3', 'mz', 'xz', 'rank', 'pop'],
  region: ['code', 'mz', 'rank'],
  water: ['kind', 'mz', 'rank'],
  place: ['iso', 'cap', 'rank', 'mz', 'pop'],
};

function labelLayer(kind, zoom) {
  return labels[kind].filter((label) => zoom === MAX_ZOOM || label.mz <= zoom).map((label) => {
    const properties = Object.fromEntries(FIELDS[kind].filter((field) => field !== 'pop' || label.pop)
      .map((field) => [field, label[field]]));
    return make({ type: 'Point', coordinates: [label.lon, label.lat] },
      { ...properties, ...namesOf(label.names) }, label.id);
  });
}

// Shared edges need a topology; it is weighed once, then thinned for each zoom.
const weigh = (objects) => presimplify(topology(objects), triangleArea);
const areas = weigh({ units: read('units.json'), states: read('states.json') });
const lakes = weigh({ lakes: read('lakes.json') });
const lines = weigh({ rivers: read('rivers.json'), provinces: read('provinces.json'), claims: read('claims.json') });

function layersAt(zoom) {
  const pixel = 1 / (TILE * 2 ** zoom);
  const thin = (topo) => zoom === MAX_ZOOM ? topo : simplify(topo, SIMPLIFY * pixel ** 2);
  const thinAreas = (topo) => {
    const thinned = thin(topo);
    return zoom === MAX_ZOOM ? thinned
      : filter(thinned, filterAttachedWeight(thinned, MIN_ISLAND * pixel ** 2, ringArea));
  };
  const topo = thinAreas(areas);
  const lineTopo = thin(lines);
  const { country, disputed } = borderLines(topo);

  const layers = { country: countryLayer(topo) };
  layers.border = [make(multiLine(country), { kind: 'country' }), make(multiLine(disputed), { kind: 'disputed' })];
  if (zoom >= 3) {
    const claims = feature(lineTopo, lineTopo.objects.claims).features.flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates);
    layers.border.push(make(multiLine(claims), { kind: 'claim' }));
  }
  if (zoom >= 2) {
    layers.state = stateLayer(topo);
    layers.admin1 = provinceLayer(topo, lineTopo, zoom);
  }
  layers.lake = lakeLayer(thinAreas(lakes), zoom, pixel);
  if (zoom >= 1) layers.river = riverLayer(lineTopo, zoom);
  layers.country_label = labelLayer('country', zoom);
  layers.water_label = labelLayer('water', zoom);
  if (zoom >= 3) layers.state_label = labelLayer('region', zoom);
  layers.place = labelLayer('place', zoom);
  return layers;
}

// --- Tiles --------------------------------------------------------------------------------------

const shapes = [];
for (let zoom = 0; zoom <= MAX_ZOOM; zoom++) {
  const layers = layersAt(zoom);
  if (SHAPE_ZOOMS.includes(zoom))
    shapes.push({
      zoom,
      country: layers.country.filter(({ properties }) => properties.iso).map(({ geometry, properties }) => [properties.iso, geometry]),
      region: layers.state.map(({ geometry, properties }) => [properties.code, geometry]),
    });
  const indexes = Object.entries(layers).filter(([, features]) => features.length)
    .map(([layer, features]) => [layer, geojsonvt({ type: 'FeatureCollection', features },
      { maxZoom: zoom, indexMaxZoom: zoom, indexMaxPoints: 0, tolerance: 0, extent: EXTENT, buffer: BUFFER })]);
  let count = 0;
  let bytes = 0;
  for (let x = 0; x < 2 ** zoom; x++) {
    const folder = path.join(work, 'tiles', String(zoom), String(x));
    fs.mkdirSync(folder, { recursive: true });
    for (let y = 0; y < 2 ** zoom; y++) {
      const layers = indexes.map(([layer, index]) => [layer, index.getTile(zoom, x, y)])
        .filter(([, tile]) => tile && tile.features.length);
      if (!layers.length) continue;
      const data = vtpbf.fromGeojsonVt(Object.fromEntries(layers), { version: 2, extent: EXTENT });
      fs.writeFileSync(path.join(folder, `${y}.pbf`), data);
      count++;
      bytes += data.length;
    }
  }
  console.log(`zoom ${zoom}: ${count} tiles, ${Math.round(bytes / 1024)} KiB`);
}
fs.writeFileSync(path.join(work, 'shapes.json'), JSON.stringify(shapes));
