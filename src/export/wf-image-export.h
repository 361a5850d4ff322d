// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Writes the map of a stop as a picture file. Everything may run in a thread.

#include "wf-atlas.h"
#include "wf-map-style.h"
#include "wf-pdf-export.h"
#include "wf-stop.h"

G_BEGIN_DECLS

typedef enum {
  WF_IMAGE_PNG,
  WF_IMAGE_SVG,
  WF_IMAGE_PDF,
} WfImageFormat;

/**
 * WfImageOptions:
 * @width: in pixels of the interface; of PDF in points
 * @height: likewise
 * @scale: of PNG: pixels of the file to one of the interface
 * @style: the colours
 * @languages: (nullable): the reader's
 */
typedef struct {
  double              width;
  double              height;
  double              scale;
  WfMapStyle          style;
  const char * const *languages;
} WfImageOptions;

gboolean    wf_image_format_for_name   (const char            *name,
                                        WfImageFormat         *format);
const char *wf_image_format_get_suffix (WfImageFormat          format);
gboolean    wf_image_export_stop       (WfStop                *stop,
                                        WfAtlas               *atlas,
                                        const WfImageOptions  *options,
                                        const char            *path,
                                        WfImageFormat          format,
                                        GCancellable          *cancellable,
                                        GError               **error);
gboolean    wf_image_export_all        (GListModel            *stops,
                                        WfAtlas               *atlas,
                                        const WfImageOptions  *options,
                                        const char            *folder,
                                        WfImageFormat          format,
                                        WfExportProgress       progress,
                                        gpointer               user_data,
                                        GCancellable          *cancellable,
                                        GError               **error);

G_END_DECLS
