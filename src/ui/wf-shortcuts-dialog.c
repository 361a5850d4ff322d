// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "wf-shortcuts.h"

/* What is pressed, as it is shown. */
#define KEYS "wf-keys"

/* The keys stand beside what they do, and below it where that would leave no room for its words. */
static GtkWidget *
new_row (const WfShortcut *shortcut)
{
  const char *title = g_dpgettext2 (NULL, "shortcut", shortcut->title);
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  GtkWidget *box = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 12, "line-spacing", 6,
                                 "justify", ADW_JUSTIFY_FILL, "justify-last-line", TRUE, "margin-start", 12,
                                 "margin-end", 12, "margin-top", 12, "margin-bottom", 12, NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "title", title, "activatable", FALSE, "child", box, NULL);
  guint key;
  GdkModifierType modifiers;
  g_autofree char *keys = NULL;
  GtkWidget *label;

  gtk_accelerator_parse (shortcut->accels[0], &key, &modifiers);
  keys = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (keys);
  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_halign (label, GTK_ALIGN_END);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_wrap_box_append (ADW_WRAP_BOX (box), words);
  /* Turned by hand: mirrored, the toolkit’s box puts a child that is wider than its line beside the row. */
  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    {
      adw_wrap_box_prepend (ADW_WRAP_BOX (box), label);
      adw_wrap_box_set_wrap_reverse (ADW_WRAP_BOX (box), TRUE);
    }
  else
    adw_wrap_box_append (ADW_WRAP_BOX (box), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);
  g_object_set_data_full (G_OBJECT (row), KEYS, g_steal_pointer (&keys), g_free);

  return row;
}

static void
add_groups (AdwPreferencesPage *page,
            const WfShortcut   *shortcuts,
            guint               n)
{
  AdwPreferencesGroup *group = NULL;
  const char *group_title = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (group == NULL || !g_str_equal (group_title, shortcuts[i].group))
        {
          group_title = shortcuts[i].group;
          group = g_object_new (ADW_TYPE_PREFERENCES_GROUP,
                                "title", g_dpgettext2 (NULL, "shortcut group", group_title), NULL);
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, new_row (&shortcuts[i]));
    }
}

static gboolean
matches (GtkWidget  *row,
         const char *query)
{
  g_autofree char *keys = g_utf8_casefold (g_object_get_data (G_OBJECT (row), KEYS), -1);
  g_autofree char *title = g_utf8_casefold (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);

  return strstr (title, query) != NULL || strstr (keys, query) != NULL;
}

/* A group without a row that is looked for goes too. */
static gboolean
filter (GtkWidget  *widget,
        const char *query)
{
  gboolean any = FALSE;

  if (ADW_IS_PREFERENCES_ROW (widget))
    {
      any = matches (widget, query);
      gtk_widget_set_visible (widget, any);
      return any;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    any |= filter (child, query);
  if (ADW_IS_PREFERENCES_GROUP (widget))
    gtk_widget_set_visible (widget, any);

  return any;
}

static void
search_changed_cb (GtkSearchEntry *entry,
                   GtkStack       *stack)
{
  g_autofree char *query = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);
  gboolean any = filter (gtk_stack_get_child_by_name (stack, "shortcuts"), query);

  gtk_stack_set_visible_child_name (stack, any ? "shortcuts" : "nothing");
}

static GtkWidget *
new_search (GtkStack  *stack,
            AdwDialog *dialog)
{
  GtkWidget *entry = gtk_search_entry_new ();
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "child", entry, "maximum-size", 600, "margin-start", 12,
                                   "margin-end", 12, "margin-bottom", 6, NULL);

  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (entry), _("Search"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (search_changed_cb), stack, G_CONNECT_DEFAULT);
  g_signal_connect_object (entry, "stop-search", G_CALLBACK (adw_dialog_close), dialog, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (dialog, entry);

  return clamp;
}

/**
 * wf_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog with every key of the application
 */
AdwDialog *
wf_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = g_object_new (ADW_TYPE_DIALOG, "title", _("Keyboard Shortcuts"), "content-width", 640,
                                    "content-height", 640, NULL);
  AdwToolbarView *view = ADW_TOOLBAR_VIEW (adw_toolbar_view_new ());
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  GtkStack *stack = GTK_STACK (gtk_stack_new ());
  GtkWidget *nothing = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "edit-find-symbolic",
                                     "title", _("No Results"), NULL);
  const WfShortcut *shortcuts;
  guint n;

  shortcuts = wf_shortcuts_get (&n);
  add_groups (page, shortcuts, n);
  shortcuts = wf_present_keys_get (&n);
  add_groups (page, shortcuts, n);
  gtk_stack_add_named (stack, GTK_WIDGET (page), "shortcuts");
  gtk_stack_add_named (stack, nothing, "nothing");

  adw_toolbar_view_add_top_bar (view, adw_header_bar_new ());
  adw_toolbar_view_add_top_bar (view, new_search (stack, dialog));
  adw_toolbar_view_set_content (view, GTK_WIDGET (stack));
  adw_dialog_set_child (dialog, GTK_WIDGET (view));

  return dialog;
}
