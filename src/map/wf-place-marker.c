// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfPlaceMarker: a disc whose inside is the role's, larger to hit than to see. Its name is drawn by WfLabelLayer, which
// finds room for it; assistive technology hears it from the button.

#include "wf-place-marker.h"

#include "wf-palette.h"

#define TARGET_PX 36
#define DISC_PX 16.0

struct _WfPlaceMarker
{
  GtkButton parent_instance;

  WfPlace    *place;
  WfRole     *role;
  WfMapStyle  style;
};

G_DEFINE_FINAL_TYPE (WfPlaceMarker, wf_place_marker, GTK_TYPE_BUTTON)

static void
append_disc (GtkSnapshot   *snapshot,
             double         x,
             double         y,
             double         diameter,
             const GdkRGBA *color)
{
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (x - diameter / 2, y - diameter / 2, diameter, diameter),
                                   diameter / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, color, &disc.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
wf_place_marker_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  WfPlaceMarker *self = WF_PLACE_MARKER (widget);
  const WfPalette *palette = wf_palette_get (self->style);
  const GdkRGBA *color = self->role != NULL ? &palette->roles[wf_role_get_style (self->role)].outline : &palette->marker;
  double x = gtk_widget_get_width (widget) / 2.0, y = gtk_widget_get_height (widget) / 2.0;

  append_disc (snapshot, x, y, DISC_PX + 4, &palette->marker_ring);
  append_disc (snapshot, x, y, DISC_PX, color);
  append_disc (snapshot, x, y, DISC_PX * 0.4, &palette->marker_ring);

  GTK_WIDGET_CLASS (wf_place_marker_parent_class)->snapshot (widget, snapshot);
}

static void
wf_place_marker_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = TARGET_PX;
}

static void
wf_place_marker_dispose (GObject *object)
{
  WfPlaceMarker *self = WF_PLACE_MARKER (object);

  g_clear_object (&self->place);
  g_clear_object (&self->role);

  G_OBJECT_CLASS (wf_place_marker_parent_class)->dispose (object);
}

static void
wf_place_marker_class_init (WfPlaceMarkerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wf_place_marker_dispose;

  widget_class->snapshot = wf_place_marker_snapshot;
  widget_class->measure = wf_place_marker_measure;

  gtk_widget_class_set_css_name (widget_class, "wfmarker");
}

static void
wf_place_marker_init (WfPlaceMarker *self)
{
  /* A marker's layout is its own. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/**
 * wf_place_marker_new:
 * @place: a city or point
 * @role: (nullable): its part in the stop
 */
GtkWidget *
wf_place_marker_new (WfPlace *place,
                     WfRole  *role)
{
  WfPlaceMarker *self;

  g_return_val_if_fail (WF_IS_PLACE (place), NULL);
  g_return_val_if_fail (role == NULL || WF_IS_ROLE (role), NULL);

  self = g_object_new (WF_TYPE_PLACE_MARKER, NULL);
  self->place = g_object_ref (place);
  g_set_object (&self->role, role);

  return GTK_WIDGET (self);
}

/**
 * wf_place_marker_get_place:
 *
 * Returns: (transfer none):
 */
WfPlace *
wf_place_marker_get_place (WfPlaceMarker *self)
{
  g_return_val_if_fail (WF_IS_PLACE_MARKER (self), NULL);

  return self->place;
}

void
wf_place_marker_set_style (WfPlaceMarker *self,
                           WfMapStyle     style)
{
  g_return_if_fail (WF_IS_PLACE_MARKER (self));

  self->style = style;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wf_place_marker_set_name:
 * @name: what the button is called: the place, and its part in the stop
 */
void
wf_place_marker_set_name (WfPlaceMarker *self,
                          const char    *name)
{
  g_return_if_fail (WF_IS_PLACE_MARKER (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
}
