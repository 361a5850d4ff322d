// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfExporter: one story written to a file, or a folder, in one of the ways there are.

#include "wf-explainer.h"
#include "wf-image-export.h"

G_BEGIN_DECLS

/**
 * WfExportKind:
 * @WF_EXPORT_HANDOUT: the story as PDF
 * @WF_EXPORT_WORKSHEET: a blank map and the questions as PDF
 * @WF_EXPORT_ANSWERS: the key to the worksheet as PDF
 * @WF_EXPORT_MAP: the map of one stop as a picture
 * @WF_EXPORT_MAPS: the maps of all stops as pictures, in a folder
 * @WF_EXPORT_WEB: one web page
 */
typedef enum {
  WF_EXPORT_HANDOUT,
  WF_EXPORT_WORKSHEET,
  WF_EXPORT_ANSWERS,
  WF_EXPORT_MAP,
  WF_EXPORT_MAPS,
  WF_EXPORT_WEB,
} WfExportKind;

#define WF_N_EXPORT_KINDS (WF_EXPORT_WEB + 1)

/**
 * WfExportOptions:
 * @kind: what
 * @answers: of a handout or worksheet: whether the answer key comes after it
 * @paper: of what is PDF on paper
 * @format: of pictures
 * @style: the colours of pictures
 */
typedef struct {
  WfExportKind  kind;
  gboolean      answers;
  WfPaper       paper;
  WfImageFormat format;
  WfMapStyle    style;
} WfExportOptions;

#define WF_TYPE_EXPORTER (wf_exporter_get_type ())
G_DECLARE_FINAL_TYPE (WfExporter, wf_exporter, WF, EXPORTER, GObject)

WfExporter     *wf_exporter_new          (WfExplainer            *story,
                                          WfStop                 *stop,
                                          const char * const     *languages,
                                          const WfExportOptions  *options);
WfHandoutParts  wf_export_options_get_parts (const WfExportOptions *options);
char           *wf_exporter_dup_name     (WfExporter             *self);
double          wf_exporter_get_progress (WfExporter             *self);
gboolean        wf_exporter_write        (WfExporter             *self,
                                          GFile                  *file,
                                          GCancellable           *cancellable,
                                          GError                **error);
void            wf_exporter_write_async  (WfExporter             *self,
                                          GFile                  *file,
                                          GCancellable           *cancellable,
                                          GAsyncReadyCallback     callback,
                                          gpointer                user_data);
gboolean        wf_exporter_write_finish (WfExporter             *self,
                                          GAsyncResult           *result,
                                          GError                **error);

G_END_DECLS
