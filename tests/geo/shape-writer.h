// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Writes outlines as the map file holds them.

#include <glib.h>

GByteArray *shape_writer_begin    (guint         n_rings);
void        shape_writer_add_ring (GByteArray   *data,
                                   const double *points,
                                   guint         n_points);
void        shape_writer_add_box  (GByteArray   *data,
                                   double        west,
                                   double        south,
                                   double        east,
                                   double        north);
