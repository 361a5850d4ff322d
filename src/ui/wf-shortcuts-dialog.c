// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "wf-shortcuts.h"

static GtkWidget *
new_row (const WfShortcut *shortcut)
{
  const char *title = g_dpgettext2 (NULL, "shortcut", shortcut->title);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, NULL);
  guint key;
  GdkModifierType modifiers;
  g_autofree char *keys = NULL;
  GtkWidget *label;

  gtk_accelerator_parse (shortcut->accels[0], &key, &modifiers);
  keys = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (keys);
  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);

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

/**
 * wf_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog with every key of the application
 */
AdwDialog *
wf_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = g_object_new (ADW_TYPE_PREFERENCES_DIALOG,
                                    "title", _("Keyboard Shortcuts"), "search-enabled", TRUE, NULL);
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  const WfShortcut *shortcuts;
  guint n;

  shortcuts = wf_shortcuts_get (&n);
  add_groups (page, shortcuts, n);
  shortcuts = wf_present_keys_get (&n);
  add_groups (page, shortcuts, n);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);

  return dialog;
}
