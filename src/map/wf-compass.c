// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfCompass: a button whose needle points north; it is there while the map is turned, and turns it back.

#include "config.h"

#include "wf-compass.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "wf-map-frame.h"

#define NEEDLE_LENGTH_PX 9.0
#define NEEDLE_WIDTH_PX  4.0
#define NORTH_DEGREES    (1e-3 * 180 / G_PI) /* so little is not turned */

struct _WfCompass
{
  GtkButton parent_instance;

  ShumateViewport *viewport;
};

enum {
  PROP_0,
  PROP_VIEWPORT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (WfCompass, wf_compass, GTK_TYPE_BUTTON)

/* In the order in which one turns clockwise. */
static const char * const winds[] = {
  NC_("direction", "north"), NC_("direction", "northeast"), NC_("direction", "east"), NC_("direction", "southeast"),
  NC_("direction", "south"), NC_("direction", "southwest"), NC_("direction", "west"), NC_("direction", "northwest"),
};

static void
rotation_changed_cb (WfCompass *self)
{
  g_autofree char *words = NULL;
  WfCamera camera;
  guint wind;

  wf_camera_init_for_viewport (&camera, self->viewport);
  wind = (guint) lround (camera.bearing / 45 + G_N_ELEMENTS (winds)) % G_N_ELEMENTS (winds);
  gtk_widget_set_visible (GTK_WIDGET (self), fabs (camera.bearing) > NORTH_DEGREES);
  /* Translators: %s is a direction such as “north” or “southwest”. */
  words = g_strdup_printf (_("Up on the map is %s"), g_dpgettext2 (NULL, "direction", winds[wind]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
append_half (GtkSnapshot *snapshot,
             double       length,
             GdkRGBA     *color)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr(GskPath) path = NULL;

  gsk_path_builder_move_to (builder, 0, -length);
  gsk_path_builder_line_to (builder, NEEDLE_WIDTH_PX, 0);
  gsk_path_builder_line_to (builder, -NEEDLE_WIDTH_PX, 0);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

/* The half that points north is as dark as the text, the other is an outline’s weight of it. */
static void
wf_compass_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  WfCompass *self = WF_COMPASS (widget);
  GdkRGBA color;

  GTK_WIDGET_CLASS (wf_compass_parent_class)->snapshot (widget, snapshot);

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (gtk_widget_get_width (widget) / 2.0f,
                                                          gtk_widget_get_height (widget) / 2.0f));
  gtk_snapshot_rotate (snapshot, shumate_viewport_get_rotation (self->viewport) * 180 / G_PI);
  append_half (snapshot, NEEDLE_LENGTH_PX, &color);
  color.alpha *= 0.4f;
  append_half (snapshot, -NEEDLE_LENGTH_PX, &color);
  gtk_snapshot_restore (snapshot);
}

static void
wf_compass_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  WfCompass *self = WF_COMPASS (object);

  switch (prop_id)
    {
    case PROP_VIEWPORT:
      self->viewport = g_value_dup_object (value);
      g_signal_connect_object (self->viewport, "notify::rotation", G_CALLBACK (rotation_changed_cb), self,
                               G_CONNECT_SWAPPED);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_compass_constructed (GObject *object)
{
  G_OBJECT_CLASS (wf_compass_parent_class)->constructed (object);

  rotation_changed_cb (WF_COMPASS (object));
}

static void
wf_compass_dispose (GObject *object)
{
  g_clear_object (&WF_COMPASS (object)->viewport);

  G_OBJECT_CLASS (wf_compass_parent_class)->dispose (object);
}

static void
wf_compass_class_init (WfCompassClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = wf_compass_set_property;
  object_class->constructed = wf_compass_constructed;
  object_class->dispose = wf_compass_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = wf_compass_snapshot;

  props[PROP_VIEWPORT] =
    g_param_spec_object ("viewport", NULL, NULL, SHUMATE_TYPE_VIEWPORT,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
wf_compass_init (WfCompass *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "image-button");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "map.face-north");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Turn North Up"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Turn North Up"), -1);
}

/**
 * wf_compass_new:
 * @viewport: of the map that the compass is on
 *
 * Returns: (transfer floating): a button that runs the action `map.face-north`
 */
GtkWidget *
wf_compass_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (WF_TYPE_COMPASS, "viewport", viewport, NULL);
}
