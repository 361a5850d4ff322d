// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All sizes are shares of the slide’s height, so that the back row reads a small projector as well as a large screen.
// The statement takes the largest size at which everything beside the map has room.

#include "config.h"

#include "wf-slide-private.h"

#define BASE_SHARE      0.030  /* of the height: headings, legend, sources are set in shares of this */
#define LARGEST_SHARE   0.066
#define SMALLEST_SHARE  0.040  /* what the back row of a classroom still reads */
#define SMALLEST_ANSWER 0.026  /* what nothing may be smaller than, where all options and the answer are to be seen at once */
#define STEPS           12
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
  int height;

  gtk_widget_measure (self->content, GTK_ORIENTATION_VERTICAL, wf_slide_get_panel_width (self->width, self->height),
                      &height, NULL, NULL, NULL);

  return height <= wf_slide_get_panel_height (self->width, self->height);
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
  double smallest = wf_slide_get_question (self) != NULL ? SMALLEST_ANSWER : SMALLEST_SHARE;
  double share = smallest + (LARGEST_SHARE - smallest) * step / STEPS;

  self->text_size = MAX (10, get_measure (self) * share * wf_presentation_get_text_scale (self->presentation));
  set_statement_size (self, self->text_size);
}

void
wf_slide_refit (WfSlide *self)
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
