// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All sizes are shares of the slide’s height, so that the back row reads a small projector as well as a large screen.
// The statement takes the largest size at which everything beside the map has room.

#include "config.h"

#include "wf-slide-private.h"

#include "wf-frame.h"

#define BASE_SHARE      0.030  /* of the height: headings, legend, sources are set in shares of this */
#define LARGEST_SHARE   0.066
#define SMALLEST_SHARE  0.040  /* what the back row of a classroom still reads */
#define SMALLEST_ANSWER 0.026  /* what nothing may be smaller than, where all options and the answer are to be seen at once */
#define SMALLEST_FIGURE 0.032  /* beside many numbers */
#define STEPS           12
#define LEAST_WITH_LEGEND 400  /* pixels across; below it, what lies on the map would cover it */
#define WIDE_PANEL      0.42   /* of the width, on a screen of 16:9 */
#define SQUARE_PANEL    0.47   /* on one of 4:3 */
#define LOW_MAP         0.50   /* of the height, where the screen is higher than wide */

int
wf_slide_get_panel_width (int width,
                          int height)
{
  double aspect = (double) width / MAX (1, height);
  double share = SQUARE_PANEL + (aspect - 4.0 / 3.0) / (16.0 / 9.0 - 4.0 / 3.0) * (WIDE_PANEL - SQUARE_PANEL);

  if (aspect < 1.0)
    return width;

  return width * CLAMP (share, WIDE_PANEL, SQUARE_PANEL);
}

int
wf_slide_get_panel_height (int width,
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
  int room = wf_slide_get_panel_width (self->width, self->height);
  int width, height;

  /* A long word in a small picture. */
  gtk_widget_measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  if (width > room)
    return FALSE;

  gtk_widget_measure (self->content, GTK_ORIENTATION_VERTICAL, room, &height, NULL, NULL, NULL);

  return height <= wf_slide_get_panel_height (self->width, self->height);
}

static void
styled_cb (GtkWidget *widget)
{
  wf_slide_refit (WF_SLIDE (widget));
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
  /* What has another style has its old size until the next frame, so whether all has room is seen after that. */
  wf_frame_add_after_next (GTK_WIDGET (self), styled_cb);
}

static double
get_smallest_share (WfSlide *self)
{
  if (wf_slide_get_question (self) != NULL)
    return SMALLEST_ANSWER;

  return gtk_widget_get_visible (GTK_WIDGET (self->figure)) ? SMALLEST_FIGURE : SMALLEST_SHARE;
}

static double
get_share (WfSlide *self,
           int      step)
{
  double smallest = get_smallest_share (self);

  return smallest + (LARGEST_SHARE - smallest) * step / STEPS;
}

static void
set_step (WfSlide *self,
          int      step)
{
  self->text_size = MAX (10, get_measure (self) * get_share (self, step) *
                               wf_presentation_get_text_scale (self->presentation));
  self->text_step = step;
  set_statement_size (self, self->text_size);
}

static gboolean
fits_at (WfSlide *self,
         int      step)
{
  set_step (self, step);

  return has_room (self);
}

static guint
count_letters (GtkWidget *widget)
{
  guint n = GTK_IS_LABEL (widget) ? g_utf8_strlen (gtk_label_get_text (GTK_LABEL (widget)), -1) : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_letters (child);

  return n;
}

/* Each letter takes up the square of its size, so the last text tells about where to look. */
static int
guess_step (WfSlide *self,
            guint    n_letters)
{
  double smallest = get_smallest_share (self);
  double share = sqrt (self->room / MAX (1, n_letters));

  return CLAMP ((share - smallest) / (LARGEST_SHARE - smallest) * STEPS, 0, STEPS);
}

void
wf_slide_refit (WfSlide *self)
{
  guint n_letters = count_letters (GTK_WIDGET (self->statements));
  int fits = 0, too_large = STEPS + 1, guess, step;

  if (self->height == 0)
    return;

  set_css_size (self);
  /* Each look at the height lays out the text anew, so there are few of them: mostly one above and one at the guess. */
  guess = guess_step (self, n_letters);
  step = MIN (guess + 1, STEPS);
  while (too_large - fits > 1)
    {
      if (fits_at (self, step))
        fits = step;
      else
        too_large = step;
      step = too_large == guess + 1 && fits < guess ? guess : (fits + too_large) / 2;
    }
  if (self->text_step != fits)
    set_step (self, fits);
  self->room = n_letters * get_share (self, fits) * get_share (self, fits);
}

static gboolean
refit_cb (gpointer user_data)
{
  WfSlide *self = user_data;

  self->refit_id = 0;
  wf_map_view_set_strips_visible (self->map, self->width >= LEAST_WITH_LEGEND);
  g_object_set (self->map, "legend-visible", self->width >= LEAST_WITH_LEGEND, NULL);
  wf_slide_refit (self);

  return G_SOURCE_REMOVE;
}

/* Not within the layout, whose sizes it depends on, but before the picture that is drawn next. */
void
wf_slide_queue_refit (WfSlide *self)
{
  if (self->refit_id == 0)
    self->refit_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, refit_cb, self, NULL);
}
