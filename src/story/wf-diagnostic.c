// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One thing that is wrong with a document. Immutable.

#include "config.h"

#include "wf-diagnostic-private.h"
#include "wf-words.h"

struct _WfDiagnostic {
  GObject           parent_instance;
  const WfCodeInfo *info;
  char             *file;
  char             *pointer;
  char             *message;
  guint             line;
  guint             column;
};

G_DEFINE_FINAL_TYPE (WfDiagnostic, wf_diagnostic, G_TYPE_OBJECT)

static void
wf_diagnostic_finalize (GObject *object)
{
  WfDiagnostic *self = WF_DIAGNOSTIC (object);

  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->pointer, g_free);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (wf_diagnostic_parent_class)->finalize (object);
}

static void
wf_diagnostic_class_init (WfDiagnosticClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_diagnostic_finalize;
}

static void
wf_diagnostic_init (WfDiagnostic *self)
{
}

/* Private to the layer. @line 0 means: about the file as a whole. */
WfDiagnostic *
wf_diagnostic_new (WfCode      code,
                   const char *file,
                   guint       line,
                   guint       column,
                   const char *pointer,
                   const char *message)
{
  WfDiagnostic *self = g_object_new (WF_TYPE_DIAGNOSTIC, NULL);

  self->info = wf_code_get_info (code);
  self->file = g_strdup (file);
  self->line = line;
  self->column = column;
  self->pointer = g_strdup (pointer);
  self->message = g_strdup (message);

  return self;
}

/**
 * wf_diagnostic_get_severity:
 * @self: a diagnostic
 *
 * Returns: how bad it is; a document with an error is not shown
 */
WfSeverity
wf_diagnostic_get_severity (WfDiagnostic *self)
{
  g_return_val_if_fail (WF_IS_DIAGNOSTIC (self), WF_SEVERITY_ERROR);

  return self->info->severity;
}

/**
 * wf_diagnostic_get_code:
 * @self: a diagnostic
 *
 * Returns: (transfer none): the stable word for what is wrong, such as `unknown-place`
 */
const char *
wf_diagnostic_get_code (WfDiagnostic *self)
{
  g_return_val_if_fail (WF_IS_DIAGNOSTIC (self), NULL);

  return self->info->code;
}

/**
 * wf_diagnostic_get_message:
 * @self: a diagnostic
 *
 * Returns: (transfer none): what is wrong and the remedy, in the reader’s language
 */
const char *
wf_diagnostic_get_message (WfDiagnostic *self)
{
  g_return_val_if_fail (WF_IS_DIAGNOSTIC (self), NULL);

  return self->message;
}

/**
 * wf_diagnostic_get_pointer:
 * @self: a diagnostic
 *
 * Returns: (transfer none): the JSON Pointer (RFC 6901) of the value; empty for the whole document
 */
const char *
wf_diagnostic_get_pointer (WfDiagnostic *self)
{
  g_return_val_if_fail (WF_IS_DIAGNOSTIC (self), NULL);

  return self->pointer;
}

/**
 * wf_diagnostic_get_file:
 * @self: a diagnostic
 *
 * Returns: (transfer none): the name of the file, as it was given to the loader
 */
const char *
wf_diagnostic_get_file (WfDiagnostic *self)
{
  g_return_val_if_fail (WF_IS_DIAGNOSTIC (self), NULL);

  return self->file;
}

/**
 * wf_diagnostic_get_line:
 * @self: a diagnostic
 *
 * Returns: the line, from 1; 0 where it is about the file as a whole
 */
guint
wf_diagnostic_get_line (WfDiagnostic *self)
{
  g_return_val_if_fail (WF_IS_DIAGNOSTIC (self), 0);

  return self->line;
}

/**
 * wf_diagnostic_get_column:
 * @self: a diagnostic
 *
 * Returns: the column in characters, from 1; 0 where it is about the file as a whole
 */
guint
wf_diagnostic_get_column (WfDiagnostic *self)
{
  g_return_val_if_fail (WF_IS_DIAGNOSTIC (self), 0);

  return self->column;
}

/**
 * wf_diagnostic_to_string:
 * @self: a diagnostic
 *
 * Returns: (transfer full): `FILE:LINE:COLUMN: error: MESSAGE [code] (at POINTER)`, the form that editors
 *   understand; without line and column where there are none, without the pointer for the whole document. Control characters are replaced, so that it is
 *   safe to print.
 */
char *
wf_diagnostic_to_string (WfDiagnostic *self)
{
  static const char * const words[] = { "error", "warning", "note" };
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (WF_IS_DIAGNOSTIC (self), NULL);

  text = g_string_new (self->file);
  if (self->line > 0)
    g_string_append_printf (text, ":%u:%u", self->line, self->column);
  g_string_append_printf (text, ": %s: %s [%s]", words[self->info->severity], self->message, self->info->code);
  if (self->pointer[0] != '\0')
    g_string_append_printf (text, " (at %s)", self->pointer);

  return wf_words_visible (text->str);
}
