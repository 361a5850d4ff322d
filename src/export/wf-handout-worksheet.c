// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfHandout, the worksheet and its key: a map whose places have numbers for names, and the questions. Both number the
// places alike, in the order of the story.

#include "config.h"

#include "wf-handout-private.h"

#include <glib/gi18n-lib.h>

#include "wf-date.h"
#include "wf-place.h"
#include "wf-place-locate.h"
#include "wf-question.h"
#include "wf-vocabulary.h"

#define MAP_HEIGHT 300.0
#define MAX_PLACES 16
#define INDENT 20.0
#define N_DISCUSS_LINES 5
#define BOX_SIGN "☐"
#define CHECKED_SIGN "☑"

static int
compare_mentions (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  g_autoptr(GListModel) first = wf_explainer_list_stops_with_place (user_data, *(WfPlace * const *) a);
  g_autoptr(GListModel) second = wf_explainer_list_stops_with_place (user_data, *(WfPlace * const *) b);

  return (int) g_list_model_get_n_items (second) - (int) g_list_model_get_n_items (first);
}

/* The places that the map can number and that the story speaks of most, in the story's order. */
static GListModel *
list_places (WfHandout *self)
{
  GListModel *places = wf_explainer_get_places (self->story);
  g_autoptr(GPtrArray) known = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) chosen = NULL;
  GListStore *numbered = g_list_store_new (WF_TYPE_PLACE);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr(WfPlace) place = g_list_model_get_item (places, i);
      double lat, lon;

      if (wf_place_locate (place, wf_atlas_get_gazetteer (self->atlas), &lat, &lon))
        g_ptr_array_add (known, g_steal_pointer (&place));
    }
  chosen = g_ptr_array_copy (known, (GCopyFunc) (GCallback) g_object_ref, NULL);
  g_ptr_array_sort_with_data (chosen, compare_mentions, self->story);
  g_ptr_array_set_size (chosen, MIN (chosen->len, MAX_PLACES));
  for (guint i = 0; i < known->len; i++)
    if (g_ptr_array_find (chosen, known->pdata[i], NULL))
      g_list_store_append (numbered, known->pdata[i]);

  return G_LIST_MODEL (numbered);
}

static void
add_map_task (WfHandout  *self,
              gboolean    answered)
{
  g_autoptr(GListModel) places = list_places (self);
  guint n = g_list_model_get_n_items (places), half = (n + 1) / 2;
  double column = wf_flow_get_width (self->flow) / 2;

  if (n == 0)
    return;

  if (!answered)
    {
      wf_handout_add_plain (self, WF_HANDOUT_BODY_FONT, _("Which places have these numbers? Write their names below."), 0);
      wf_flow_add_space (self->flow, 6);
    }
  wf_handout_add_blank_map (self, places, MAP_HEIGHT);
  wf_flow_add_space (self->flow, 6);
  for (guint row = 0; row < half; row++)
    {
      wf_flow_reserve (self->flow, 24);
      for (guint i = row; i < n; i += half)
        {
          g_autoptr(WfPlace) place = g_list_model_get_item (places, i);
          g_autofree char *name = wf_place_dup_name (place, wf_handout_get_languages (self));
          double x = i == row ? 0 : column;
          /* Translators: a number on the map and the name of its place, in the key to a worksheet */
          g_autofree char *line = answered ? g_strdup_printf (_("%u. %s"), i + 1, name)
                                           : g_strdup_printf ("%u. ______________________", i + 1);

          wf_handout_add_beside (self, WF_HANDOUT_BODY_FONT, line, x);
        }
      wf_flow_add_box (self->flow, 0, 1, answered ? 16 : 22, NULL, NULL, NULL);
    }
}

static void
add_option (WfHandout  *self,
            const char *sign,
            const char *text)
{
  wf_handout_add_beside (self, WF_HANDOUT_BODY_FONT, sign, INDENT);
  wf_handout_add_plain (self, WF_HANDOUT_BODY_FONT, text, INDENT + 18);
  wf_flow_add_space (self->flow, 2);
}

static void
add_choices (WfHandout  *self,
             WfQuestion *question,
             gboolean    answered)
{
  for (guint i = 0; i < wf_question_get_n_choices (question); i++)
    {
      g_autofree char *text = wf_handout_dup_plain (self, wf_question_get_choice_text (question, i));

      add_option (self, answered && wf_question_get_choice_correct (question, i) ? CHECKED_SIGN : BOX_SIGN, text);
    }
}

static void
add_statuses (WfHandout  *self,
              WfQuestion *question,
              gboolean    answered)
{
  static const WfStatus statuses[] = { WF_STATUS_REPORTED, WF_STATUS_BACKGROUND, WF_STATUS_ANALYSIS, WF_STATUS_OUTLOOK };

  if (wf_question_get_statement (question) != NULL)
    {
      wf_handout_add_text (self, "Sans Italic 10.5", wf_question_get_statement (question), INDENT);
      wf_flow_add_space (self->flow, 3);
    }
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    add_option (self, answered && wf_question_get_answer_status (question) == statuses[i] ? CHECKED_SIGN : BOX_SIGN,
                wf_status_get_word (statuses[i]));
}

