// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gi18n-lib.h>

#include "wf-import-report.h"

struct _WfImportReport
{
  GObject parent_instance;

  char    *file;
  GArray  *notes;
  guint    n_more;
  gboolean sorted;
};

/* A report that nobody reads to its end is not worth any more memory. */
#define MAX_NOTES 10000

G_DEFINE_FINAL_TYPE (WfImportReport, wf_import_report, G_TYPE_OBJECT)

static void
import_note_clear (gpointer data)
{
  WfImportNote *note = data;

  g_free (note->path);
  g_free (note->message);
}

static int
import_note_compare (gconstpointer a,
                     gconstpointer b)
{
  const WfImportNote *first = a, *second = b;

  return (first->line > second->line) - (first->line < second->line);
}

static void
wf_import_report_finalize (GObject *object)
{
  WfImportReport *self = WF_IMPORT_REPORT (object);

  g_free (self->file);
  g_array_unref (self->notes);

  G_OBJECT_CLASS (wf_import_report_parent_class)->finalize (object);
}

static void
wf_import_report_class_init (WfImportReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_import_report_finalize;
}

static void
wf_import_report_init (WfImportReport *self)
{
  self->notes = g_array_new (FALSE, FALSE, sizeof (WfImportNote));
  g_array_set_clear_func (self->notes, import_note_clear);
}

/**
 * wf_import_report_new:
 * @file: name of the foreign document, for messages
 *
 * Returns: (transfer full): an empty report
 */
WfImportReport *
wf_import_report_new (const char *file)
{
  WfImportReport *self = g_object_new (WF_TYPE_IMPORT_REPORT, NULL);

  self->file = g_strdup (file);
  return self;
}

/**
 * wf_import_report_add:
 * @line: line of the foreign document, counted from 1, or 0
 * @path: where in the document
 * @format: printf() format of what was done and why
 *
 * Adds a note. After 10,000 of them the others are only counted.
 */
void
wf_import_report_add (WfImportReport *self,
                      guint           line,
                      const char     *path,
                      const char     *format,
                      ...)
{
  WfImportNote note = { .line = line };
  va_list args;

  g_return_if_fail (WF_IS_IMPORT_REPORT (self));

  if (self->notes->len >= MAX_NOTES)
    {
      self->n_more++;
      return;
    }
  self->sorted = FALSE;
  note.path = g_strdup (path);
  va_start (args, format);
  note.message = g_strdup_vprintf (format, args);
  va_end (args);
  g_array_append_val (self->notes, note);
}

guint
wf_import_report_get_n_notes (WfImportReport *self)
{
  g_return_val_if_fail (WF_IS_IMPORT_REPORT (self), 0);

  return self->notes->len;
}

/**
 * wf_import_report_get_n_more:
 *
 * Returns: how many notes were only counted
 */
guint
wf_import_report_get_n_more (WfImportReport *self)
{
  g_return_val_if_fail (WF_IS_IMPORT_REPORT (self), 0);

  return self->n_more;
}

static void
sort (WfImportReport *self)
{
  if (!self->sorted)
    g_array_sort (self->notes, import_note_compare);
  self->sorted = TRUE;
}

/**
 * wf_import_report_get_note:
 * @index: less than wf_import_report_get_n_notes()
 *
 * Returns: (transfer none): the note at that place in the order of the lines; what concerns the whole file comes first
 */
const WfImportNote *
wf_import_report_get_note (WfImportReport *self,
                           guint           index)
{
  g_return_val_if_fail (WF_IS_IMPORT_REPORT (self), NULL);
  g_return_val_if_fail (index < self->notes->len, NULL);

  sort (self);
  return &g_array_index (self->notes, WfImportNote, index);
}

/**
 * wf_import_report_to_string:
 *
 * Returns: (transfer full): a line a note, `FILE:LINE: note: MESSAGE (at PATH)`, by line; what concerns the whole file comes first
 */
char *
wf_import_report_to_string (WfImportReport *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (WF_IS_IMPORT_REPORT (self), NULL);

  sort (self);
  for (guint i = 0; i < self->notes->len; i++)
    {
      const WfImportNote *note = &g_array_index (self->notes, WfImportNote, i);

      g_string_append (text, self->file);
      if (note->line > 0)
        g_string_append_printf (text, ":%u", note->line);
      g_string_append_printf (text, ": note: %s", note->message);
      if (*note->path != '\0')
        g_string_append_printf (text, " (at %s)", note->path);
      g_string_append_c (text, '\n');
    }
  if (self->n_more > 0)
    {
      g_string_append_printf (text, "%s: note: ", self->file);
      g_string_append_printf (text, ngettext ("%u more note is not shown", "%u more notes are not shown", self->n_more), self->n_more);
      g_string_append_c (text, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
