# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures outlines: area on the ellipsoid, bounds, the main part, shared borders.

A polygon is a list of closed rings, the first the outer one; a ring is a list of [lon, lat].
"""

import math

SEMI_MAJOR = 6378.137                       # km, WGS 84
ECCENTRICITY = 0.0818191908426215

# A part belongs to the main part when it is this near to it (degrees of a great circle, between bounding boxes)
# and at least this large (share of the whole): large parts may lie further off than small ones.
NEAR = ((5.5, 0.01), (1.5, 0.0))


def _equal_area(lat):
    """The term of the latitude in the ellipsoid's area (Snyder 1987, equation 3-12)."""
    sin = math.sin(math.radians(lat))
    e_sin = ECCENTRICITY * sin
    return (1 - ECCENTRICITY ** 2) * (sin / (1 - e_sin ** 2) + math.atanh(e_sin) / ECCENTRICITY)


def ring_area(ring):
    """km², positive; edges are straight in the cylindrical equal-area projection."""
    total = 0.0
    heights = [_equal_area(lat) for _, lat in ring]
    for i in range(len(ring) - 1):
        total += math.radians(ring[i + 1][0] - ring[i][0]) * (heights[i] + heights[i + 1])
    return abs(total) * SEMI_MAJOR ** 2 / 4


def polygon_area(polygon):
    return ring_area(polygon[0]) - sum(ring_area(hole) for hole in polygon[1:])


def box(polygon):
    lons = [lon for lon, _ in polygon[0]]
    lats = [lat for _, lat in polygon[0]]
    return min(lons), min(lats), max(lons), max(lats)


def union(boxes):
    """The smallest bounds around boxes; west > east where they cross the antimeridian."""
    spans = sorted((b[0], b[2]) for b in boxes)
    joined = [list(spans[0])]
    for west, east in spans[1:]:
        if west <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], east)
        else:
            joined.append([west, east])
    # The bounds are everything but the widest gap; the first candidate is the gap at the antimeridian.
    gap, west, east = joined[0][0] + 360 - joined[-1][1], joined[0][0], joined[-1][1]
    for before, after in zip(joined, joined[1:]):
        if after[0] - before[1] > gap:
            gap, west, east = after[0] - before[1], after[0], before[1]
    return west, min(b[1] for b in boxes), east, max(b[3] for b in boxes)


def _distance(a, b):
    """Degrees between two boxes that do not cross the antimeridian themselves."""
    apart = max(0.0, b[0] - a[2], a[0] - b[2])
    apart = min(apart, max(0.0, 360 + min(a[0], b[0]) - max(a[2], b[2])))
    up = max(0.0, b[1] - a[3], a[1] - b[3])
    middle = (max(a[1], b[1]) + min(a[3], b[3])) / 2
    return math.hypot(apart * math.cos(math.radians(middle)), up)


def main_part(polygons):
    """The polygons of a country that belong to its mainland: the largest, and those near."""
    parts = sorted(((polygon_area(p), box(p), p) for p in polygons), key=lambda part: (-part[0], part[1]))
    whole = sum(area for area, _, _ in parts)
    main, rest = parts[:1], parts[1:]
    grown = True
    while grown:
        grown = False
        for part in list(rest):
            for distance, share in NEAR:
                if part[0] >= share * whole and any(
                        near[0] >= share * whole and _distance(near[1], part[1]) <= distance for near in main):
                    main.append(part)
                    rest.remove(part)
                    grown = True
                    break
    return [polygon for _, _, polygon in main]


def neighbours(outlines):
    """Pairs of codes that share a stretch of border; outlines: code -> polygons with common vertices."""
    owner = {}
    pairs = set()
    for code, polygons in sorted(outlines.items()):
        for polygon in polygons:
            for ring in polygon:
                for a, b in zip(ring, ring[1:]):
                    edge = (*a, *b) if a < b else (*b, *a)
                    other = owner.setdefault(edge, code)
                    if other != code:
                        pairs |= {(code, other), (other, code)}
    return sorted(pairs)