/* The story has the items in order; on the sheet they stand in another, the same each time. */
static void
add_order (WfHandout  *self,
           WfQuestion *question,
           gboolean    answered)
{
  g_autofree guint *order = wf_question_dup_shuffled (question);

  for (guint i = 0; i < wf_question_get_n_choices (question); i++)
    {
      guint index = answered ? i : order[i];
      const char *date = wf_question_get_choice_date (question, index);
      g_autofree char *text = wf_handout_dup_plain (self, wf_question_get_choice_text (question, index));
      g_autofree char *number = g_strdup_printf ("%u.", index + 1);
      g_autofree char *formatted = date != NULL ? wf_date_format (date) : NULL;
      /* Translators: what happened, and when */
      g_autofree char *dated = answered && formatted != NULL ? g_strdup_printf (_("%s (%s)"), text, formatted)
                                                             : g_strdup (text);

      add_option (self, answered ? number : "__", dated);
    }
}

static void
add_places (WfHandout  *self,
            WfQuestion *question,
            gboolean    answered)
{
  GListModel *answers = wf_question_get_answers (question);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  if (!answered)
    {
      wf_handout_add_lines (self, 1, INDENT);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr(WfPlace) place = g_list_model_get_item (answers, i);

      g_ptr_array_add (names, wf_place_dup_name (place, wf_handout_get_languages (self)));
    }
  g_ptr_array_add (names, NULL);
  line = g_strjoinv (", ", (char **) names->pdata);
  wf_handout_add_plain (self, WF_HANDOUT_BODY_FONT, line, INDENT);
}

static void
add_points (WfHandout  *self,
            WfQuestion *question,
            gboolean    answered)
{
  GListModel *points = wf_question_get_points (question);

  if (!answered)
    {
      wf_handout_add_lines (self, N_DISCUSS_LINES, INDENT);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr(WfText) point = g_list_model_get_item (points, i);

      wf_handout_add_beside (self, WF_HANDOUT_BODY_FONT, "•", INDENT);
      wf_handout_add_text (self, WF_HANDOUT_BODY_FONT, point, INDENT + 18);
      wf_flow_add_space (self->flow, 2);
    }
}

static void
add_question (WfHandout  *self,
              WfQuestion *question,
              guint       number,
              gboolean    answered)
{
  g_autofree char *text = g_strdup_printf ("%u.", number);

  wf_flow_add_space (self->flow, 10);
  wf_flow_reserve (self->flow, 110);
  wf_handout_add_beside (self, WF_HANDOUT_BODY_FONT, text, 0);
  wf_handout_add_text (self, "Sans Bold 10.5", wf_question_get_prompt (question), INDENT);
  wf_flow_add_space (self->flow, 3);
  switch (wf_question_get_kind (question))
    {
    case WF_QUESTION_FIND_ON_MAP:
      add_places (self, question, answered);
      break;
    case WF_QUESTION_CHOICE:
      add_choices (self, question, answered);
      break;
    case WF_QUESTION_STATUS:
      add_statuses (self, question, answered);
      break;
    case WF_QUESTION_ORDER:
      add_order (self, question, answered);
      break;
    case WF_QUESTION_DISCUSS:
    default:
      add_points (self, question, answered);
    }
  if (answered && wf_question_get_explanation (question) != NULL)
    {
      wf_flow_add_space (self->flow, 2);
      wf_handout_add_text (self, WF_HANDOUT_SMALL_FONT, wf_question_get_explanation (question), INDENT);
    }
}

static void
add_sheet (WfHandout  *self,
           const char *title,
           gboolean    answered)
{
  GListModel *questions = wf_explainer_get_questions (self->story);
  g_autofree char *story = wf_handout_dup_title (self);

  wf_flow_break_page (self->flow);
  wf_handout_add_chapter (self, title, 0);
  wf_handout_add_plain (self, WF_HANDOUT_HEADING_FONT, story, 0);
  wf_flow_add_space (self->flow, 8);
  if (!answered)
    {
      /* Translators: at the head of a worksheet, with room to write */
      wf_handout_add_plain (self, WF_HANDOUT_BODY_FONT, _("Name: ______________________   Date: ______________"), 0);
      wf_flow_add_space (self->flow, 10);
    }
  add_map_task (self, answered);
  if (g_list_model_get_n_items (questions) > 0)
    wf_handout_add_chapter (self, _("Questions"), 1);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr(WfQuestion) question = g_list_model_get_item (questions, i);

      add_question (self, question, i + 1, answered);
    }
}

void
wf_handout_add_worksheet (WfHandout *self)
{
  add_sheet (self, _("Worksheet"), FALSE);
}

void
wf_handout_add_answers (WfHandout *self)
{
  add_sheet (self, _("Answer Key"), TRUE);
}
