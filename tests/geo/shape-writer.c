// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "shape-writer.h"

#include <math.h>

static void
append_varint (GByteArray *data,
               guint64     value)
{
  do
    {
      guint8 byte = (value & 0x7f) | (value > 0x7f ? 0x80 : 0);
      g_byte_array_append (data, &byte, 1);
      value >>= 7;
    }
  while (value > 0);
}

static void
append_difference (GByteArray *data,
                   gint64      value)
{
  append_varint (data, value >= 0 ? (guint64) value * 2 : (guint64) -value * 2 - 1);
}

/* Starts an outline of so many rings. */
GByteArray *
shape_writer_begin (guint n_rings)
{
  GByteArray *data = g_byte_array_new ();

  append_varint (data, n_rings);
  return data;
}

/* Adds a ring: pairs of longitude and latitude, degrees. */
void
shape_writer_add_ring (GByteArray   *data,
                       const double *points,
                       guint         n_points)
{
  gint64 lon = 0, lat = 0;

  append_varint (data, n_points);
  for (guint i = 0; i < n_points; i++)
    {
      gint64 next_lon = llround (points[2 * i] * 1e5);
      gint64 next_lat = llround (points[2 * i + 1] * 1e5);
      append_difference (data, next_lon - lon);
      append_difference (data, next_lat - lat);
      lon = next_lon;
      lat = next_lat;
    }
}

void
shape_writer_add_box (GByteArray *data,
                      double      west,
                      double      south,
                      double      east,
                      double      north)
{
  shape_writer_add_ring (data, (const double[]) { west, south, east, south, east, north, west, north }, 4);
}
