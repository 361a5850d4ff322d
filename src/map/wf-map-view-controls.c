// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapView, what lies on the map: legend, buttons, scale and attribution, and where they go.

#include "config.h"

#include "wf-map-view-private.h"

#include <glib/gi18n-lib.h>

#include "wf-compass.h"
#include "wf-legend.h"
#include "wf-locator.h"
#include "wf-map-canvas.h"
#include "wf-map-controls.h"
#include "wf-place-list.h"
#include "wf-scale-bar.h"

#define MAX_OBSTACLES 64

/* Tells the names what to keep clear of. */
void
wf_map_view_update_obstacles (WfMapView *self)
{
  GtkWidget *widgets[] = { self->legend, self->controls, self->back_button, self->scale_bar, self->attribution,
                           self->locator };
  graphene_rect_t boxes[MAX_OBSTACLES];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    if (gtk_widget_get_visible (widgets[i]) && gtk_widget_compute_bounds (widgets[i], self->canvas, &boxes[n]))
      n++;
  n += wf_marker_layer_get_boxes (self->marker_layer, boxes + n, MAX_OBSTACLES - n);
  wf_label_layer_set_obstacles (self->label_layer, boxes, n);
}

/* How large a control is without its margins, which gtk_widget_measure() counts. */
int
wf_map_view_measure_control (GtkWidget      *control,
                             GtkOrientation  orientation)
{
  int size;

  gtk_widget_measure (control, orientation, -1, NULL, &size, NULL, NULL);

  return orientation == GTK_ORIENTATION_HORIZONTAL
           ? size - gtk_widget_get_margin_start (control) - gtk_widget_get_margin_end (control)
           : size - gtk_widget_get_margin_top (control) - gtk_widget_get_margin_bottom (control);
}

/* Whether scale and attribution have no room beside each other. */
static gboolean
are_strips_stacked (WfMapView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return width > 0 && gtk_widget_get_visible (self->attribution) &&
         wf_map_view_measure_control (self->scale_bar, GTK_ORIENTATION_HORIZONTAL) +
         wf_map_view_measure_control (self->attribution, GTK_ORIENTATION_HORIZONTAL) + 2.5 * EDGE_PX > width;
}

/* The attribution is always to be seen, so that large text makes it wrap where it has the width for itself. */
static int
measure_wrapped_attribution (WfMapView *self)
{
  int least, width, height;

  gtk_widget_measure (self->attribution, GTK_ORIENTATION_HORIZONTAL, -1, &least, &width, NULL, NULL);
  width = CLAMP (gtk_widget_get_width (GTK_WIDGET (self)), least, width);
  gtk_widget_measure (self->attribution, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height - gtk_widget_get_margin_top (self->attribution) - gtk_widget_get_margin_bottom (self->attribution);
}

/**
 * wf_map_view_measure_strips:
 * @raised: (out) (optional): how far the scale is above where the attribution is
 *
 * Returns: how high scale and attribution are together, at the width that the map has
 */
int
wf_map_view_measure_strips (WfMapView *self,
                            int       *raised)
{
  gboolean stacked = are_strips_stacked (self);
  int above = stacked ? measure_wrapped_attribution (self) + EDGE_PX / 4 : 0;

  if (raised != NULL)
    *raised = above;

  return above + wf_map_view_measure_control (stacked ? self->scale_bar : self->attribution, GTK_ORIENTATION_VERTICAL);
}

static void
set_margins (GtkWidget *widget,
             int        start,
             int        end,
             int        top,
             int        bottom)
{
  gtk_widget_set_margin_start (widget, start);
  gtk_widget_set_margin_end (widget, end);
  gtk_widget_set_margin_top (widget, top);
  gtk_widget_set_margin_bottom (widget, bottom);
}

/* Keeps the controls clear of what covers the map. */
void
wf_map_view_place_controls (WfMapView *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int start = (rtl ? self->insets.right : self->insets.left) + EDGE_PX;
  int end = (rtl ? self->insets.left : self->insets.right) + EDGE_PX;
  int top = self->insets.top + EDGE_PX;
  int bottom = self->insets.bottom + EDGE_PX;
  int raised;
  int strips = wf_map_view_measure_strips (self, &raised);

  set_margins (self->back_button, start, end, top, 0);
  set_margins (self->locator, start, end, top, 0);
  set_margins (self->here, start - EDGE_PX, end - EDGE_PX, self->insets.top, self->insets.bottom);
  set_margins (self->scale_bar, start, 0, 0, bottom - EDGE_PX / 2 + raised);
  set_margins (self->attribution, start, end, 0, bottom - EDGE_PX / 2);
  /* Beside the buttons: its rows take more lines rather than lie below them. */
  set_margins (self->legend, start, end + wf_map_view_measure_control (self->controls, GTK_ORIENTATION_HORIZONTAL), 0,
               bottom + strips + EDGE_PX / 4);
  set_margins (self->controls, 0, end, top, bottom + strips + EDGE_PX / 4);
}

static void
add_overlay (WfMapView *self,
             GtkWidget *widget,
             GtkAlign   halign,
             GtkAlign   valign)
{
  gtk_widget_set_halign (widget, halign);
  gtk_widget_set_valign (widget, valign);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), widget);
}

