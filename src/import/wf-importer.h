// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfImporter: what the importers of all formats share: reading foreign objects, and reporting what was left out.

#include "wf-camera.h"
#include "wf-document-builder.h"
#include "wf-html-text.h"
#include "wf-import.h"
#include "wf-js-literal.h"

G_BEGIN_DECLS

typedef struct
{
  WfJsLiteral       *literal;
  WfImportReport    *report;
  WfDocumentBuilder *builder;
} WfImporter;

void        wf_importer_note       (WfImporter         *self,
                                    JsonObject         *object,
                                    const char         *key,
                                    const char         *path,
                                    const char         *format,
                                    ...) G_GNUC_PRINTF (5, 6);
void        wf_importer_note_rest  (WfImporter         *self,
                                    JsonObject         *object,
                                    const char         *path,
                                    const char * const *known);
JsonObject *wf_importer_get_object (JsonObject         *object,
                                    const char         *key);
JsonArray  *wf_importer_get_array  (JsonObject         *object,
                                    const char         *key);
const char *wf_importer_get_string (JsonObject         *object,
                                    const char         *key);
gboolean    wf_importer_get_number (JsonObject         *object,
                                    const char         *key,
                                    double             *value);
gboolean    wf_importer_node_number (JsonNode          *node,
                                     double            *value);
gboolean    wf_importer_get_flag   (JsonObject         *object,
                                    const char         *key,
                                    gboolean            otherwise);
void        wf_importer_add_html   (WfImporter         *self,
                                    JsonObject         *object,
                                    const char         *key,
                                    const char         *path,
                                    JsonObject         *stop,
                                    WfHtmlText         *html);
void        wf_importer_set_camera (WfImporter         *self,
                                    JsonObject         *object,
                                    const char         *key,
                                    const char         *path,
                                    JsonObject         *stop,
                                    const WfCamera     *camera);
void        wf_importer_add_media  (WfImporter         *self,
                                    JsonObject         *object,
                                    const char         *key,
                                    const char         *path,
                                    JsonObject         *stop,
                                    const char         *url,
                                    const char         *alt,
                                    const char         *caption,
                                    const char         *credit);
void        wf_importer_highlight_countries (WfImporter *self,
                                             JsonObject *stop,
                                             const char *title,
                                             double      lat,
                                             double      lon);
gboolean    wf_importer_is_date    (const char         *text);
char       *wf_importer_dup_language (WfImporter       *self,
                                      JsonObject       *object,
                                      const char       *path);
char       *wf_importer_dup_date_label (const char     *date);
gboolean    wf_importer_check_length (JsonArray        *list,
                                      GError          **error);
JsonNode   *wf_importer_end        (WfImporter         *self);

JsonNode   *wf_import_storymapjs   (WfImporter         *self,
                                    JsonObject         *root,
                                    GError            **error);
JsonNode   *wf_import_mapbox       (WfImporter         *self,
                                    JsonObject         *root,
                                    GError            **error);

G_END_DECLS
