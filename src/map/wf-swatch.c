// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfSwatch: decoration beside what it means.

#include "wf-swatch.h"

#include <math.h>

/* In shares of the text's size. */
#define WIDTH_EM 2.05
#define HEIGHT_EM 1.37

struct _WfSwatch
{
  GtkWidget parent_instance;

  WfLegendRow *row;
  WfMapStyle   map_style;
};

G_DEFINE_FINAL_TYPE (WfSwatch, wf_swatch, GTK_TYPE_WIDGET)

static void
wf_swatch_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  WfSwatch *self = WF_SWATCH (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  wf_legend_row_draw (self->row, wf_palette_get (self->map_style), cr, width, height);
  cairo_destroy (cr);
}

static void
wf_swatch_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double em = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    em *= pango_cairo_context_get_resolution (context) / 72.0;
  *minimum = *natural = round (em * (orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_EM : HEIGHT_EM));
}

static void
wf_swatch_finalize (GObject *object)
{
  wf_legend_row_unref (WF_SWATCH (object)->row);

  G_OBJECT_CLASS (wf_swatch_parent_class)->finalize (object);
}

static void
wf_swatch_class_init (WfSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wf_swatch_finalize;

  widget_class->snapshot = wf_swatch_snapshot;
  widget_class->measure = wf_swatch_measure;

  gtk_widget_class_set_css_name (widget_class, "wfswatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wf_swatch_init (WfSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
wf_swatch_new (WfLegendRow *row,
               WfMapStyle   map_style)
{
  WfSwatch *self = g_object_new (WF_TYPE_SWATCH, NULL);

  self->row = wf_legend_row_ref (row);
  self->map_style = map_style;

  return GTK_WIDGET (self);
}

void
wf_swatch_set_style (WfSwatch   *self,
                     WfMapStyle  map_style)
{
  g_return_if_fail (WF_IS_SWATCH (self));

  self->map_style = map_style;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
