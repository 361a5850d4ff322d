// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-slide-private.h"

#include "wf-frame.h"
#include "wf-map-settings.h"

/* So long after the last change, in milliseconds, the presenter's slides follow: not while somebody pages on. */
#define REST_MS 200

enum {
  PROP_0,
  PROP_PRESENTATION,
  PROP_PLAYBACK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfSlide, wf_slide, GTK_TYPE_WIDGET)

/* The presenter draws on either map, and answers on either, as long as both show the same. */
static void
update_map (WfSlide *self)
{
  WfPresentation *presentation = self->presentation;
  gboolean shown = wf_slide_get_asks (self);

  wf_map_view_set_ink (self->map, shown ? wf_presentation_get_ink (presentation) : NULL);
  wf_map_view_set_quiz (self->map, shown ? wf_presentation_get_quiz (presentation) : NULL);
}

static void
frozen_changed_cb (WfSlide *self)
{
  update_map (self);
  /* That of the audience does not change. */
  if (self->playback == wf_presentation_get_playback (self->presentation))
    wf_slide_update (self);
}

static void
room_changed_cb (WfSlide *self)
{
  gboolean dark = wf_presentation_get_room (self->presentation) == WF_ROOM_DARK;

  /* Projectors lose much of the contrast in any room. */
  wf_map_view_set_map_style (self->map, dark ? WF_MAP_STYLE_CONTRAST_DARK : WF_MAP_STYLE_CONTRAST_LIGHT);
  gtk_widget_remove_css_class (GTK_WIDGET (self), dark ? "light-room" : "dark-room");
  gtk_widget_add_css_class (GTK_WIDGET (self), dark ? "dark-room" : "light-room");
}

/* --- What comes after the statement ------------------------------------------------------ */

/* Whether this is what everybody waits for. */
static gboolean
is_audience (WfSlide *self)
{
  return self->playback == wf_presentation_get_audience (self->presentation);
}

static void
stop_waiting (WfSlide *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_handle_id (&self->rest_id, g_source_remove);
}

static void
catch_up (WfSlide *self)
{
  WfStop *stop = wf_playback_get_stop (self->playback);

  stop_waiting (self);
  wf_playback_set_explainer (self->shown, wf_playback_get_explainer (self->playback));
  wf_playback_set_languages (self->shown, wf_playback_get_languages (self->playback));
  wf_playback_set_second_language (self->shown, wf_playback_get_second_language (self->playback));
  if (stop != NULL)
    wf_playback_go_to (self->shown, stop);
  if (!is_audience (self))
    wf_slide_update (self);
}

static void
frame_cb (GtkWidget *widget)
{
  WF_SLIDE (widget)->tick_id = 0;
  catch_up (WF_SLIDE (widget));
}

static gboolean
rest_cb (gpointer slide)
{
  WF_SLIDE (slide)->rest_id = 0;
  catch_up (slide);

  return G_SOURCE_REMOVE;
}

/* The audience reads the statement first, without waiting for the map, which begins to move one frame later; the
 * presenter, who knows what comes, sees all of it a moment later, when nothing keeps the audience waiting any more. */
static void
playback_changed_cb (WfSlide *self)
{
  if (is_audience (self))
    wf_slide_update (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      catch_up (self);
      return;
    }

  stop_waiting (self);
  if (is_audience (self))
    self->tick_id = wf_frame_add_after_next (GTK_WIDGET (self), frame_cb);
  else
    self->rest_id = g_timeout_add_full (G_PRIORITY_LOW, REST_MS, rest_cb, self, NULL);
}

static gboolean
is_waiting (WfSlide *self)
{
  return self->tick_id != 0 || self->rest_id != 0;
}

static void
wf_slide_unmap (GtkWidget *widget)
{
  WfSlide *self = WF_SLIDE (widget);

  if (is_waiting (self))
    catch_up (self);

  GTK_WIDGET_CLASS (wf_slide_parent_class)->unmap (widget);
}

/* --- The widget ------------------------------------------------------------------------- */

