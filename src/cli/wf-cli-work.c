// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the work in a thread, while the main loop listens for the signals that end programs, and says on a terminal how
// far it has come.

#include "config.h"

#include "wf-cli-work.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <unistd.h>

#define TELL_MS 500

typedef struct {
  WfCliWorkFunc  func;
  gpointer       data;
  GCancellable  *cancellable;
  GMainLoop     *loop;
  int            percent;  /* atomic */
  int            told;
  gboolean       good;
  GError        *error;
} Work;

static void
progress_cb (double   done,
             gpointer user_data)
{
  g_atomic_int_set (&((Work *) user_data)->percent, (int) (CLAMP (done, 0, 1) * 100));
}

static gboolean
finished_cb (gpointer user_data)
{
  g_main_loop_quit (((Work *) user_data)->loop);

  return G_SOURCE_REMOVE;
}

static gpointer
run_cb (gpointer user_data)
{
  Work *work = user_data;

  work->good = work->func (work->data, progress_cb, work, work->cancellable, &work->error);
  g_idle_add (finished_cb, work);

  return NULL;
}

static gboolean
interrupted_cb (gpointer user_data)
{
  g_cancellable_cancel (((Work *) user_data)->cancellable);

  return G_SOURCE_CONTINUE;
}

static gboolean
tell_cb (gpointer user_data)
{
  Work *work = user_data;
  int percent = g_atomic_int_get (&work->percent);

  if (percent > work->told)
    {
      /* Translators: on a terminal, how far a long export has come */
      g_autofree char *words = g_strdup_printf (_("%d%% done"), percent);

      g_printerr ("\r%s", words);
      work->told = percent;
    }

  return G_SOURCE_CONTINUE;
}

/**
 * wf_cli_work:
 * @func: the work
 *
 * Does the work, and cancels it on SIGINT and SIGTERM.
 *
 * Returns: what @func returned; %FALSE with @error set to %G_IO_ERROR_CANCELLED, in words for the person who did it,
 *   where it was cancelled
 */
gboolean
wf_cli_work (WfCliWorkFunc   func,
             gpointer        data,
             GError        **error)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Work work = { .func = func, .data = data, .cancellable = cancellable, .loop = loop };
  guint interrupt = g_unix_signal_add (SIGINT, interrupted_cb, &work);
  guint end = g_unix_signal_add (SIGTERM, interrupted_cb, &work);
  guint tell = isatty (STDERR_FILENO) ? g_timeout_add (TELL_MS, tell_cb, &work) : 0;
  GThread *thread = g_thread_new ("export", run_cb, &work);

  g_main_loop_run (loop);
  g_thread_join (thread);
  g_source_remove (interrupt);
  g_source_remove (end);
  g_clear_handle_id (&tell, g_source_remove);
  if (work.told > 0)
    g_printerr ("\n");
  if (g_error_matches (work.error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_error (&work.error);
      g_set_error_literal (&work.error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("cancelled; nothing was written"));
    }
  if (work.error != NULL)
    g_propagate_error (error, work.error);

  return work.good;
}
