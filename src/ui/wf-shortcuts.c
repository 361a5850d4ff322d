// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-shortcuts.h"

#include <glib/gi18n.h>

/* What leads back points to where lines begin: see face_reading_direction(). */
static WfShortcut shortcuts[] = {
  { NC_("shortcut group", "Story"), NC_("shortcut", "Next Stop or Question"), "win.next-stop", { "Page_Down" } },
  { NC_("shortcut group", "Story"), NC_("shortcut", "Previous Stop or Question"), "win.previous-stop", { "Page_Up" } },
  { NC_("shortcut group", "Story"), NC_("shortcut", "First Stop"), "win.first-stop", { "<Control>Home" } },
  { NC_("shortcut group", "Story"), NC_("shortcut", "Last Stop"), "win.last-stop", { "<Control>End" } },
  { NC_("shortcut group", "Story"), NC_("shortcut", "Back in History"), "win.back", { "<Alt>Left" } },
  { NC_("shortcut group", "Story"), NC_("shortcut", "Forward in History"), "win.forward", { "<Alt>Right" } },
  { NC_("shortcut group", "Story"), NC_("shortcut", "Timeline, Figures, Terms, and Sources"), "win.background", { "<Control>b" } },
  { NC_("shortcut group", "Story"), NC_("shortcut", "Search"), "win.search", { "<Control>f" } },
  { NC_("shortcut group", "Story"), NC_("shortcut", "Questions"), "win.quiz", { "<Control>t" } },

  { NC_("shortcut group", "Story"), NC_("shortcut", "Present From the Start"), "win.present", { "F5" } },
  { NC_("shortcut group", "Story"), NC_("shortcut", "Present From Here"), "win.present-here", { "<Shift>F5" } },

  { NC_("shortcut group", "Map"), NC_("shortcut", "Return to the View of This Stop"), "win.back-to-story", { "<Control>r" } },

  { NC_("shortcut group", "Window"), NC_("shortcut", "Show or Hide the Story"), "win.narrative", { "F9" } },
  { NC_("shortcut group", "Window"), NC_("shortcut", "Fullscreen"), "win.fullscreen", { "F11" } },
  { NC_("shortcut group", "Window"), NC_("shortcut", "Larger Text"), "win.zoom-text-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { NC_("shortcut group", "Window"), NC_("shortcut", "Smaller Text"), "win.zoom-text-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { NC_("shortcut group", "Window"), NC_("shortcut", "Normal Text"), "win.zoom-text-reset", { "<Control>0", "<Control>KP_0" } },
  { NC_("shortcut group", "Window"), NC_("shortcut", "Main Menu"), "win.main-menu", { "F10" } },
  { NC_("shortcut group", "Window"), NC_("shortcut", "Close Window"), "win.close", { "<Control>w" } },

  { NC_("shortcut group", "General"), NC_("shortcut", "New Window"), "app.new-window", { "<Control>n" } },
  { NC_("shortcut group", "General"), NC_("shortcut", "Open Story"), "win.open", { "<Control>o" } },
  { NC_("shortcut group", "General"), NC_("shortcut", "Print"), "win.print", { "<Control>p" } },
  { NC_("shortcut group", "General"), NC_("shortcut", "Export"), "win.export", { "<Control>e" } },
  { NC_("shortcut group", "General"), NC_("shortcut", "Library"), "win.library", { "<Control>l" } },
  { NC_("shortcut group", "General"), NC_("shortcut", "Preferences"), "app.preferences", { "<Control>comma" } },
  { NC_("shortcut group", "General"), NC_("shortcut", "Keyboard Shortcuts"), "app.shortcuts", { "<Control>question" } },
  { NC_("shortcut group", "General"), NC_("shortcut", "Help"), "app.help", { "F1" } },
  { NC_("shortcut group", "General"), NC_("shortcut", "Quit"), "app.quit", { "<Control>q" } },
};

static void
face_reading_direction (void)
{
  gboolean rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_str_equal (shortcuts[i].action, "win.back"))
      shortcuts[i].accels[0] = rtl ? "<Alt>Right" : "<Alt>Left";
    else if (g_str_equal (shortcuts[i].action, "win.forward"))
      shortcuts[i].accels[0] = rtl ? "<Alt>Left" : "<Alt>Right";
}

/**
 * wf_shortcuts_get:
 * @n_shortcuts: (out): how many
 *
 * Returns: (array length=n_shortcuts) (transfer none): all keys, those of a group together
 */
const WfShortcut *
wf_shortcuts_get (guint *n_shortcuts)
{
  g_return_val_if_fail (n_shortcuts != NULL, NULL);

  face_reading_direction ();
  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

void
wf_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  face_reading_direction ();
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char **) shortcuts[i].accels);
}

/**
 * wf_shortcuts_add_to_dialog:
 * @dialog: a dialog in a window
 *
 * Lets the key that quits do so from the dialog too, which keeps all keys of the application to itself.
 */
void
wf_shortcuts_add_to_dialog (AdwDialog *dialog)
{
  GtkEventController *controller;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  /* It may come to the top more than once. */
  if (g_object_get_data (G_OBJECT (dialog), "wf-shortcuts") != NULL)
    return;

  controller = gtk_shortcut_controller_new ();
  g_object_set_data (G_OBJECT (dialog), "wf-shortcuts", controller);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_str_equal (shortcuts[i].action, "app.quit"))
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].accels[0]),
                                                              gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
}
