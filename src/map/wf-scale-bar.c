// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfScaleBar: a line as long as a round number of kilometres or miles.

#include "config.h"

#include "wf-scale-bar.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <math.h>

#include "wf-sphere.h"

#define MAX_PX 96.0
#define TICK_PX 5
#define KM_PER_MILE 1.609344

struct _WfScaleBar
{
  GtkWidget parent_instance;

  ShumateViewport *viewport;
  GtkWidget       *label;
  gboolean         imperial;
  double           length_px;
};

G_DEFINE_FINAL_TYPE (WfScaleBar, wf_scale_bar, GTK_TYPE_WIDGET)

/**
 * wf_scale_bar_measure:
 * @lat: degrees; Web Mercator's scale depends on it
 * @zoom: of 256-pixel tiles
 * @imperial: miles rather than kilometres
 * @length_px: (out): how long the bar is, at most 96 pixels
 *
 * Returns: (transfer full): the bar's distance in words, 1, 2 or 5 times a power of ten
 */
char *
wf_scale_bar_measure (double   lat,
                      double   zoom,
                      gboolean imperial,
                      double  *length_px)
{
  double km_per_px = 2 * G_PI * WF_EARTH_RADIUS_KM * cos (lat * G_PI / 180) / (256 * exp2 (zoom));
  double per_px = imperial ? km_per_px / KM_PER_MILE : km_per_px;
  double power = pow (10, floor (log10 (per_px * MAX_PX)));
  double share = per_px * MAX_PX / power;
  double distance = power * (share >= 5 ? 5 : share >= 2 ? 2 : 1);

  *length_px = distance / per_px;

  /* Translators: a distance on the scale bar of the map. */
  return g_strdup_printf (imperial ? _("%g mi") : _("%g km"), distance);
}

static void
update (WfScaleBar *self)
{
  g_autofree char *text = wf_scale_bar_measure (shumate_location_get_latitude (SHUMATE_LOCATION (self->viewport)),
                                                shumate_viewport_get_zoom_level (self->viewport),
                                                self->imperial, &self->length_px);

  if (!g_str_equal (text, gtk_label_get_text (GTK_LABEL (self->label))))
    gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
wf_scale_bar_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  WfScaleBar *self = WF_SCALE_BAR (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double length = round (self->length_px), left = (width - length) / 2;
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (left, height - 2, length, 1.5));
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (left, height - TICK_PX, 1.5, TICK_PX));
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (left + length - 1.5, height - TICK_PX, 1.5, TICK_PX));
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
wf_scale_bar_measure_widget (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  WfScaleBar *self = WF_SCALE_BAR (widget);

  gtk_widget_measure (self->label, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX (*natural, MAX_PX);
  else
    *minimum = *natural = *natural + 3;
}

static void
wf_scale_bar_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  gtk_widget_allocate (WF_SCALE_BAR (widget)->label, width, height - 3, -1, NULL);
}

static void
wf_scale_bar_dispose (GObject *object)
{
  WfScaleBar *self = WF_SCALE_BAR (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (wf_scale_bar_parent_class)->dispose (object);
}

static void
wf_scale_bar_class_init (WfScaleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wf_scale_bar_dispose;

  widget_class->snapshot = wf_scale_bar_snapshot;
  widget_class->measure = wf_scale_bar_measure_widget;
  widget_class->size_allocate = wf_scale_bar_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "wfscalebar");
}

static void
wf_scale_bar_init (WfScaleBar *self)
{
  /* 1 metric, 2 the customs of the United States. */
  self->imperial = *nl_langinfo (_NL_MEASUREMENT_MEASUREMENT) == 2;
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
wf_scale_bar_new (ShumateViewport *viewport)
{
  WfScaleBar *self;

  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (WF_TYPE_SCALE_BAR, NULL);
  self->viewport = g_object_ref (viewport);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * wf_scale_bar_set_imperial:
 * @imperial: miles rather than kilometres; at first it is what the locale says
 */
void
wf_scale_bar_set_imperial (WfScaleBar *self,
                           gboolean    imperial)
{
  g_return_if_fail (WF_IS_SCALE_BAR (self));

  self->imperial = imperial;
  update (self);
}
