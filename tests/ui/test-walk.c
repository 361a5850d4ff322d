// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All that the app shows, walked over: windows, dialogs, pages and cards.

#include "config.h"

#include "ui-tour.h"
#include "ui-walk.h"

static void
visit (GtkWidget  *window,
       const char *where,
       gboolean    open)
{
  /* What the audience sees is heard and watched, with nothing to operate, and takes the keys as a whole. */
  gboolean audience = WF_IS_AUDIENCE (window);

  if (audience)
    ui_walk_tree (window, where);
  else
    ui_walk (window, where);
  if (open)
    return;
  if (audience)
    g_assert_cmpuint (ui_walk_by_tab (window, where), ==, 1);
  else
    ui_walk_by_tab (window, where);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ui_tour_add_tests ("walk", visit);

  return g_test_run ();
}
