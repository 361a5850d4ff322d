// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the tests of the interface share: a window with a story in it, bounded waits, and ways to find widgets.

#include "wf-window.h"

G_BEGIN_DECLS

/* Waits until COND holds, at most some minutes, for slow machines and sanitizers; a test that waits longer fails. */
#define ui_test_wait(cond)                                          \
  G_STMT_START {                                                    \
    gint64 ui_end = g_get_monotonic_time () + 240 * G_USEC_PER_SEC;  \
    while (!(cond))                                                 \
      {                                                             \
        g_main_context_iteration (NULL, FALSE);                     \
        g_usleep (500);                                             \
        if (g_get_monotonic_time () > ui_end)                       \
          g_error ("%s:%d: waited in vain for %s", __FILE__, __LINE__, #cond); \
      }                                                             \
  } G_STMT_END

typedef gboolean (* UiTestMatch) (GtkWidget *widget,
                                  gpointer   user_data);

void           ui_test_init            (int         *argc,
                                        char      ***argv);
WfApplication *ui_test_get_application (void);
GSettings     *ui_test_reset_settings  (void);
WfExplainer   *ui_test_load            (const char  *name);
WfPlayback    *ui_test_new_playback    (void);
WfWindow      *ui_test_new_window      (int          width,
                                        int          height);
WfWindow      *ui_test_open_story      (int          width,
                                        int          height);
GPtrArray     *ui_test_get_announcements (WfWindow *window);
void           ui_test_close           (WfWindow    *window);
void           ui_test_settle          (void);
void           ui_test_frames          (GtkWidget   *widget,
                                        guint        n_frames);
GtkWidget     *ui_test_find            (GtkWidget   *root,
                                        GType        type,
                                        UiTestMatch  match,
                                        gpointer     user_data);
GtkWidget     *ui_test_find_label      (GtkWidget   *root,
                                        const char  *text);
gboolean       ui_test_is_enabled      (WfWindow    *window,
                                        const char  *action);
gboolean       ui_test_get_state       (WfWindow    *window,
                                        const char  *action);

G_END_DECLS
