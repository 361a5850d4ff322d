// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The questions of a page, each with its answer folded away.

#include "config.h"

#include "wf-web-page-private.h"

#include <glib/gi18n-lib.h>

#include "wf-place.h"
#include "wf-question.h"
#include "wf-stop.h"
#include "wf-vocabulary.h"

static void
add_choices (WfHtml     *html,
             WfQuestion *question,
             gboolean    correct_only)
{
  wf_html_add (html, "<ul>\n");
  for (guint i = 0; i < wf_question_get_n_choices (question); i++)
    if (!correct_only || wf_question_get_choice_correct (question, i))
      {
        wf_html_add_plain (html, "li", NULL, wf_question_get_choice_text (question, i));
        wf_html_add (html, "\n");
      }
  wf_html_close (html, "ul");
}

/* The items stand in the right order in the story, which the question must not tell: they are sorted by their words. */
static void
add_items (WfHtml     *html,
           WfQuestion *question)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < wf_question_get_n_choices (question); i++)
    g_ptr_array_add (items, wf_text_dup_plain (wf_question_get_choice_text (question, i), html->languages));
  g_ptr_array_sort_values (items, (GCompareFunc) g_utf8_collate);

  wf_html_add (html, "<ul>\n");
  for (guint i = 0; i < items->len; i++)
    {
      wf_html_add (html, "<li>");
      wf_html_add_escaped (html, items->pdata[i]);
      wf_html_close (html, "li");
    }
  wf_html_close (html, "ul");
}

static void
add_task (WfWebPage  *self,
          WfQuestion *question)
{
  WfHtml *html = self->html;

  wf_html_add_text (html, "div", NULL, wf_question_get_prompt (question));
  switch (wf_question_get_kind (question))
    {
    case WF_QUESTION_CHOICE:
      add_choices (html, question, FALSE);
      break;
    case WF_QUESTION_ORDER:
      add_items (html, question);
      break;
    case WF_QUESTION_STATUS:
      wf_html_add_text (html, "blockquote", NULL, wf_question_get_statement (question));
      break;
    case WF_QUESTION_FIND_ON_MAP:
    case WF_QUESTION_DISCUSS:
    default:
      break;
    }
}

static void
add_places (WfHtml     *html,
            GListModel *places)
{
  wf_html_add (html, "<ul>\n");
  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (WfPlace) place = g_list_model_get_item (places, i);
      g_autofree char *name = wf_place_dup_name (place, html->languages);
      g_autofree char *target = g_strconcat ("#place-", wf_place_get_id (place), NULL);

      wf_html_add (html, "<li>");
      wf_html_open (html, "a", "href", target, NULL);
      wf_html_add_escaped (html, name);
      wf_html_add (html, "</a>");
      wf_html_close (html, "li");
    }
  wf_html_close (html, "ul");
}

static void
add_order (WfHtml     *html,
           WfQuestion *question)
{
  wf_html_add (html, "<ol>\n");
  for (guint i = 0; i < wf_question_get_n_choices (question); i++)
    {
      wf_html_add (html, "<li>");
      wf_html_add_plain (html, "span", NULL, wf_question_get_choice_text (question, i));
      if (wf_question_get_choice_date (question, i) != NULL)
        {
          wf_html_add (html, " · ");
          wf_html_add_date (html, wf_question_get_choice_date (question, i));
        }
      wf_html_close (html, "li");
    }
  wf_html_close (html, "ol");
}

static void
add_answer (WfWebPage  *self,
            WfQuestion *question)
{
  WfHtml *html = self->html;
  GListModel *points = wf_question_get_points (question);
  WfStop *stop = wf_question_get_stop (question);

  switch (wf_question_get_kind (question))
    {
    case WF_QUESTION_FIND_ON_MAP:
      add_places (html, wf_question_get_answers (question));
      break;
    case WF_QUESTION_CHOICE:
      add_choices (html, question, TRUE);
      break;
    case WF_QUESTION_STATUS:
      wf_web_page_add_status (self, wf_question_get_answer_status (question), NULL);
      break;
    case WF_QUESTION_ORDER:
      add_order (html, question);
      break;
    case WF_QUESTION_DISCUSS:
    default:
      wf_html_add (html, "<ul>\n");
      for (guint i = 0; i < g_list_model_get_n_items (points); i++)
        {
          g_autoptr (WfText) point = g_list_model_get_item (points, i);

          wf_html_add_text (html, "li", NULL, point);
        }
      wf_html_close (html, "ul");
    }

  wf_html_add_text (html, "div", NULL, wf_question_get_explanation (question));
  if (stop != NULL)
    {
      g_autofree char *target = g_strconcat ("#stop-", wf_stop_get_id (stop), NULL);
      /* Translators: a link to a statement of the story, by its number */
      g_autofree char *words = g_strdup_printf (_("See statement %u"), wf_stop_get_index (stop) + 1);

      wf_html_add (html, "<p>");
      wf_html_open (html, "a", "href", target, NULL);
      wf_html_add_words (html, "span", NULL, words);
      wf_html_add (html, "</a>");
      wf_html_close (html, "p");
    }
  wf_web_page_add_sources (self, wf_question_get_sources (question));
}

/* Private to the layer. */
void
wf_web_page_add_questions (WfWebPage *self)
{
  GListModel *questions = wf_explainer_get_questions (self->story);
  WfHtml *html = self->html;

  if (g_list_model_get_n_items (questions) == 0)
    return;

  wf_web_page_open_section (self, "questions", _("Questions"));
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (WfQuestion) question = g_list_model_get_item (questions, i);
      g_autofree char *id = g_strconcat ("question-", wf_question_get_id (question), NULL);
      /* Translators: the heading of a question: its number */
      g_autofree char *heading = g_strdup_printf (_("Question %u"), i + 1);

      wf_html_open (html, "article", "id", id, NULL);
      wf_html_add_words (html, "h3", NULL, heading);
      wf_html_add (html, "\n");
      add_task (self, question);
      wf_html_add (html, "<details><summary>");
      wf_html_add_words (html, "span", NULL,
                         wf_question_get_kind (question) == WF_QUESTION_DISCUSS ? _("What to look for") : _("Answer"));
      wf_html_close (html, "summary");
      add_answer (self, question);
      wf_html_close (html, "details");
      wf_html_close (html, "article");
    }
  wf_html_close (html, "section");
}
