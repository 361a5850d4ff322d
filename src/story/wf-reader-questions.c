// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads questions.

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "wf-date.h"
#include "wf-reader.h"

#define COMMON_KEYS "id", "kind", "prompt", "explanation", "sources", "stop"

/* The array @key, of @least to @most items; (nullable). */
static const WfJsonNode *
get_array (WfReader         *self,
           const WfJsonNode *node,
           const char       *key,
           guint             least,
           guint             most)
{
  const WfJsonNode *array = wf_reader_get (self, node, key, WF_JSON_ARRAY, WF_READ_REQUIRED);

  if (array != NULL && array->length < least)
    wf_report_add (self->report, WF_CODE_TOO_FEW, array,
                   ngettext ("at least %u item is needed here", "at least %u items are needed here", least), least);
  if (array != NULL && array->length > most)
    wf_report_add (self->report, WF_CODE_TOO_MANY, array,
                   ngettext ("at most %u item may stand here", "at most %u items may stand here", most), most);

  return array;
}

static void
read_options (WfReader         *self,
              const WfJsonNode *node,
              WfQuestion       *question)
{
  static const char * const keys[] = { "text", "correct", NULL };
  const WfJsonNode *array = get_array (self, node, "options", 2, 8);
  gboolean any_correct = FALSE;

  if (array == NULL)
    return;

  for (const WfJsonNode *child = array->first; child != NULL; child = child->next)
    {
      WfChoice *choice;

      if (!wf_reader_check_object (self, child, keys))
        continue;

      choice = g_new0 (WfChoice, 1);
      choice->text = wf_reader_read_text (self, child, "text", WF_READ_REQUIRED);
      choice->correct = wf_reader_read_boolean (self, child, "correct", WF_READ_REQUIRED);
      any_correct |= choice->correct;
      g_ptr_array_add (question->choices, choice);
    }

  if (!any_correct && array->length > 0)
    wf_report_add (self->report, WF_CODE_NO_CORRECT_OPTION, array,
                   _("none of the options is correct; give one of them “\"correct\": true”"));
}

static void
read_items (WfReader         *self,
            const WfJsonNode *node,
            WfQuestion       *question)
{
  static const char * const keys[] = { "text", "date", NULL };
  const WfJsonNode *array = get_array (self, node, "items", 2, 10);
  const char *last = NULL;

  if (array == NULL)
    return;

  for (const WfJsonNode *child = array->first; child != NULL; child = child->next)
    {
      WfChoice *choice;

      if (!wf_reader_check_object (self, child, keys))
        continue;

      choice = g_new0 (WfChoice, 1);
      choice->text = wf_reader_read_text (self, child, "text", WF_READ_REQUIRED);
      choice->date = wf_reader_read_date (self, child, "date", WF_READ_REQUIRED);
      g_ptr_array_add (question->choices, choice);

      if (choice->date != NULL && last != NULL && wf_date_is_after (last, choice->date))
        wf_report_add (self->report, WF_CODE_WRONG_ORDER, wf_json_node_get (child, "date"),
                       _("%s is before %s, the date above it; the items stand in the right order"),
                       choice->date, last);
      if (choice->date != NULL)
        last = choice->date;
    }
}

static gpointer
read_point (WfReader         *self,
            const WfJsonNode *node)
{
  return wf_reader_read_text_value (self, node, WF_READ_RICH);
}

static const char * const all_keys[] = {
  COMMON_KEYS, "answers", "options", "statement", "answer", "items", "points", NULL
};

/* Reads what only questions of this kind have; returns the keys they may have. */
static const char * const *
read_kind (WfReader         *self,
           const WfJsonNode *node,
           WfQuestion       *question,
           int               kind)
{
  static const char * const find_keys[] = { COMMON_KEYS, "answers", NULL };
  static const char * const choice_keys[] = { COMMON_KEYS, "options", NULL };
  static const char * const status_keys[] = { COMMON_KEYS, "statement", "answer", NULL };
  static const char * const order_keys[] = { COMMON_KEYS, "items", NULL };
  static const char * const discuss_keys[] = { COMMON_KEYS, "points", NULL };

  switch (kind)
    {
    case WF_QUESTION_FIND_ON_MAP:
      g_object_unref (question->answers);
      question->answers = wf_reader_read_references (self, node, "answers", WF_THING_PLACE, 1, WF_READ_REQUIRED);
      return find_keys;
    case WF_QUESTION_CHOICE:
      read_options (self, node, question);
      return choice_keys;
    case WF_QUESTION_STATUS:
      question->statement = wf_reader_read_text (self, node, "statement", WF_READ_REQUIRED | WF_READ_RICH);
      question->answer_status = wf_reader_read_enum (self, node, "answer", WF_TYPE_STATUS, WF_STATUS_UNMARKED,
                                                     WF_READ_REQUIRED);
      return status_keys;
    case WF_QUESTION_ORDER:
      read_items (self, node, question);
      return order_keys;
    case WF_QUESTION_DISCUSS:
      g_object_unref (question->points);
      question->points = wf_reader_read_list (self, node, "points", WF_TYPE_TEXT, 1, read_point, WF_READ_REQUIRED);
      return discuss_keys;
    default:
      return all_keys;
    }
}

gpointer
wf_reader_read_question (WfReader         *self,
                         const WfJsonNode *node)
{
  WfQuestion *question;
  int kind;

  if (!wf_reader_check_type (self, node, WF_JSON_OBJECT))
    return NULL;

  question = g_object_new (WF_TYPE_QUESTION, NULL);
  question->answers = wf_list_new_empty (WF_TYPE_PLACE);
  question->points = wf_list_new_empty (WF_TYPE_TEXT);
  question->id = wf_reader_read_id (self, node);
  kind = wf_reader_read_enum (self, node, "kind", WF_TYPE_QUESTION_KIND, -1, WF_READ_REQUIRED);
  question->kind = kind >= 0 ? (WfQuestionKind) kind : WF_QUESTION_DISCUSS;
  question->prompt = wf_reader_read_text (self, node, "prompt", WF_READ_REQUIRED | WF_READ_RICH);
  question->explanation = wf_reader_read_text (self, node, "explanation", WF_READ_RICH);
  question->sources = wf_reader_read_references (self, node, "sources", WF_THING_SOURCE, 0, WF_READ_OPTIONAL);
  question->stop = wf_reader_read_reference (self, node, "stop", WF_THING_STOP, WF_READ_OPTIONAL);
  wf_reader_check_kind (self, node, read_kind (self, node, question, kind), all_keys);
  wf_reader_register (self, WF_THING_QUESTION, node, question, question->id);

  return question;
}
