// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Searching in the window, and where its results lead: places and countries are flown to, statements gone to, and what
// the story tells of opens its card.

#include "config.h"

#include "wf-window-private.h"

#include <glib/gi18n.h>

#include "wf-search-dialog.h"

/* How near to look at a found thing: near enough that the map names it. */
#define MIN_SPOT_ZOOM 4.0
#define MAX_SPOT_ZOOM 9.0

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;

  adw_dialog_present (wf_search_dialog_new (self->playback), GTK_WIDGET (self));
}

static void
close_search (WfWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog != NULL && WF_IS_SEARCH_DIALOG (dialog))
    adw_dialog_close (dialog);
}

/* Who looks for something on the map wants to see the map. */
static void
uncover_map (WfWindow *self)
{
  if (wf_window_get_narrow (self))
    adw_bottom_sheet_set_open (self->sheet, FALSE);
}

static void
say_shown (WfWindow   *self,
           const char *name)
{
  /* Translators: spoken when the map flies to a place that was searched for; %s is its name */
  g_autofree char *text = g_strdup_printf (_("The map shows %s"), name);

  g_signal_emit_by_name (self, "announce", text);
}

static void
show_result_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WfWindow *self = user_data;
  WfExplainer *explainer = wf_playback_get_explainer (self->playback);
  const char *kind, *id, *name;
  double lat, lon, zoom;
  g_autofree char *address = NULL;

  g_variant_get (parameter, "(&s&s&sddd)", &kind, &id, &name, &lat, &lon, &zoom);
  close_search (self);

  if (g_str_equal (kind, "country") || g_str_equal (kind, "spot"))
    {
      uncover_map (self);
      if (g_str_equal (kind, "country"))
        wf_map_view_show_country (self->map, id);
      else
        wf_map_view_show_spot (self->map, name, lat, lon, CLAMP (zoom + 1, MIN_SPOT_ZOOM, MAX_SPOT_ZOOM));
      gtk_widget_grab_focus (GTK_WIDGET (self->map));
      say_shown (self, name);
      return;
    }

  address = g_strdup_printf ("%s:%s", kind, id);
  if (g_str_equal (kind, "place") && explainer != NULL && wf_explainer_find_place (explainer, id) != NULL)
    wf_map_view_show_place (self->map, wf_explainer_find_place (explainer, id));
  wf_window_follow (self, address);
}

static const GActionEntry entries[] = {
  { "search", search_cb },
  { "show-result", show_result_cb, "(sssddd)" },
};

/**
 * wf_window_add_search:
 *
 * Adds the actions of searching.
 */
void
wf_window_add_search (WfWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
