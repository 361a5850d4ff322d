// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-flight.h"

#include <math.h>

#include "wf-sphere.h"

/* Jarke J. van Wijk and Wim A. A. Nuij: Smooth and efficient zooming and panning (IEEE InfoVis 2003). The names u, w, s,
 * S, r, b and rho are theirs: u is the way covered, w the width of the view, both measured in widths of the Web Mercator
 * world, since its motion is what the reader sees; s is the length of the path in (u, w), where a step looks equally
 * long at every zoom. The way itself is the great circle, drawn in Web Mercator as a chain of short lines. */

#define TILE_SIZE     256.0
#define RHO           1.4
#define SPEED         1.4   /* s per second */
#define TURN_SPEED    180.0 /* degrees of bearing per second */
#define MIN_DURATION  0.3
#define MAX_DURATION  3.0
#define N_LINES       256
#define POLAR_LIMIT   80.0

struct _WfFlight {
  WfCamera from;
  WfCamera to;
  double viewport;
  double x[N_LINES + 1];
  double y[N_LINES + 1];
  double covered[N_LINES + 1];
  double w0;
  double w1;
  double r0;
  double S;
  gboolean pans;
  double turn;
};

/* Lays the way out. Near a pole Web Mercator stretches without end, so the way keeps to POLAR_LIMIT, or to the more polar
 * of its ends. */
static void
lay_way (WfFlight *self)
{
  double limit = MIN (MAX (POLAR_LIMIT, MAX (ABS (self->from.lat), ABS (self->to.lat))), WF_MAX_LATITUDE);

  for (guint i = 0; i <= N_LINES; i++)
    {
      double lat, lon;
      wf_sphere_interpolate (self->from.lat, self->from.lon, self->to.lat, self->to.lon, i / (double) N_LINES,
                             &lat, &lon);
      self->x[i] = wf_mercator_x (lon);
      self->y[i] = wf_mercator_y (CLAMP (lat, -limit, limit));
      if (i == 0)
        continue;
      self->x[i] -= round (self->x[i] - self->x[i - 1]);
      self->covered[i] = self->covered[i - 1] + hypot (self->x[i] - self->x[i - 1], self->y[i] - self->y[i - 1]);
    }
}

/**
 * wf_flight_new:
 * @from: where it starts
 * @to: where it ends
 * @viewport_px: width of the viewport, pixels
 *
 * Plans a flight. A view that hardly moves is zoomed straight in or out; far away ones are reached by zooming out, along
 * the great circle, and in again. The bearing takes the shorter turn.
 *
 * Returns: (transfer full): the flight
 */
WfFlight *
wf_flight_new (const WfCamera *from,
               const WfCamera *to,
               double          viewport_px)
{
  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  WfFlight *self = g_new0 (WfFlight, 1);
  self->from = *from;
  self->to = *to;
  self->viewport = MAX (viewport_px, 1) / TILE_SIZE;
  self->w0 = self->viewport * exp2 (-from->zoom);
  self->w1 = self->viewport * exp2 (-to->zoom);
  self->turn = remainder (to->bearing - from->bearing, 360);
  lay_way (self);

  /* With next to no way to go the formulas lose their precision; their limit is a zoom about a fixed point. */
  double u1 = self->covered[N_LINES];
  self->pans = u1 > 1e-5 * MAX (self->w0, self->w1);
  if (self->pans)
    {
      double rho2 = RHO * RHO;
      double widths = self->w1 * self->w1 - self->w0 * self->w0;
      double b0 = (widths + rho2 * rho2 * u1 * u1) / (2 * self->w0 * rho2 * u1);
      double b1 = (widths - rho2 * rho2 * u1 * u1) / (2 * self->w1 * rho2 * u1);
      self->r0 = -asinh (b0);
      self->S = (-asinh (b1) - self->r0) / RHO;
    }
  else
    {
      self->S = ABS (log (self->w1 / self->w0)) / RHO;
    }
  return self;
}

/**
 * wf_flight_get_duration:
 *
 * Returns: how long the flight should take, seconds, 0.3…3: the longer the more there is to see go by
 */
double
wf_flight_get_duration (WfFlight *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return CLAMP (MAX (self->S / SPEED, ABS (self->turn) / TURN_SPEED), MIN_DURATION, MAX_DURATION);
}

/* The width of the view at s, and the way covered as a share of the whole. */
static double
width_at (WfFlight *self,
          double    t,
          double   *share)
{
  double s = t * self->S;

  if (self->pans)
    {
      double u = self->w0 / (RHO * RHO) * (cosh (self->r0) * tanh (RHO * s + self->r0) - sinh (self->r0));
      *share = u / self->covered[N_LINES];
      return self->w0 * cosh (self->r0) / cosh (RHO * s + self->r0);
    }

  double w = self->w0 * exp (self->w1 > self->w0 ? RHO * s : -RHO * s);
  *share = ABS (self->w1 - self->w0) > 1e-9 * self->w0 ? (w - self->w0) / (self->w1 - self->w0) : t;
  return w;
}

/**
 * wf_flight_get_camera:
 * @self: the flight
 * @t: share of the flight, 0…1; linear in time it looks evenly fast, so ease it for a soft start and end
 * @camera: (out caller-allocates): the camera
 *
 * Finds the camera at @t. The ends are exactly the cameras the flight was made of; before and after them it stays there.
 */
void
wf_flight_get_camera (WfFlight *self,
                      double    t,
                      WfCamera *camera)
{
  g_return_if_fail (self != NULL && camera != NULL);

  if (!(t > 0))
    {
      *camera = self->from;
      return;
    }
  if (t >= 1)
    {
      *camera = self->to;
      return;
    }

  double share;
  double w = width_at (self, t, &share);
  double u = CLAMP (share, 0, 1) * self->covered[N_LINES];
  guint low = 0, high = N_LINES;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;
      if (self->covered[middle] <= u)
        low = middle;
      else
        high = middle;
    }
  double line = self->covered[high] - self->covered[low];
  double part = line > 0 ? (u - self->covered[low]) / line : 0;

  camera->lat = wf_mercator_lat (self->y[low] + part * (self->y[high] - self->y[low]));
  camera->lon = wf_sphere_wrap_lon (wf_mercator_lon (self->x[low] + part * (self->x[high] - self->x[low])));
  camera->zoom = MAX (log2 (self->viewport / w), MIN (0, MIN (self->from.zoom, self->to.zoom)));
  camera->bearing = remainder (self->from.bearing + t * self->turn, 360);
}

void
wf_flight_free (WfFlight *self)
{
  g_free (self);
}