static void
wf_slide_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : 68;
  *minimum_baseline = *natural_baseline = -1;
}

/* Text never asks for more room than there is: the panel scrolls. Widths are another matter, and checked by nobody. */
static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
wf_slide_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  WfSlide *self = WF_SLIDE (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int panel_width = wf_slide_get_panel_width (width, height);
  int panel_height = wf_slide_get_panel_height (width, height);

  if (width < height)
    {
      allocate (GTK_WIDGET (self->map_bin), 0, 0, width, height - panel_height);
      allocate (GTK_WIDGET (self->panel), 0, height - panel_height, width, panel_height);
    }
  else
    {
      allocate (GTK_WIDGET (self->map_bin), rtl ? panel_width : 0, 0, width - panel_width, height);
      allocate (GTK_WIDGET (self->panel), rtl ? 0 : width - panel_width, 0, panel_width, height);
    }

  if (self->width == width && self->height == height)
    return;
  self->width = width;
  self->height = height;
  wf_slide_queue_refit (self);
}

static void
wf_slide_root (GtkWidget *widget)
{
  WfSlide *self = WF_SLIDE (widget);

  GTK_WIDGET_CLASS (wf_slide_parent_class)->root (widget);

  /* A window that moves to another display is already there when it takes its children off the old one. */
  self->css_display = gtk_widget_get_display (widget);
  gtk_style_context_add_provider_for_display (self->css_display, GTK_STYLE_PROVIDER (self->css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

static void
wf_slide_unroot (GtkWidget *widget)
{
  WfSlide *self = WF_SLIDE (widget);

  gtk_style_context_remove_provider_for_display (self->css_display, GTK_STYLE_PROVIDER (self->css));

  GTK_WIDGET_CLASS (wf_slide_parent_class)->unroot (widget);
}

static void
wf_slide_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PRESENTATION:
      g_value_set_object (value, WF_SLIDE (object)->presentation);
      break;
    case PROP_PLAYBACK:
      g_value_set_object (value, WF_SLIDE (object)->playback);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_slide_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_PRESENTATION:
      WF_SLIDE (object)->presentation = g_value_dup_object (value);
      break;
    case PROP_PLAYBACK:
      WF_SLIDE (object)->playback = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_slide_constructed (GObject *object)
{
  WfSlide *self = WF_SLIDE (object);

  G_OBJECT_CLASS (wf_slide_parent_class)->constructed (object);

  self->map = WF_MAP_VIEW (wf_map_view_new (self->shown));
  g_object_set (self->map, "controls-visible", FALSE, NULL);
  /* The keys are those of the presentation. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->map), FALSE);
  update_map (self);
  /* Three maps that fly at once would be slow, and one of the presenter's is to be looked at, not watched. */
  wf_map_settings_follow (self->map, self->settings, is_audience (self));
  adw_bin_set_child (self->map_bin, GTK_WIDGET (self->map));

  g_signal_group_set_target (self->presentation_signals, self->presentation);
  if (self->playback == wf_presentation_get_audience (self->presentation) ||
      self->playback == wf_presentation_get_playback (self->presentation))
    g_signal_connect_object (wf_presentation_get_quiz (self->presentation), "changed", G_CALLBACK (wf_slide_update), self,
                             G_CONNECT_SWAPPED);
  g_signal_group_set_target (self->playback_signals, self->playback);
  room_changed_cb (self);
  wf_slide_update (self);
  catch_up (self);
}

static void
wf_slide_dispose (GObject *object)
{
  WfSlide *self = WF_SLIDE (object);

  if (self->presentation != NULL)
    g_signal_handlers_disconnect_by_data (wf_presentation_get_quiz (self->presentation), self);
  stop_waiting (self);
  g_clear_handle_id (&self->refit_id, g_source_remove);
  g_clear_object (&self->presentation_signals);
  g_clear_object (&self->playback_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_SLIDE);
  g_clear_object (&self->css);
  g_clear_object (&self->settings);
  g_clear_object (&self->shown);
  g_clear_object (&self->playback);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (wf_slide_parent_class)->dispose (object);
}

static void
wf_slide_class_init (WfSlideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = wf_slide_constructed;
  object_class->get_property = wf_slide_get_property;
  object_class->set_property = wf_slide_set_property;
  object_class->dispose = wf_slide_dispose;
  widget_class->measure = wf_slide_measure;
  widget_class->size_allocate = wf_slide_size_allocate;
  widget_class->root = wf_slide_root;
  widget_class->unroot = wf_slide_unroot;
  widget_class->unmap = wf_slide_unmap;

  properties[PROP_PRESENTATION] =
    g_param_spec_object ("presentation", NULL, NULL, WF_TYPE_PRESENTATION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLAYBACK] =
    g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "slide");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-slide.ui");
  gtk_widget_class_bind_template_child (widget_class, WfSlide, map_bin);
  gtk_widget_class_bind_template_child (widget_class, WfSlide, panel);
  gtk_widget_class_bind_template_child (widget_class, WfSlide, content);
  gtk_widget_class_bind_template_child (widget_class, WfSlide, section);
  gtk_widget_class_bind_template_child (widget_class, WfSlide, statements);
  gtk_widget_class_bind_template_child (widget_class, WfSlide, picture);
  gtk_widget_class_bind_template_child (widget_class, WfSlide, figure);
  gtk_widget_class_bind_template_child (widget_class, WfSlide, sources);
  gtk_widget_class_bind_template_child (widget_class, WfSlide, position);
}

static void
wf_slide_init (WfSlide *self)
{
  static guint n_slides;
  g_autofree char *name = g_strdup_printf ("slide-%u", n_slides++);

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_name (GTK_WIDGET (self), name);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->css = gtk_css_provider_new ();
  self->settings = g_settings_new (APP_ID);
  self->shown = wf_playback_new ();

  self->presentation_signals = g_signal_group_new (WF_TYPE_PRESENTATION);
  g_signal_group_connect_swapped (self->presentation_signals, "notify::room", G_CALLBACK (room_changed_cb), self);
  g_signal_group_connect_swapped (self->presentation_signals, "notify::frozen", G_CALLBACK (frozen_changed_cb), self);
  g_signal_group_connect_swapped (self->presentation_signals, "notify::reveal", G_CALLBACK (wf_slide_update), self);
  g_signal_group_connect_swapped (self->presentation_signals, "notify::text-scale", G_CALLBACK (wf_slide_refit), self);
  self->playback_signals = g_signal_group_new (WF_TYPE_PLAYBACK);
  g_signal_group_connect_swapped (self->playback_signals, "notify::stop", G_CALLBACK (playback_changed_cb), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::languages", G_CALLBACK (playback_changed_cb), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::second-language", G_CALLBACK (playback_changed_cb),
                                  self);
}

/**
 * wf_slide_new:
 * @presentation: how much is seen, and how large
 * @playback: where: the audience, the presenter, or the presenter one stop on
 */
GtkWidget *
wf_slide_new (WfPresentation *presentation,
              WfPlayback     *playback)
{
  g_return_val_if_fail (WF_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);

  return g_object_new (WF_TYPE_SLIDE, "presentation", presentation, "playback", playback, NULL);
}

WfMapView *
wf_slide_get_map (WfSlide *self)
{
  g_return_val_if_fail (WF_IS_SLIDE (self), NULL);

  return self->map;
}

/**
 * wf_slide_get_text_size:
 *
 * Returns: the size of the statement’s text in pixels
 */
int
wf_slide_get_text_size (WfSlide *self)
{
  g_return_val_if_fail (WF_IS_SLIDE (self), 0);

  return self->text_size;
}

/**
 * wf_slide_is_settled:
 *
 * Returns: whether all of it shows what is to be seen there, and nothing moves
 */
gboolean
wf_slide_is_settled (WfSlide *self)
{
  g_return_val_if_fail (WF_IS_SLIDE (self), FALSE);

  return !is_waiting (self) && wf_map_view_is_settled (self->map);
}
