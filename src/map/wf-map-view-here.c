// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapView, what lies in the middle: whoever moves the map by keys or buttons has no pointer to ask with, so the country in
// the middle is marked, named and spoken once the map rests.

#include "config.h"

#include "wf-map-view-private.h"

#include <glib/gi18n-lib.h>

#define REST_MS 600            /* the map counts as resting so long after the last key */

void
wf_map_view_create_here (WfMapView *self)
{
  GtkWidget *cross = gtk_image_new_from_icon_name ("list-add-symbolic");

  self->here_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->here_label), TRUE);
  /* In the middle is the cross, with the name below it. */
  self->here = gtk_center_box_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->here), GTK_ORIENTATION_VERTICAL);
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (self->here), cross);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (self->here), self->here_label);
  gtk_widget_add_css_class (self->here, "wf-here");
  gtk_widget_set_can_target (self->here, FALSE);
  gtk_widget_set_visible (self->here, FALSE);
  gtk_widget_set_halign (self->here, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->here, GTK_ALIGN_CENTER);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->here);
}

static gboolean
rested_cb (gpointer user_data)
{
  WfMapView *self = user_data;
  graphene_point_t middle;
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;

  if (wf_camera_controller_get_moving (wf_map_view_get_controller (self)))
    return G_SOURCE_CONTINUE;

  self->here_timeout = 0;
  wf_map_view_get_middle (self, &middle);
  if (wf_map_view_is_mute (self))
    name = wf_map_view_dup_coordinates (self, middle.x, middle.y);
  else
    code = wf_map_view_dup_country_at (self, middle.x, middle.y);
  if (code != NULL)
    name = wf_gazetteer_dup_name (self->gazetteer, code, wf_map_view_get_languages (self));
  if (name == NULL)
    /* Translators: what lies in the middle of the map where there is no country */
    name = g_strdup (_("Open water"));

  gtk_label_set_label (GTK_LABEL (self->here_label), name);
  gtk_widget_set_visible (self->here, TRUE);
  wf_map_view_say (self, name);

  return G_SOURCE_REMOVE;
}

/* Says what lies in the middle once the map rests. */
void
wf_map_view_queue_here (WfMapView *self)
{
  gtk_widget_set_visible (self->here, FALSE);
  g_clear_handle_id (&self->here_timeout, g_source_remove);
  if (self->gazetteer != NULL)
    self->here_timeout = g_timeout_add (REST_MS, rested_cb, self);
}

void
wf_map_view_hide_here (WfMapView *self)
{
  gtk_widget_set_visible (self->here, FALSE);
  g_clear_handle_id (&self->here_timeout, g_source_remove);
}
