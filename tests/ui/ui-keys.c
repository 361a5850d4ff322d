// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "ui-keys.h"

#include <gdk/x11/gdkx.h>

#include "ui-test.h"

static void
exited_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
run_xdotool (const char *first,
             const char *second)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", first, second, NULL);
  gboolean done = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, exited_cb, &done);
  ui_test_wait (done);
}

/**
 * ui_keys_focus:
 *
 * Gives a window of the default display the keys: there is no window manager that would.
 */
void
ui_keys_focus (GtkWidget *window)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  g_autofree char *xid =
    g_strdup_printf ("%lu", gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window))));
  G_GNUC_END_IGNORE_DEPRECATIONS

  run_xdotool ("windowfocus", xid);
  ui_test_wait (gtk_window_is_active (GTK_WINDOW (window)));
}

/**
 * ui_keys_press:
 * @key: a key as xdotool names it
 */
void
ui_keys_press (const char *key)
{
  run_xdotool ("key", key);
  ui_test_settle ();
}
