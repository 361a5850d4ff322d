// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Geometry on the sphere and in Web Mercator's unit square (0…1 from west to east and from north to south).

#include <glib.h>

G_BEGIN_DECLS

#define WF_EARTH_RADIUS_KM 6371.0088
#define WF_MAX_LATITUDE    85.0511287798066

double wf_sphere_distance    (double lat1, double lon1, double lat2, double lon2);
void   wf_sphere_interpolate (double lat1, double lon1, double lat2, double lon2, double t, double *lat, double *lon);
double wf_sphere_wrap_lon    (double lon);
double wf_mercator_x         (double lon);
double wf_mercator_y         (double lat);
double wf_mercator_lon       (double x);
double wf_mercator_lat       (double y);

G_END_DECLS
