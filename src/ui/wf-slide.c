// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All sizes are shares of the slide's height, so that the back row reads a small projector as well as a large screen.
// The statement takes the largest size at which everything beside the map has room.

#include "config.h"

#include "wf-slide.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "wf-figure-view.h"
#include "wf-map-settings.h"
#include "wf-narrative.h"
#include "wf-picture.h"
#include "wf-section.h"
#include "wf-status-mark.h"
#include "wf-story-label.h"
#include "wf-vocabulary.h"

#define BASE_SHARE      0.030  /* of the height: headings, legend, sources are set in shares of this */
#define LARGEST_SHARE   0.066
#define SMALLEST_SHARE  0.040  /* what the back row of a classroom still reads */
#define STEPS           12
#define WIDE_PANEL      0.42   /* of the width, on a screen of 16:9 */
#define SQUARE_PANEL    0.47   /* on one of 4:3 */
#define LOW_MAP         0.50   /* of the height, where the screen is higher than wide */

struct _WfSlide
{
  GtkWidget parent_instance;

  WfPresentation *presentation;
  WfPlayback *playback;
  GSignalGroup *presentation_signals;
  GSignalGroup *playback_signals;
  GSettings *settings;
  WfMapView *map;

  GtkCssProvider *css;
  GdkDisplay *css_display;
  int css_size;
  int width;
  int height;
  int text_size;
  guint refit_id;

  AdwBin *map_bin;
  GtkScrolledWindow *panel;
  GtkWidget *content;
  GtkLabel *section;
  GtkBox *statements;
  AdwBin *picture;
  AdwBin *figure;
  GtkLabel *sources;
  GtkLabel *position;
};

enum {
  PROP_0,
  PROP_PRESENTATION,
  PROP_PLAYBACK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfSlide, wf_slide, GTK_TYPE_WIDGET)

/* --- Sizes ------------------------------------------------------------------------------ */

static int
get_panel_width (int width,
                 int height)
{
  double aspect = (double) width / MAX (1, height);
  double share = SQUARE_PANEL + (aspect - 4.0 / 3.0) / (16.0 / 9.0 - 4.0 / 3.0) * (WIDE_PANEL - SQUARE_PANEL);

  if (aspect < 1.0)
    return width;

  return width * CLAMP (share, WIDE_PANEL, SQUARE_PANEL);
}

static int
get_panel_height (int width,
                  int height)
{
  return width < height ? height - height * LOW_MAP : height;
}

/* On a screen that is higher than wide, lines are short too. */
static int
get_measure (WfSlide *self)
{
  return MIN (self->height, self->width);
}

static void
set_statement_size (WfSlide *self,
                    int      size)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute (size * PANGO_SCALE));
  for (GtkWidget *statement = gtk_widget_get_first_child (GTK_WIDGET (self->statements)); statement != NULL;
       statement = gtk_widget_get_next_sibling (statement))
    for (GtkWidget *child = gtk_widget_get_first_child (statement); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      if (GTK_IS_LABEL (child))
        gtk_label_set_attributes (GTK_LABEL (child), attributes);
}

static gboolean
has_room (WfSlide *self)
{
  int height;

  gtk_widget_measure (self->content, GTK_ORIENTATION_VERTICAL, get_panel_width (self->width, self->height),
                      &height, NULL, NULL, NULL);

  return height <= get_panel_height (self->width, self->height);
}

static void
set_css_size (WfSlide *self)
{
  int size = MAX (8, get_measure (self) * BASE_SHARE * wf_presentation_get_text_scale (self->presentation));
  g_autofree char *css = NULL;

  if (self->css_size == size)
    return;

  self->css_size = size;
  css = g_strdup_printf ("#%s { font-size: %dpx; }", gtk_widget_get_name (GTK_WIDGET (self)), size);
  gtk_css_provider_load_from_string (self->css, css);
}

