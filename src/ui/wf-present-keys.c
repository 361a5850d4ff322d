// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The keys of a presentation: those of keyboards and of hand-held clickers. They belong to the windows of the
// presentation alone, so that single letters do nothing elsewhere.

#include "config.h"

#include "wf-shortcuts.h"

#include <glib/gi18n.h>

static const WfShortcut shortcuts[] = {
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Next Statement"), "present.next",
    { "Right", "Down", "space", "Page_Down", "KP_Right", "KP_Down", "KP_Page_Down" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Previous Statement"), "present.previous",
    { "Left", "Up", "Page_Up", "BackSpace", "<Shift>space", "KP_Left", "KP_Page_Up" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Next, or to the Number Just Typed"), "present.enter",
    { "Return", "KP_Enter" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "First Statement"), "present.first", { "Home" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Last Statement"), "present.last", { "End" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Black Screen"), "present.black", { "b", "period" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "White Screen"), "present.white", { "w", "comma" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Freeze What the Audience Sees"), "present.freeze", { "f" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Laser Pointer"), "present.laser", { "l" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Pen"), "present.pen", { "p" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Eraser"), "present.eraser", { "e" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Spotlight"), "present.spotlight", { "s" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Ask a Question, Then Reveal Its Answer"), "present.question",
    { "q" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Undo Drawing"), "present.undo", { "<Control>z" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Larger Text"), "present.zoom-text-in",
    { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Smaller Text"), "present.zoom-text-out",
    { "<Control>minus", "<Control>KP_Subtract" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Normal Text"), "present.zoom-text-reset",
    { "<Control>0", "<Control>KP_0" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Dark or Light Room"), "present.dark-room", { "d" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Go on by Itself"), "present.autoplay", { "a" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Presenter’s View"), "present.presenter", { "v" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Swap Displays"), "present.swap", { "x" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Larger Notes"), "present.notes-larger",
    { "plus", "equal", "KP_Add" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Smaller Notes"), "present.notes-smaller",
    { "minus", "KP_Subtract" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Scroll Notes Down"), "present.notes-down", { "<Shift>Down" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "Scroll Notes Up"), "present.notes-up", { "<Shift>Up" } },
  { NC_("shortcut group", "Presenting"), NC_("shortcut", "End the Presentation"), "present.leave", { "Escape" } },
};

/**
 * wf_present_keys_get:
 * @n_shortcuts: (out): how many
 *
 * Returns: (array length=n_shortcuts) (transfer none): the keys of a presentation
 */
const WfShortcut *
wf_present_keys_get (guint *n_shortcuts)
{
  g_return_val_if_fail (n_shortcuts != NULL, NULL);

  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

static void
add_digits (GtkShortcutController *controller)
{
  for (guint digit = 0; digit <= 9; digit++)
    {
      const guint keys[] = { GDK_KEY_0 + digit, GDK_KEY_KP_0 + digit };

      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], 0),
                                                    gtk_named_action_new ("present.digit"));

          gtk_shortcut_set_arguments (shortcut, g_variant_new_uint32 (digit));
          gtk_shortcut_controller_add_shortcut (controller, shortcut);
        }
    }
}

/**
 * wf_present_keys_add:
 * @widget: what has the focus while presenting, inside of which nothing else wants these keys
 *
 * Lets the keys of a presentation activate the actions of the group `present`.
 */
void
wf_present_keys_add (GtkWidget *widget)
{
  GtkShortcutController *controller;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    for (guint j = 0; shortcuts[i].accels[j] != NULL; j++)
      gtk_shortcut_controller_add_shortcut (controller,
                                            gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].accels[j]),
                                                              gtk_named_action_new (shortcuts[i].action)));
  add_digits (controller);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (controller));
}
