// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfPlaceMarker: a disc whose inside is the role's, larger to hit than to see. Its name is drawn by WfLabelLayer, which
// finds room for it; assistive technology hears it from the button.

#include "wf-place-marker.h"

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

/**
 * wf_place_marker_draw:
 * @role: (nullable): the place's part in the stop
 *
 * Draws the disc around @center.
 */
void
wf_place_marker_draw (WfRole                 *role,
                      const graphene_point_t *center,
                      const WfBrush          *brush,
                      const WfPalette        *palette)
{
  const GdkRGBA *color = role != NULL ? &palette->roles[wf_role_get_style (role)].outline : &palette->marker;

  wf_brush_disc (brush, center, DISC_PX / 2 + 2, &palette->marker_ring);
  wf_brush_disc (brush, center, DISC_PX / 2, color);
  wf_brush_disc (brush, center, DISC_PX * 0.2, &palette->marker_ring);
}

static void
wf_place_marker_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  WfPlaceMarker *self = WF_PLACE_MARKER (widget);
  graphene_point_t center = { gtk_widget_get_width (widget) / 2.0f, gtk_widget_get_height (widget) / 2.0f };

  wf_place_marker_draw (self->role, &center, &(WfBrush) { .snapshot = snapshot }, wf_palette_get (self->style));
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
