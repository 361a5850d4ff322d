// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// wf_import: stories in other people's formats, recognised and turned into documents of ours.

#include <json-glib/json-glib.h>

#include "wf-import-report.h"

G_BEGIN_DECLS

#define WF_IMPORT_ERROR (wf_import_error_quark ())
GQuark wf_import_error_quark (void);

/**
 * WfImportError:
 * @WF_IMPORT_ERROR_SYNTAX: the file cannot be parsed
 * @WF_IMPORT_ERROR_FORMAT: it is none of the formats known here
 * @WF_IMPORT_ERROR_UNSUPPORTED: it is, but uses what a map of the world cannot show
 */
typedef enum {
  WF_IMPORT_ERROR_SYNTAX,
  WF_IMPORT_ERROR_FORMAT,
  WF_IMPORT_ERROR_UNSUPPORTED,
} WfImportError;

/**
 * WfImportFormat:
 * @WF_IMPORT_NONE: no foreign story
 * @WF_IMPORT_STORYMAPJS: StoryMapJS
 * @WF_IMPORT_MAPBOX: mapbox/storytelling and what grew out of it (digidem, opengeos, GeoLibre)
 */
typedef enum {
  WF_IMPORT_NONE,
  WF_IMPORT_STORYMAPJS,
  WF_IMPORT_MAPBOX,
} WfImportFormat;

WfImportFormat wf_import_guess_format (const char      *text,
                                       gsize            length);
const char    *wf_import_format_name  (WfImportFormat   format);
JsonNode      *wf_import_convert      (const char      *text,
                                       gsize            length,
                                       WfImportReport  *report,
                                       GError         **error);

G_END_DECLS
