// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapView, what is shown: a stop's highlights, arcs, markers and names, its legend, list of places and description.

#include "config.h"

#include "wf-map-view-private.h"

#include <glib/gi18n-lib.h>

#include "wf-highlight.h"
#include "wf-legend.h"
#include "wf-place-list.h"
#include "wf-place-locate.h"
#include "wf-stop-content.h"

WfStop *
wf_map_view_get_stop (WfMapView *self)
{
  return self->playback != NULL ? wf_playback_get_stop (self->playback) : NULL;
}

GListModel *
wf_map_view_get_highlights (WfMapView *self)
{
  WfStop *stop = wf_map_view_get_stop (self);

  if (wf_map_view_is_asked (self))
    return self->question_highlights;

  return stop != NULL ? wf_stop_get_highlights (stop) : NULL;
}

const char * const *
wf_map_view_get_languages (WfMapView *self)
{
  return self->playback != NULL ? wf_playback_get_languages (self->playback) : NULL;
}

const char *
wf_map_view_get_second_language (WfMapView *self)
{
  return self->playback != NULL ? wf_playback_get_second_language (self->playback) : NULL;
}

static void
add_marker (WfMapView   *self,
            WfHighlight *highlight)
{
  WfPlace *place = wf_highlight_get_place (highlight);
  WfRole *role = wf_highlight_get_role (highlight);
  g_autofree char *name = wf_place_dup_name (place, wf_map_view_get_languages (self));
  g_autofree char *role_text = wf_text_dup_plain (wf_role_get_label (role), wf_map_view_get_languages (self));
  /* Translators: a place on the map and its part in the story, as “Miami, host city”. */
  g_autofree char *text = g_strdup_printf (_("%s, %s"), name, role_text);
  GtkWidget *marker;

  if (wf_place_is_area (place) || wf_place_get_kind (place) == WF_PLACE_GROUP ||
      wf_marker_layer_find (self->marker_layer, place) != NULL)
    return;

  marker = wf_place_marker_new (place, role);
  wf_place_marker_set_name (WF_PLACE_MARKER (marker), text);
  wf_marker_layer_add (self->marker_layer, WF_PLACE_MARKER (marker));
}

/* What the reader searched for, unless the stop names it already. */
static void
add_found_label (WfMapView *self,
                 GPtrArray *labels)
{
  const WfLabel *found = self->found;

  if (found == NULL)
    return;

  for (guint i = 0; i < labels->len; i++)
    if (g_strcmp0 (((WfLabel *) labels->pdata[i])->key, found->key) == 0)
      return;
  g_ptr_array_add (labels, wf_label_new (found->kind, found->key, found->text, NULL, found->unit_x, found->unit_y, 0));
}

/* Shows what the stop speaks of. */
void
wf_map_view_update_content (WfMapView *self,
                            gboolean   animate)
{
  WfStop *stop = wf_map_view_is_asked (self) ? NULL : wf_map_view_get_stop (self);
  GListModel *highlights = wf_map_view_get_highlights (self);
  const char * const *languages = wf_map_view_get_languages (self);
  g_autofree char *description = wf_map_view_dup_description (self);
  g_autoptr(GPtrArray) rows = NULL;
  GPtrArray *labels;

  wf_highlight_layer_set_highlights (self->highlight_layer, highlights, animate);
  wf_connection_layer_set_connections (self->connection_layer,
                                       stop != NULL && !wf_map_view_is_hushed (self) ? wf_stop_get_connections (stop) : NULL,
                                       animate);

  wf_marker_layer_clear (self->marker_layer);
  for (guint i = 0; highlights != NULL && i < g_list_model_get_n_items (highlights); i++)
    {
      g_autoptr(WfHighlight) highlight = g_list_model_get_item (highlights, i);

      add_marker (self, highlight);
    }
  labels = wf_highlights_create_labels (highlights, wf_connection_layer_get_links (self->connection_layer),
                                        self->gazetteer, languages, wf_map_view_get_second_language (self));
  if (!wf_map_view_is_mute (self))
    add_found_label (self, labels);
  wf_map_view_add_guesses (self, labels);
  wf_label_layer_set_story_labels (self->label_layer, labels);
  wf_label_layer_set_highlights (self->label_layer, highlights);

  rows = wf_legend_rows_new (highlights, wf_connection_layer_get_links (self->connection_layer), languages);
  wf_legend_set_rows (WF_LEGEND (self->legend), rows);
  gtk_widget_set_visible (self->legend, self->legend_visible && rows->len > 0);
  /* Nobody opens a list that is not there. */
  if (gtk_widget_get_visible (self->controls))
    wf_place_list_set_highlights (WF_PLACE_LIST (self->place_list), highlights, languages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  /* Screen readers say the description of what has the focus, not of what is around it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/**
 * wf_map_view_dup_description:
 *
 * Returns: (transfer full): what the map shows at this stop, in the reader's language; empty where there is no stop, and
 *   while something is asked that it would tell
 */
char *
wf_map_view_dup_description (WfMapView *self)
{
  WfStop *stop;

  g_return_val_if_fail (WF_IS_MAP_VIEW (self), NULL);

  if (wf_map_view_is_mute (self))
    return g_strdup (_("The world without names. Arrow keys move it; Enter answers with what lies in the middle."));

  stop = wf_map_view_is_asked (self) || wf_map_view_is_hushed (self) ? NULL : wf_map_view_get_stop (self);

  return stop != NULL ? wf_stop_dup_map_description (stop, wf_map_view_get_languages (self)) : g_strdup ("");
}
