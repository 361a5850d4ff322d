// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A window with the map of the bundled story at one of its stops, for g_test_add().

#include "fixture.h"
#include "wf-map-frame.h"

#define WIDTH 1000
#define HEIGHT 700

typedef struct {
  WfPlayback *playback;
  WfMapView  *view;
  GtkWidget  *window;
  char       *place;    /* id of the place activated last */
  char       *country;  /* code of the country activated last */
} Fixture;

void       set_up    (Fixture                *fixture,
                      gconstpointer           stop_id);
void       tear_down (Fixture                *fixture,
                      gconstpointer           data);
GtkWidget *find      (Fixture                *fixture,
                      GType                   type);
void       get_frame (Fixture                *fixture,
                      WfMapFrame             *frame);
gboolean   is_drawn  (Fixture                *fixture,
                      const graphene_point_t *point,
                      const GdkRGBA          *color);

#define ADD(name, stop, function) \
  g_test_add ("/view/" name, Fixture, stop, set_up, function, tear_down)