static void
set_step (WfSlide *self,
          int      step)
{
  double share = SMALLEST_SHARE + (LARGEST_SHARE - SMALLEST_SHARE) * step / STEPS;

  self->text_size = MAX (10, get_measure (self) * share * wf_presentation_get_text_scale (self->presentation));
  set_statement_size (self, self->text_size);
}

static void
refit (WfSlide *self)
{
  int fits = 0, too_large = STEPS + 1;

  if (self->height == 0)
    return;

  set_css_size (self);
  /* Each look at the height lays out the text anew, so there are few of them. */
  while (too_large - fits > 1)
    {
      int step = (fits + too_large) / 2;

      set_step (self, step);
      if (has_room (self))
        fits = step;
      else
        too_large = step;
    }
  set_step (self, fits);
}

static gboolean
refit_cb (gpointer user_data)
{
  WfSlide *self = user_data;

  self->refit_id = 0;
  refit (self);

  return G_SOURCE_REMOVE;
}

/* Not within the layout, whose sizes it depends on, but before the picture that is drawn next. */
static void
queue_refit (WfSlide *self)
{
  if (self->refit_id == 0)
    self->refit_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, refit_cb, self, NULL);
}

/* --- Content ---------------------------------------------------------------------------- */

static GtkWidget *
new_text (WfText             *text,
          const char * const *languages,
          const char         *css_class)
{
  g_autofree char *words = wf_text_dup_plain (text, languages);
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *markup = g_strdup_printf ("<span lang=\"%s\">%s</span>", wf_text_get_language (text, languages),
                                             escaped);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", markup, "use-markup", TRUE, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_statement (WfSlide *self,
               WfStop  *stop)
{
  WfPlayback *playback = self->playback;
  const char *second[] = { wf_playback_get_second_language (playback), NULL };
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *mark = wf_status_mark_new (wf_stop_get_status (stop));

  gtk_widget_add_css_class (box, "slide-statement");
  if (stop == wf_playback_get_stop (playback))
    gtk_widget_add_css_class (box, "current");
  gtk_widget_set_halign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), new_text (wf_stop_get_text (stop), wf_playback_get_languages (playback), "slide-text"));
  if (wf_story_text_has_second (wf_stop_get_text (stop), playback))
    gtk_box_append (GTK_BOX (box), new_text (wf_stop_get_text (stop), second, "second-language"));
  gtk_box_append (self->statements, box);
}

static void
update_statements (WfSlide *self)
{
  g_autoptr (GPtrArray) stops = wf_presentation_get_shown (self->presentation, self->playback);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->statements))) != NULL)
    gtk_box_remove (self->statements, child);
  for (guint i = 0; i < stops->len; i++)
    add_statement (self, stops->pdata[i]);
  if (stops->len > 1)
    gtk_widget_add_css_class (GTK_WIDGET (self->statements), "several");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->statements), "several");
}

static void
update_more (WfSlide *self,
             WfStop  *stop)
{
  WfFigure *figure = wf_stop_get_figure (stop);
  WfMedia *image = wf_stop_get_image (stop);
  GtkWidget *child = adw_bin_get_child (self->picture);

  /* A picture that is there already is not read again. */
  if (image == NULL)
    adw_bin_set_child (self->picture, NULL);
  else if (child == NULL || wf_picture_get_media (WF_PICTURE (child)) != image)
    adw_bin_set_child (self->picture, wf_picture_new (self->playback, image));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), image != NULL);

  adw_bin_set_child (self->figure, figure != NULL ? wf_figure_view_new (self->playback, figure) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->figure), figure != NULL);
}

/* “Sources: A, 2025; B, 2026”; empty where there are none. */
static char *
dup_sources (WfStop             *stop,
             const char * const *languages)
{
  GListModel *sources = wf_stop_get_sources (stop);
  guint n = sources != NULL ? g_list_model_get_n_items (sources) : 0;
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WfSource) source = g_list_model_get_item (sources, i);
      g_autofree char *citation = wf_source_dup_citation (source, languages);

      if (i > 0)
        g_string_append (list, C_("sources", "; "));
      g_string_append (list, citation);
    }

  return n > 0 ? g_strdup_printf (ngettext ("Source: %s", "Sources: %s", n), list->str) : g_strdup ("");
}

