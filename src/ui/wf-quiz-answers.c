// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-quiz-answers.h"

#include <glib/gi18n.h>

#include "wf-date.h"
#include "wf-story-label.h"
#include "wf-vocabulary.h"

struct _WfQuizAnswers
{
  AdwBin parent_instance;

  WfQuiz *quiz;
  WfQuestion *question; /* whose rows there are */
  GPtrArray *rows;      /* borrowed, each that of the choice of its number */
  gboolean updating;

  GtkListBox *list;
};

enum {
  SAID,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WfQuizAnswers, wf_quiz_answers, ADW_TYPE_BIN)

static const WfStatus statuses[] = {
  WF_STATUS_REPORTED,
  WF_STATUS_BACKGROUND,
  WF_STATUS_ANALYSIS,
  WF_STATUS_OUTLOOK,
};

static WfPlayback *
get_playback (WfQuizAnswers *self)
{
  return wf_quiz_get_playback (self->quiz);
}

static gpointer
get_part (gpointer    row,
          const char *name)
{
  return g_object_get_data (row, name);
}

static guint
get_index (gpointer row)
{
  return GPOINTER_TO_UINT (get_part (row, "index"));
}

/* --- Options and statuses ----------------------------------------------------------------- */

static void
toggled_cb (GtkCheckButton *check,
            WfQuizAnswers  *self)
{
  AdwActionRow *row = get_part (check, "row");
  gboolean active = gtk_check_button_get_active (check);

  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED, active, -1);
  if (self->updating)
    return;

  if (wf_question_get_kind (self->question) == WF_QUESTION_CHOICE)
    wf_quiz_choose (self->quiz, get_index (row), active);
  else if (active)
    wf_quiz_set_status (self->quiz, statuses[get_index (row)]);
}

static AdwActionRow *
add_row (WfQuizAnswers     *self,
         GtkAccessibleRole  role,
         const char        *title,
         const char        *subtitle)
{
  AdwActionRow *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "accessible-role", role, NULL);

  /* Not above: what an object is made with takes effect in no certain order, and these are not markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (self->rows->len));
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->list, GTK_WIDGET (row));

  return row;
}

/* The row is the control: one stop of the focus, which says whether it is chosen. */
static AdwActionRow *
add_check (WfQuizAnswers *self,
           gboolean       many,
           const char    *title,
           const char    *subtitle)
{
  AdwActionRow *row = add_row (self, many ? GTK_ACCESSIBLE_ROLE_CHECKBOX : GTK_ACCESSIBLE_ROLE_RADIO, title, subtitle);
  GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "can-focus", FALSE, "valign", GTK_ALIGN_CENTER,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "visible", FALSE,
                                  "tooltip-text", _("Right Answer"), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Right Answer"), -1);
  if (!many && self->rows->len > 1)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), get_part (self->rows->pdata[0], "check"));
  g_object_set_data (G_OBJECT (check), "row", row);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_object_set_data (G_OBJECT (row), "mark", mark);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED, FALSE, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  adw_action_row_add_prefix (row, check);
  adw_action_row_add_suffix (row, mark);
  adw_action_row_set_activatable_widget (row, check);

  return row;
}

static char *
dup_text (WfQuizAnswers *self,
          WfText        *text)
{
  return wf_text_dup_plain (text, wf_playback_get_languages (get_playback (self)));
}

/* What an option or an item says in the reader’s second language; empty where there is none. */
static char *
dup_second (WfQuizAnswers *self,
            WfText        *text)
{
  const char *second[] = { wf_playback_get_second_language (get_playback (self)), NULL };

  return wf_story_text_has_second (text, get_playback (self)) ? wf_text_dup_plain (text, second) : g_strdup ("");
}

static void
add_options (WfQuizAnswers *self)
{
  for (guint i = 0; i < wf_question_get_n_choices (self->question); i++)
    {
      WfText *text = wf_question_get_choice_text (self->question, i);
      g_autofree char *title = dup_text (self, text);
      g_autofree char *second = dup_second (self, text);

      add_check (self, wf_quiz_get_many (self->quiz), title, second);
    }
}

static void
add_statuses (WfQuizAnswers *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      AdwActionRow *row = add_check (self, FALSE, wf_status_get_word (statuses[i]),
                                     wf_status_get_description (statuses[i]));
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", wf_status_get_icon_name (statuses[i]),
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      wf_status_get_description (statuses[i]), -1);
      adw_action_row_add_prefix (row, icon);
    }
}

