// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// GtkPicture can shrink to nothing or not at all, and rows of lists get the least height that they can have; a picture
// needs the height that goes with its width.

#include "config.h"

#include "wf-picture-area.h"

struct _WfPictureArea
{
  GtkWidget parent_instance;

  GdkPaintable *paintable;
};

G_DEFINE_FINAL_TYPE (WfPictureArea, wf_picture_area, GTK_TYPE_WIDGET)

static double
get_height (WfPictureArea *self,
            double         width)
{
  int full_width = gdk_paintable_get_intrinsic_width (self->paintable);

  return gdk_paintable_get_intrinsic_height (self->paintable) * MIN (width, full_width) / full_width;
}

static GtkSizeRequestMode
wf_picture_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wf_picture_area_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  WfPictureArea *self = WF_PICTURE_AREA (widget);
  int width = gdk_paintable_get_intrinsic_width (self->paintable);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = width;
    }
  else
    *minimum = *natural = (int) (get_height (self, for_size >= 0 ? for_size : width) + 0.5);
}

static void
wf_picture_area_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  WfPictureArea *self = WF_PICTURE_AREA (widget);
  double width = MIN (gtk_widget_get_width (widget), gdk_paintable_get_intrinsic_width (self->paintable));
  double height = get_height (self, width);

  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (gtk_widget_get_width (widget) - width) / 2,
                                                (float) (gtk_widget_get_height (widget) - height) / 2));
  gdk_paintable_snapshot (self->paintable, snapshot, width, height);
}

static void
wf_picture_area_finalize (GObject *object)
{
  g_clear_object (&WF_PICTURE_AREA (object)->paintable);

  G_OBJECT_CLASS (wf_picture_area_parent_class)->finalize (object);
}

static void
wf_picture_area_class_init (WfPictureAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wf_picture_area_finalize;
  widget_class->get_request_mode = wf_picture_area_get_request_mode;
  widget_class->measure = wf_picture_area_measure;
  widget_class->snapshot = wf_picture_area_snapshot;

  gtk_widget_class_set_css_name (widget_class, "picture-area");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
wf_picture_area_init (WfPictureArea *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * wf_picture_area_new:
 * @paintable: what to draw; it has a size
 *
 * Returns: (transfer floating): the picture; its accessible label is the caller’s to set
 */
GtkWidget *
wf_picture_area_new (GdkPaintable *paintable)
{
  WfPictureArea *self;

  g_return_val_if_fail (GDK_IS_PAINTABLE (paintable), NULL);
  g_return_val_if_fail (gdk_paintable_get_intrinsic_width (paintable) > 0, NULL);

  self = g_object_new (WF_TYPE_PICTURE_AREA, NULL);
  self->paintable = g_object_ref (paintable);

  return GTK_WIDGET (self);
}