static void
update (WfSlide *self)
{
  WfPlayback *playback = self->playback;
  WfStop *stop = wf_playback_get_stop (playback);
  g_autofree char *section = NULL;
  g_autofree char *sources = NULL;
  g_autofree char *position = NULL;

  gtk_widget_set_visible (self->content, stop != NULL);
  update_statements (self);
  if (stop == NULL)
    return;

  section = wf_text_dup_plain (wf_section_get_title (wf_playback_get_section (playback)),
                               wf_playback_get_languages (playback));
  sources = dup_sources (stop, wf_playback_get_languages (playback));
  position = wf_playback_dup_position_text (playback);
  gtk_label_set_label (self->section, section);
  gtk_label_set_label (self->sources, sources);
  gtk_label_set_label (self->position, position);
  update_more (self, stop);
  refit (self);
}

/* The presenter draws on either map, as long as both show the same. */
static void
frozen_changed_cb (WfSlide *self)
{
  WfPresentation *presentation = self->presentation;
  gboolean shown = self->playback == wf_presentation_get_audience (presentation) ||
                   (self->playback == wf_presentation_get_playback (presentation) &&
                    !wf_presentation_get_frozen (presentation));

  wf_map_view_set_ink (self->map, shown ? wf_presentation_get_ink (presentation) : NULL);
}

static void
room_changed_cb (WfSlide *self)
{
  gboolean dark = wf_presentation_get_room (self->presentation) == WF_ROOM_DARK;
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  wf_map_view_set_map_style (self->map, !dark      ? WF_MAP_STYLE_CONTRAST_LIGHT
                                        : contrast ? WF_MAP_STYLE_CONTRAST_DARK
                                                   : WF_MAP_STYLE_DARK);
  gtk_widget_remove_css_class (GTK_WIDGET (self), dark ? "light-room" : "dark-room");
  gtk_widget_add_css_class (GTK_WIDGET (self), dark ? "dark-room" : "light-room");
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
  int panel_width = get_panel_width (width, height);
  int panel_height = get_panel_height (width, height);

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
  queue_refit (self);
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

  self->map = WF_MAP_VIEW (wf_map_view_new (self->playback));
  g_object_set (self->map, "controls-visible", FALSE, NULL);
  /* The keys are those of the presentation. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->map), FALSE);
  frozen_changed_cb (self);
  wf_map_settings_follow (self->map, self->settings);
  adw_bin_set_child (self->map_bin, GTK_WIDGET (self->map));

  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (room_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_group_set_target (self->presentation_signals, self->presentation);
  g_signal_group_set_target (self->playback_signals, self->playback);
  room_changed_cb (self);
  update (self);
}

static void
wf_slide_dispose (GObject *object)
{
  WfSlide *self = WF_SLIDE (object);

  g_clear_handle_id (&self->refit_id, g_source_remove);
  g_clear_object (&self->presentation_signals);
  g_clear_object (&self->playback_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_SLIDE);
  g_clear_object (&self->css);
  g_clear_object (&self->settings);
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

  self->presentation_signals = g_signal_group_new (WF_TYPE_PRESENTATION);
  g_signal_group_connect_swapped (self->presentation_signals, "notify::room", G_CALLBACK (room_changed_cb), self);
  g_signal_group_connect_swapped (self->presentation_signals, "notify::frozen", G_CALLBACK (frozen_changed_cb), self);
  g_signal_group_connect_swapped (self->presentation_signals, "notify::reveal", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->presentation_signals, "notify::text-scale", G_CALLBACK (refit), self);
  self->playback_signals = g_signal_group_new (WF_TYPE_PLAYBACK);
  g_signal_group_connect_swapped (self->playback_signals, "notify::stop", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::languages", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->playback_signals, "notify::second-language", G_CALLBACK (update), self);
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
