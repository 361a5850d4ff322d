// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a slide says beside its map.

#include "config.h"

#include "wf-slide-private.h"

#include <glib/gi18n.h>

#include "wf-figure-view.h"
#include "wf-narrative.h"
#include "wf-picture.h"
#include "wf-section.h"
#include "wf-status-mark.h"
#include "wf-story-label.h"
#include "wf-vocabulary.h"

/* A label of words of the story, with their language. */
static GtkWidget *
new_text (WfText             *text,
          const char * const *languages,
          const char         *format,
          const char         *css_class)
{
  g_autofree char *words = wf_text_dup_plain (text, languages);
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *tagged = g_strdup_printf ("<span lang=\"%s\">%s</span>", wf_text_get_language (text, languages),
                                             escaped);
  g_autoptr (GString) markup = g_string_new (format != NULL ? format : "%s");
  GtkWidget *label;

  g_string_replace (markup, "%s", tagged, 1);
  /* Without a width in characters, its least width is found by breaking it after every letter, the slowest of all
   * layouts. */
  label = g_object_new (GTK_TYPE_LABEL, "label", markup->str, "use-markup", TRUE, "xalign", 0.0, "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", 8, NULL);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * wf_slide_append_text:
 * @format: (nullable): what stands around the words, which are its `%s`
 *
 * Adds words of the story to @box, in both languages where two are shown.
 */
void
wf_slide_append_text (WfSlide    *self,
                      GtkBox     *box,
                      WfText     *text,
                      const char *format,
                      const char *css_class)
{
  const char *second[] = { wf_playback_get_second_language (self->playback), NULL };

  gtk_box_append (box, new_text (text, wf_playback_get_languages (self->playback), format, css_class));
  if (wf_story_text_has_second (text, self->playback))
    gtk_box_append (box, new_text (text, second, NULL, "second-language"));
}

static void
add_statement (WfSlide *self,
               WfStop  *stop)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *mark = wf_status_mark_new (wf_stop_get_status (stop));

  gtk_widget_add_css_class (box, "slide-statement");
  if (stop == wf_playback_get_stop (self->playback))
    gtk_widget_add_css_class (box, "current");
  gtk_widget_set_halign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), mark);
  wf_slide_append_text (self, GTK_BOX (box), wf_stop_get_text (stop), NULL, "slide-text");
  gtk_box_append (self->statements, box);
}

static void
update_statements (WfSlide *self)
{
  g_autoptr (GPtrArray) stops = wf_presentation_get_shown (self->presentation, self->playback);

  for (guint i = 0; i < stops->len; i++)
    add_statement (self, stops->pdata[i]);
  if (stops->len > 1)
    gtk_widget_add_css_class (GTK_WIDGET (self->statements), "several");
}

static void
update_more (WfSlide *self,
             WfStop  *stop)
{
  WfFigure *figure = stop != NULL ? wf_stop_get_figure (stop) : NULL;
  WfMedia *image = stop != NULL ? wf_stop_get_image (stop) : NULL;
  GtkWidget *child = adw_bin_get_child (self->picture);
  GtkWidget *view;

  /* A picture that is there already is not read again. */
  if (image == NULL)
    adw_bin_set_child (self->picture, NULL);
  else if (child == NULL || wf_picture_get_media (WF_PICTURE (child)) != image)
    adw_bin_set_child (self->picture, wf_picture_new (self->playback, image));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), image != NULL);

  view = figure != NULL ? wf_figure_view_new (self->playback, figure) : NULL;
  if (view != NULL)
    wf_figure_view_set_compact (WF_FIGURE_VIEW (view), TRUE);
  adw_bin_set_child (self->figure, view);
  gtk_widget_remove_css_class (self->content, "with-figure");
  if (view != NULL)
    gtk_widget_add_css_class (self->content, "with-figure");
  gtk_widget_set_visible (GTK_WIDGET (self->figure), figure != NULL);
}

/* “Sources: A, 2025; B, 2026”; empty where there are none. */
static char *
dup_sources (GListModel         *sources,
             const char * const *languages)
{
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

void
wf_slide_update (WfSlide *self)
{
  WfPlayback *playback = self->playback;
  WfStop *stop = wf_playback_get_stop (playback);
  WfQuestion *question = wf_slide_get_question (self);
  GtkWidget *child;
  g_autofree char *section = NULL;
  g_autofree char *sources = NULL;
  g_autofree char *position = NULL;

  gtk_widget_set_visible (self->content, stop != NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->statements))) != NULL)
    gtk_box_remove (self->statements, child);
  gtk_widget_remove_css_class (GTK_WIDGET (self->statements), "several");
  gtk_widget_remove_css_class (GTK_WIDGET (self->statements), "question");
  if (question == NULL)
    update_statements (self);
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->statements), "question");
  if (stop == NULL)
    return;

  section = wf_text_dup_plain (wf_section_get_title (wf_playback_get_section (playback)),
                               wf_playback_get_languages (playback));
  if (question == NULL)
    sources = dup_sources (wf_stop_get_sources (stop), wf_playback_get_languages (playback));
  else if (wf_quiz_get_answered (wf_presentation_get_quiz (self->presentation)))
    sources = dup_sources (wf_question_get_sources (question), wf_playback_get_languages (playback));
  /* A question has a number of its own. */
  position = question == NULL ? wf_playback_dup_position_text (playback) : g_strdup ("");
  gtk_label_set_label (self->section, section);
  gtk_label_set_label (self->sources, sources != NULL ? sources : "");
  gtk_label_set_label (self->position, position);
  if (question != NULL)
    wf_slide_fill_question (self, question);
  update_more (self, question == NULL ? stop : NULL);
  wf_slide_refit (self);
}