static void
update_checks (WfQuizAnswers *self)
{
  gboolean answered = wf_quiz_get_answered (self->quiz);
  gboolean options = wf_question_get_kind (self->question) == WF_QUESTION_CHOICE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = self->rows->pdata[i];
      gboolean chosen = options ? wf_quiz_get_chosen (self->quiz, i) : wf_quiz_get_status (self->quiz) == statuses[i];
      gboolean right = options ? wf_question_get_choice_correct (self->question, i)
                               : wf_question_get_answer_status (self->question) == statuses[i];

      gtk_check_button_set_active (get_part (row, "check"), chosen);
      gtk_widget_set_sensitive (get_part (row, "check"), !answered);
      gtk_widget_set_visible (get_part (row, "mark"), answered && right);
    }
}

/* --- Items to put in order ---------------------------------------------------------------- */

/* Where an item stands now. */
static guint
get_position (WfQuizAnswers *self,
              guint          index)
{
  guint position = 0;

  while (position + 1 < self->rows->len && wf_quiz_get_item (self->quiz, position) != index)
    position++;

  return position;
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  return (int) get_position (user_data, get_index (a)) - (int) get_position (user_data, get_index (b));
}

static void
move (WfQuizAnswers *self,
      GtkWidget     *button,
      int            step)
{
  gpointer row = get_part (button, "row");
  const char *other = step < 0 ? "down" : "up";
  guint position = get_position (self, get_index (row));
  g_autofree char *message = NULL;

  if (!wf_quiz_move (self->quiz, position, position + step))
    return;

  /* At either end one of its buttons has nothing to do any more. */
  gtk_widget_grab_focus (gtk_widget_get_sensitive (button) ? button : get_part (row, other));
  /* Translators: spoken when an item was moved in its list: the item, its new place, how many there are */
  message = g_strdup_printf (_("%s, now %u of %u"), adw_preferences_row_get_title (row), position + step + 1,
                             self->rows->len);
  g_signal_emit (self, signals[SAID], 0, message);
}

static void
up_cb (GtkWidget     *button,
       WfQuizAnswers *self)
{
  move (self, button, -1);
}

static void
down_cb (GtkWidget     *button,
         WfQuizAnswers *self)
{
  move (self, button, 1);
}

static void
add_mover (WfQuizAnswers *self,
           AdwActionRow  *row,
           const char    *part,
           const char    *icon_name,
           const char    *tooltip,
           const char    *name,
           GCallback      callback)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", icon_name, "tooltip-text", tooltip,
                                    "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "row", row);
  g_object_set_data (G_OBJECT (row), part, button);
  g_signal_connect_object (button, "clicked", callback, self, 0);
  adw_action_row_add_suffix (row, button);
}

static void
add_items (WfQuizAnswers *self)
{
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  for (guint i = 0; i < wf_question_get_n_choices (self->question); i++)
    {
      g_autofree char *title = dup_text (self, wf_question_get_choice_text (self->question, i));
      AdwActionRow *row = add_row (self, GTK_ACCESSIBLE_ROLE_LIST_ITEM, title, "");
      GtkWidget *number = gtk_label_new (NULL);
      /* Translators: a button that moves an item of a list up; %s is the item */
      g_autofree char *up = g_strdup_printf (_("Move Up: %s"), title);
      /* Translators: a button that moves an item of a list down; %s is the item */
      g_autofree char *down = g_strdup_printf (_("Move Down: %s"), title);

      gtk_widget_add_css_class (number, "numeric");
      g_object_set_data (G_OBJECT (row), "number", number);
      adw_action_row_add_prefix (row, number);
      add_mover (self, row, "up", "go-up-symbolic", _("Move Up"), up, G_CALLBACK (up_cb));
      add_mover (self, row, "down", "go-down-symbolic", _("Move Down"), down, G_CALLBACK (down_cb));
    }
}

static void
update_items (WfQuizAnswers *self)
{
  gboolean answered = wf_quiz_get_answered (self->quiz);

  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer row = self->rows->pdata[i];
      guint position = get_position (self, i);
      g_autofree char *number = g_strdup_printf ("%u", position + 1);
      g_autofree char *second = dup_second (self, wf_question_get_choice_text (self->question, i));
      g_autofree char *date = answered ? wf_date_format (wf_question_get_choice_date (self->question, i)) : NULL;

      gtk_label_set_label (get_part (row, "number"), number);
      adw_action_row_set_subtitle (row, date != NULL ? date : second);
      gtk_widget_set_visible (get_part (row, "up"), !answered);
      gtk_widget_set_visible (get_part (row, "down"), !answered);
      gtk_widget_set_sensitive (get_part (row, "up"), position > 0);
      gtk_widget_set_sensitive (get_part (row, "down"), position + 1 < self->rows->len);
    }
  gtk_list_box_invalidate_sort (self->list);
}

