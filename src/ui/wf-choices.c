// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-choices.h"

#define DESCRIPTION "wf-choices-description"

static void
setup_choice_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "hexpand", TRUE, NULL);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_item_set_child (item, box);
}

/* While the list is open, its cursor moves without choosing anything. */
static void
show_mark (GtkListItem *item,
           GParamSpec  *pspec,
           AdwComboRow *row)
{
  gboolean chosen = adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (item);

  gtk_widget_set_opacity (gtk_widget_get_last_child (gtk_list_item_get_child (item)), chosen ? 1 : 0);
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                AdwComboRow              *row)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (label), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (show_mark), item, G_CONNECT_SWAPPED);
  show_mark (item, NULL, row);
}

static void
unbind_choice_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item,
                  AdwComboRow              *row)
{
  g_signal_handlers_disconnect_by_func (row, show_mark, item);
}

static void
show_in_subtitle (AdwComboRow *row)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);
  const char *description = g_object_get_data (G_OBJECT (row), DESCRIPTION);
  g_autofree char *subtitle = NULL;

  if (chosen == NULL)
    return;

  subtitle = *description != '\0' ? g_strdup_printf ("%s\n%s", gtk_string_object_get_string (chosen), description)
                                  : g_strdup (gtk_string_object_get_string (chosen));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
}

/**
 * wf_choices_show_whole:
 * @row: a row whose model is one of strings
 *
 * Puts what is chosen below the title, above what describes the row, and lets what can be chosen take more than a line.
 * In every width: a row that changed with the width would move the focus, and its dialog has its height from before.
 */
void
wf_choices_show_whole (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) nothing = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) choices = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_object_set_data_full (G_OBJECT (row), DESCRIPTION, g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (row))),
                          g_free);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (show_in_subtitle), NULL);
  show_in_subtitle (row);

  adw_combo_row_set_factory (row, nothing);
  /* The row has the factory. */
  g_signal_connect (choices, "setup", G_CALLBACK (setup_choice_cb), NULL);
  g_signal_connect (choices, "bind", G_CALLBACK (bind_choice_cb), row);
  g_signal_connect (choices, "unbind", G_CALLBACK (unbind_choice_cb), row);
  adw_combo_row_set_list_factory (row, choices);
}
