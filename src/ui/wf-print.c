// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// GtkPrintOperation asks for pages in the main loop; breaking a long story into pages, and drawing maps, go on in threads
// meanwhile, so that the progress that it shows moves and its Cancel works.

#include "config.h"

#include "wf-print.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WAIT_US 5000  /* how long the main loop rests between its questions whether all pages are known */

typedef struct {
  WfHandout    *handout;
  GCancellable *cancellable;
  GTask        *paginating;
  double        width;
  double        height;
} Print;

static void
print_free (Print *print)
{
  g_cancellable_cancel (print->cancellable);
  g_object_unref (print->cancellable);
  g_object_unref (print->handout);
  g_clear_object (&print->paginating);
  g_free (print);
}

static void
paginate_in_thread (GTask        *task,
                    gpointer      source,
                    gpointer      data,
                    GCancellable *cancellable)
{
  const double *size = data;
  GError *error = NULL;

  if (wf_handout_paginate (source, size[0], size[1], cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Print             *print)
{
  double *size = g_new (double, 2);

  /* The paper may be another than was proposed. */
  size[0] = gtk_print_context_get_width (context);
  size[1] = gtk_print_context_get_height (context);
  g_clear_object (&print->paginating);
  print->paginating = g_task_new (print->handout, print->cancellable, NULL, NULL);
  g_task_set_task_data (print->paginating, size, g_free);
  g_task_run_in_thread (print->paginating, paginate_in_thread);
}

static gboolean
paginate_cb (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             Print             *print)
{
  if (!g_task_get_completed (print->paginating))
    {
      g_usleep (WAIT_US);
      return FALSE;
    }

  if (!g_task_propagate_boolean (print->paginating, NULL))
    {
      gtk_print_operation_cancel (operation);
      return TRUE;
    }

  gtk_print_operation_set_n_pages (operation, wf_handout_get_n_pages (print->handout));
  return TRUE;
}

typedef struct {
  WfHandout *handout;
  guint      page;
  cairo_t   *cr;
} Page;

static void
page_free (Page *page)
{
  g_object_unref (page->handout);
  cairo_destroy (page->cr);
  g_free (page);
}

static void
draw_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Page *page = data;

  g_task_return_boolean (task, wf_handout_draw_page (page->handout, page->page, page->cr, FALSE, cancellable, NULL));
}

static void
drawn_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  gtk_print_operation_draw_page_finish (GTK_PRINT_OPERATION (object));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              Print             *print)
{
  g_autoptr(GTask) task = g_task_new (operation, print->cancellable, drawn_cb, NULL);
  Page *page = g_new (Page, 1);

  page->handout = g_object_ref (print->handout);
  page->page = number;
  page->cr = cairo_reference (gtk_print_context_get_cairo_context (context));
  gtk_print_operation_set_defer_drawing (operation);
  g_task_set_task_data (task, page, (GDestroyNotify) page_free);
  g_task_run_in_thread (task, draw_in_thread);
}

static void
status_changed_cb (GtkPrintOperation *operation,
                   Print             *print)
{
  if (gtk_print_operation_get_status (operation) == GTK_PRINT_STATUS_FINISHED_ABORTED)
    g_cancellable_cancel (print->cancellable);
}

/**
 * wf_print_operation_new:
 * @languages: (nullable): the reader's
 * @options: of a handout
 *
 * Returns: (transfer full): an operation that prints the handout, or may be asked to write it into a file; %NULL with
 *   @error set where the map cannot be read
 */
GtkPrintOperation *
wf_print_operation_new (WfExplainer            *story,
                        const char * const     *languages,
                        const WfExportOptions  *options,
                        GError                **error)
{
  g_autoptr(WfAtlas) atlas = wf_atlas_new (NULL, error);
  g_autoptr(GtkPaperSize) paper = NULL;
  g_autoptr(GtkPageSetup) setup = NULL;
  g_autofree char *title = NULL;
  GtkPrintOperation *operation;
  Print *print;

  if (atlas == NULL)
    return NULL;

  print = g_new0 (Print, 1);
  print->handout = wf_handout_new (story, atlas, languages, wf_export_options_get_parts (options));
  print->cancellable = g_cancellable_new ();
  title = wf_handout_dup_title (print->handout);
  paper = gtk_paper_size_new (options->paper == WF_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  setup = gtk_page_setup_new ();
  gtk_page_setup_set_paper_size (setup, paper);

  operation = gtk_print_operation_new ();
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  /* The handout has margins of its own. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "wf-print", print, (GDestroyNotify) print_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), print);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), print);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), print);
  g_signal_connect (operation, "status-changed", G_CALLBACK (status_changed_cb), print);

  return operation;
}

static void
show_error (GtkWindow  *parent,
            const char *message)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Nothing Was Printed"), message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (parent));
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWindow               *parent)
{
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || !gtk_widget_get_mapped (GTK_WIDGET (parent)))
    return;

  gtk_print_operation_get_error (operation, &error);
  show_error (parent, error != NULL ? error->message : NULL);
}

/**
 * wf_print_story:
 * @languages: (nullable): the reader's
 * @options: of a handout
 *
 * Lets the person choose a printer, and prints.
 */
void
wf_print_story (WfExplainer           *story,
                const char * const    *languages,
                const WfExportOptions *options,
                GtkWindow             *parent)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GtkPrintOperation) operation = wf_print_operation_new (story, languages, options, &error);

  if (operation == NULL)
    {
      show_error (parent, error->message);
      return;
    }

  /* It says what went wrong by “done”, too. */
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
