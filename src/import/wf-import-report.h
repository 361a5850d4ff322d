// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfImportReport: what an importer kept only by guessing, or had to leave out, line by line.

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WfImportNote:
 * @line: line of the foreign document, 0 if unknown
 * @path: where in it, as in “storymap.slides[2].media.url”
 * @message: what was done and why
 */
typedef struct
{
  guint line;
  char *path;
  char *message;
} WfImportNote;

#define WF_TYPE_IMPORT_REPORT (wf_import_report_get_type ())
G_DECLARE_FINAL_TYPE (WfImportReport, wf_import_report, WF, IMPORT_REPORT, GObject)

WfImportReport     *wf_import_report_new         (const char     *file);
void                wf_import_report_add         (WfImportReport *self,
                                                  guint           line,
                                                  const char     *path,
                                                  const char     *format,
                                                  ...) G_GNUC_PRINTF (4, 5);
guint               wf_import_report_get_n_notes (WfImportReport *self);
guint               wf_import_report_get_n_more  (WfImportReport *self);
const WfImportNote *wf_import_report_get_note    (WfImportReport *self,
                                                  guint           index);
char               *wf_import_report_to_string   (WfImportReport *self);

G_END_DECLS
