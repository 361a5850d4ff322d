// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Collects what is wrong with one document. Positions are byte offsets until the end; then lines and columns
// are counted in one pass, so that a thousand problems in one endless line cost no more than one.

#include "config.h"

#include <glib/gi18n-lib.h>

#include "wf-diagnostic-private.h"
#include "wf-list.h"
#include "wf-report.h"

typedef struct {
  WfCode            code;
  gboolean          whole_file;
  gsize             offset;
  guint             serial;
  const WfJsonNode *node;
  char             *message;
} Entry;

struct _WfReport {
  char   *file;
  GArray *entries;
  guint   n_errors;
  guint   n_others;
};

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->message);
}

static int
entry_compare (gconstpointer a,
               gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  if (first->whole_file != second->whole_file)
    return first->whole_file ? 1 : -1;
  if (first->offset != second->offset)
    return first->offset < second->offset ? -1 : 1;

  return first->serial < second->serial ? -1 : first->serial > second->serial;
}

static void
add_valist (WfReport         *self,
            WfCode            code,
            const WfJsonNode *node,
            gsize             offset,
            gboolean          whole_file,
            const char       *format,
            va_list           args)
{
  gboolean full = wf_report_is_full (self, code);
  Entry entry = { code, whole_file, offset, self->entries->len, node, NULL };

  if (wf_code_get_info (code)->severity == WF_SEVERITY_ERROR)
    self->n_errors++;
  else
    self->n_others++;

  if (full)
    return;

  entry.message = g_strdup_vprintf (format, args);
  g_array_append_val (self->entries, entry);
}

WfReport *
wf_report_new (const char *file)
{
  WfReport *self = g_new0 (WfReport, 1);

  self->file = g_strdup (file);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);

  return self;
}

void
wf_report_free (WfReport *self)
{
  g_free (self->file);
  g_array_unref (self->entries);
  g_free (self);
}

/* Adds a problem with the value @node, which must live until wf_report_finish(). */
void
wf_report_add (WfReport         *self,
               WfCode            code,
               const WfJsonNode *node,
               const char       *format,
               ...)
{
  va_list args;

  va_start (args, format);
  add_valist (self, code, node, node->offset, FALSE, format, args);
  va_end (args);
}

/* Adds a problem with the name of the member @node, not with its value. */
void
wf_report_add_key (WfReport         *self,
                   WfCode            code,
                   const WfJsonNode *node,
                   const char       *format,
                   ...)
{
  va_list args;

  va_start (args, format);
  add_valist (self, code, node, node->key_offset, FALSE, format, args);
  va_end (args);
}

/* Adds a problem at a byte of the document; @node is the value it is in, if any. */
void
wf_report_add_at (WfReport         *self,
                  WfCode            code,
                  const WfJsonNode *node,
                  gsize             offset,
                  const char       *format,
                  ...)
{
  va_list args;

  va_start (args, format);
  add_valist (self, code, node, offset, FALSE, format, args);
  va_end (args);
}

/* Adds a problem with the file as a whole. */
void
wf_report_add_file (WfReport   *self,
                    WfCode      code,
                    const char *format,
                    ...)
{
  va_list args;

  va_start (args, format);
  add_valist (self, code, NULL, 0, TRUE, format, args);
  va_end (args);
}

/* Whether another @code would only be counted, so that its message is not worth much work. */
gboolean
wf_report_is_full (WfReport *self,
                   WfCode    code)
{
  if (wf_code_get_info (code)->severity == WF_SEVERITY_ERROR)
    return self->n_errors >= WF_REPORT_MAX;

  return self->n_others >= WF_REPORT_MAX;
}

guint
wf_report_get_n_errors (WfReport *self)
{
  return self->n_errors;
}

/* All problems as WfDiagnostic, in the order of the document @data, those with the whole file last; (transfer full). */
GListModel *
wf_report_finish (WfReport   *self,
                  const char *data,
                  gsize       size)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_found = self->n_errors + self->n_others;
  guint line = 1;
  guint column = 1;
  gsize offset = 0;

  if (size >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    offset = 3;

  g_array_sort (self->entries, entry_compare);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      g_autofree char *pointer = entry->node != NULL ? wf_json_node_dup_pointer (entry->node) : g_strdup ("");

      for (; offset < entry->offset && offset < size; offset++)
        {
          if (data[offset] == '\n' || (data[offset] == '\r' && (offset + 1 >= size || data[offset + 1] != '\n')))
            {
              line++;
              column = 1;
            }
          else if ((data[offset] & 0xC0) != 0x80)
            {
              column++;
            }
        }

      g_ptr_array_add (items, wf_diagnostic_new (entry->code, self->file,
                                                 entry->whole_file ? 0 : line,
                                                 entry->whole_file ? 0 : column,
                                                 pointer, entry->message));
    }

  if (n_found > self->entries->len)
    {
      guint n_more = n_found - self->entries->len;
      g_autofree char *message =
        g_strdup_printf (ngettext ("%u more problem is not shown; mend these first",
                                   "%u more problems are not shown; mend these first", n_more),
                         n_more);

      g_ptr_array_add (items, wf_diagnostic_new (WF_CODE_MORE_PROBLEMS, self->file, 0, 0, "", message));
    }

  return wf_list_new (WF_TYPE_DIAGNOSTIC, g_steal_pointer (&items));
}
