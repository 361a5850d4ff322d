// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The map in the window: it knows nothing of the app's settings and style, so the window tells it.

#include "config.h"

#include "wf-card-page.h"
#include "wf-map-settings.h"
#include "wf-place.h"
#include "wf-window-private.h"

static void
style_changed_cb (WfWindow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    wf_map_view_set_map_style (self->map, dark ? WF_MAP_STYLE_CONTRAST_DARK : WF_MAP_STYLE_CONTRAST_LIGHT);
  else
    wf_map_view_set_map_style (self->map, dark ? WF_MAP_STYLE_DARK : WF_MAP_STYLE_LIGHT);
}

static void
problem_changed_cb (WfWindow *self)
{
  const char *problem = wf_map_view_get_problem (self->map);

  adw_banner_set_title (self->map_problem, problem != NULL ? problem : "");
  adw_banner_set_revealed (self->map_problem, problem != NULL);
}

static void
place_activated_cb (WfWindow *self,
                    WfPlace  *place)
{
  wf_window_show_card (self, wf_card_page_new_for_place (self->playback, place));
}

static void
said_cb (WfWindow   *self,
         const char *text)
{
  g_signal_emit_by_name (self, "announce", text);
}

static void
country_activated_cb (WfWindow   *self,
                      const char *code)
{
  wf_window_show_card (self, wf_card_page_new_for_country (self->playback, code));
}

/**
 * wf_window_add_map:
 *
 * Makes the map and keeps it in step with the settings and the style of the app.
 */
void
wf_window_add_map (WfWindow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->map = WF_MAP_VIEW (wf_map_view_new (self->playback));
  adw_bin_set_child (self->map_bin, GTK_WIDGET (self->map));

  g_signal_connect_object (self->map, "place-activated", G_CALLBACK (place_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "country-activated", G_CALLBACK (country_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "notify::problem", G_CALLBACK (problem_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  wf_map_settings_follow (self->map, self->settings, TRUE);
  style_changed_cb (self);
  problem_changed_cb (self);
}
