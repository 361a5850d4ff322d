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

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ui_texts_translate ();

  g_test_add_func ("/pseudo/words", test_words);
  ui_tour_add_tests ("pseudo", visit);

  return g_test_run ();
}
