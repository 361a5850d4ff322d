// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view-fixture.h"

#include "wf-map-canvas.h"
#include "wf-place.h"

static void
place_activated_cb (Fixture *fixture,
                    WfPlace *place)
{
  g_set_str (&fixture->place, wf_place_get_id (place));
}

static void
country_activated_cb (Fixture    *fixture,
                      const char *code)
{
  g_set_str (&fixture->country, code);
}

void
set_up (Fixture       *fixture,
        gconstpointer  stop_id)
{
  fixture->playback = fixture_create_playback (stop_id);
  fixture->view = WF_MAP_VIEW (wf_map_view_new (fixture->playback));
  wf_map_view_set_motion (fixture->view, FALSE);
  fixture->window = fixture_create_window (GTK_WIDGET (fixture->view), WIDTH, HEIGHT);
  g_signal_connect_swapped (fixture->view, "place-activated", G_CALLBACK (place_activated_cb), fixture);
  g_signal_connect_swapped (fixture->view, "country-activated", G_CALLBACK (country_activated_cb), fixture);
}

void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fixture_wait_settled (fixture->view);
  g_signal_handlers_disconnect_by_data (fixture->view, fixture);
  fixture_destroy (fixture->window, GTK_WIDGET (fixture->view));
  g_assert_finalize_object (fixture->playback);
  g_free (fixture->place);
  g_free (fixture->country);
}

GtkWidget *
find (Fixture *fixture,
      GType    type)
{
  GtkWidget *widget = fixture_find (GTK_WIDGET (fixture->view), type);

  g_assert_nonnull (widget);

  return widget;
}

void
get_frame (Fixture    *fixture,
           WfMapFrame *frame)
{
  GtkWidget *canvas = find (fixture, WF_TYPE_MAP_CANVAS);

  wf_map_frame_init_for_viewport (frame, wf_map_canvas_get_viewport (WF_MAP_CANVAS (canvas)), canvas);
}