void
wf_map_view_create_controls (WfMapView *self)
{
  self->back_button = gtk_button_new_with_mnemonic (_("_Back to the Story"));
  gtk_widget_add_css_class (self->back_button, "wf-back");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->back_button), "map.back-to-story");
  gtk_widget_set_visible (self->back_button, FALSE);
  add_overlay (self, self->back_button, GTK_ALIGN_CENTER, GTK_ALIGN_START);

  wf_map_view_create_here (self);

  self->legend = wf_legend_new ();
  gtk_widget_add_css_class (self->legend, "wf-map-card");
  add_overlay (self, self->legend, GTK_ALIGN_START, GTK_ALIGN_END);

  self->locator = wf_locator_new (wf_map_canvas_get_viewport (WF_MAP_CANVAS (self->canvas)), self->canvas, self->shapes);
  gtk_widget_add_css_class (self->locator, "wf-map-card");
  add_overlay (self, self->locator, GTK_ALIGN_START, GTK_ALIGN_START);

  self->controls = wf_map_controls_new ();
  self->place_list = wf_place_list_new ();
  wf_map_controls_prepend (WF_MAP_CONTROLS (self->controls), self->place_list);
  wf_map_controls_prepend (WF_MAP_CONTROLS (self->controls),
                           wf_compass_new (wf_map_canvas_get_viewport (WF_MAP_CANVAS (self->canvas))));
  g_signal_connect_object (self->place_list, "place-activated", G_CALLBACK (wf_map_view_emit_place), self,
                           G_CONNECT_SWAPPED);
  add_overlay (self, self->controls, GTK_ALIGN_END, GTK_ALIGN_END);

  self->scale_bar = wf_scale_bar_new (wf_map_canvas_get_viewport (WF_MAP_CANVAS (self->canvas)));
  gtk_widget_add_css_class (self->scale_bar, "wf-map-strip");
  add_overlay (self, self->scale_bar, GTK_ALIGN_START, GTK_ALIGN_END);

  self->attribution = gtk_label_new (NULL);
  gtk_label_set_markup (GTK_LABEL (self->attribution),
                        /* Translators: what the map is made from; keep the links and the licence as they are. */
                        _("<a href=\"https://www.naturalearthdata.com/\">Natural Earth</a> · "
                          "<a href=\"https://www.geonames.org/\">GeoNames</a> CC BY 4.0"));
  gtk_label_set_wrap (GTK_LABEL (self->attribution), TRUE);
  gtk_widget_add_css_class (self->attribution, "wf-map-strip");
  add_overlay (self, self->attribution, GTK_ALIGN_END, GTK_ALIGN_END);
}

/**
 * wf_map_view_set_ink:
 * @ink: (nullable): what a presenter draws and points at on this map
 */
void
wf_map_view_set_ink (WfMapView *self,
                     WfInk     *ink)
{
  g_return_if_fail (WF_IS_MAP_VIEW (self));

  if (self->ink_layer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->ink_layer));
  self->ink_layer = NULL;
  if (ink == NULL)
    return;

  self->ink_layer = wf_ink_layer_new (wf_map_canvas_get_viewport (WF_MAP_CANVAS (self->canvas)), ink);
  wf_ink_layer_set_style (self->ink_layer, self->style);
  wf_map_canvas_add_layer (WF_MAP_CANVAS (self->canvas), SHUMATE_LAYER (self->ink_layer));
}

/**
 * wf_map_view_set_strips_visible:
 * @visible: whether the scale and the attribution are shown; where they are not, as in a small picture of another map,
 *   that other map has them
 */
void
wf_map_view_set_strips_visible (WfMapView *self,
                                gboolean   visible)
{
  g_return_if_fail (WF_IS_MAP_VIEW (self));

  gtk_widget_set_visible (self->scale_bar, visible);
  gtk_widget_set_visible (self->attribution, visible);
  wf_map_view_place_controls (self);
}
