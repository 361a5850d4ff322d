// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All that the app shows, in a language that is made up (see pseudo.py): nothing is left in English, and the longer
// texts have room.

#include "config.h"

#include "ui-texts.h"
#include "ui-tour.h"

static void
visit (GtkWidget  *window,
       const char *where,
       gboolean    open)
{
  ui_texts_check_translated (window, where);
  ui_texts_check_room (window, where);
}

static void
test_words (void)
{
  g_assert_false (ui_texts_are_words_left ("⟦Šţööŕý⟧ – ⟦⟨A story⟩ ööf 5⟧, 12:30"));
  g_assert_false (ui_texts_are_words_left ("France"));
  g_assert_false (ui_texts_are_words_left ("⟦Çööñţŕööļ⟧+F5"));
  g_assert_true (ui_texts_are_words_left ("Story"));
  g_assert_true (ui_texts_are_words_left ("⟦Šţööŕý⟧ of ⟨A story⟩"));
  g_assert_true (ui_texts_are_words_left ("⟦Šţööŕý⟧ in France"));
}

static void test_wide (void) { ui_tour_story (1200, 760, visit); }
static void test_narrow (void) { ui_tour_story (372, 640, visit); }
static void test_presentation_wide (void) { ui_tour_presentation (1100, 720, visit); }
static void test_presentation_narrow (void) { ui_tour_presentation (372, 640, visit); }

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ui_texts_translate ();

  g_test_add_func ("/pseudo/words", test_words);
  g_test_add_func ("/pseudo/wide", test_wide);
  g_test_add_func ("/pseudo/narrow", test_narrow);
  g_test_add_func ("/pseudo/presentation-wide", test_presentation_wide);
  g_test_add_func ("/pseudo/presentation-narrow", test_presentation_narrow);

  return g_test_run ();
}