/* --- What a discussion is about ----------------------------------------------------------- */

static void
add_points (WfQuizAnswers *self)
{
  GListModel *points = wf_question_get_points (self->question);

  for (guint i = 0; points != NULL && i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr (WfText) text = g_list_model_get_item (points, i);
      GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE,
                                     "child", wf_story_label_new (get_playback (self), text), NULL);
      g_autofree char *name = dup_text (self, text);

      gtk_widget_add_css_class (row, "quiz-point");
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (self->list, row);
    }
}

/* --- The widget --------------------------------------------------------------------------- */

static const char *
get_name (WfQuizAnswers *self)
{
  switch (wf_question_get_kind (self->question))
    {
    case WF_QUESTION_ORDER:
      return _("Items to Put in Order");
    case WF_QUESTION_DISCUSS:
      return _("What to Look For");
    case WF_QUESTION_CHOICE:
    case WF_QUESTION_STATUS:
    case WF_QUESTION_FIND_ON_MAP:
    default:
      return _("Answers");
    }
}

static void
rebuild (WfQuizAnswers *self)
{
  WfQuestionKind kind;

  g_ptr_array_set_size (self->rows, 0);
  self->list = NULL;
  g_set_object (&self->question, wf_quiz_get_question (self->quiz));
  adw_bin_set_child (ADW_BIN (self), NULL);
  if (self->question == NULL || wf_question_get_kind (self->question) == WF_QUESTION_FIND_ON_MAP)
    return;

  kind = wf_question_get_kind (self->question);
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "accessible-role",
                             kind == WF_QUESTION_CHOICE || kind == WF_QUESTION_STATUS ? GTK_ACCESSIBLE_ROLE_GROUP
                                                                                     : GTK_ACCESSIBLE_ROLE_LIST, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (self), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));

  if (kind == WF_QUESTION_CHOICE)
    add_options (self);
  else if (kind == WF_QUESTION_STATUS)
    add_statuses (self);
  else if (kind == WF_QUESTION_ORDER)
    add_items (self);
  else
    add_points (self);
}

static void
update (WfQuizAnswers *self)
{
  WfQuestionKind kind;

  if (self->question != wf_quiz_get_question (self->quiz))
    rebuild (self);
  if (self->list == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  kind = wf_question_get_kind (self->question);
  gtk_widget_set_visible (GTK_WIDGET (self), kind != WF_QUESTION_DISCUSS || wf_quiz_get_answered (self->quiz));
  self->updating = TRUE;
  if (kind == WF_QUESTION_ORDER)
    update_items (self);
  else if (kind != WF_QUESTION_DISCUSS)
    update_checks (self);
  self->updating = FALSE;
}

static void
languages_changed_cb (WfQuizAnswers *self)
{
  rebuild (self);
  update (self);
}

static void
wf_quiz_answers_dispose (GObject *object)
{
  WfQuizAnswers *self = WF_QUIZ_ANSWERS (object);

  if (self->quiz != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->quiz, self);
      g_signal_handlers_disconnect_by_data (get_playback (self), self);
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->question);
  g_clear_object (&self->quiz);

  G_OBJECT_CLASS (wf_quiz_answers_parent_class)->dispose (object);
}

static void
wf_quiz_answers_class_init (WfQuizAnswersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_quiz_answers_dispose;

  signals[SAID] = g_signal_new ("said", WF_TYPE_QUIZ_ANSWERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wf_quiz_answers_init (WfQuizAnswers *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
wf_quiz_answers_new (WfQuiz *quiz)
{
  WfQuizAnswers *self;

  g_return_val_if_fail (WF_IS_QUIZ (quiz), NULL);

  self = g_object_new (WF_TYPE_QUIZ_ANSWERS, NULL);
  self->quiz = g_object_ref (quiz);
  g_signal_connect_object (quiz, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_playback (self), "notify::languages", G_CALLBACK (languages_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_playback (self), "notify::second-language", G_CALLBACK (languages_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
