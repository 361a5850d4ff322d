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

static void test_wide (void) { ui_tour_story (1200, 760, visit); }
/* A phone, and the frame that the toolkit draws where nothing composes windows; its dialogs are no narrower. */
static void test_narrow (void) { ui_tour_story (372, 640, visit); }
static void test_presentation_wide (void) { ui_tour_presentation (1100, 720, visit); }
static void test_presentation_narrow (void) { ui_tour_presentation (372, 640, visit); }

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/walk/wide", test_wide);
  g_test_add_func ("/walk/narrow", test_narrow);
  g_test_add_func ("/walk/presentation-wide", test_presentation_wide);
  g_test_add_func ("/walk/presentation-narrow", test_presentation_narrow);

  return g_test_run ();
}
