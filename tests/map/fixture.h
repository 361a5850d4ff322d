// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the tests of the map share: the bundled story, a window with a map in it, and waiting with a bound.

#include <gtk/gtk.h>

#include "wf-map-view.h"
#include "wf-shape-cache.h"

typedef gboolean (*FixtureCondition) (gpointer data);

WfExplainer *
            fixture_load            (const char       *name);
WfPlayback *fixture_create_playback (const char       *stop_id);
WfShapeCache *
            fixture_create_shapes   (void);
GtkWidget  *fixture_create_window   (GtkWidget        *child,
                                     int               width,
                                     int               height);
void        fixture_wait_for        (FixtureCondition  condition,
                                     gpointer          data);
void        fixture_wait_settled    (WfMapView        *view);
void        fixture_iterate         (void);
GtkWidget  *fixture_find            (GtkWidget        *root,
                                     GType             type);
void        fixture_destroy         (GtkWidget        *window,
                                     GtkWidget        *child);
