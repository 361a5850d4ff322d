// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfDocumentBuilder: builds a wherefore-explainer document as JSON, so that an importer need only say what it found.

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _WfDocumentBuilder WfDocumentBuilder;

WfDocumentBuilder *wf_document_builder_new             (const char        *language,
                                                        const char        *title);
void               wf_document_builder_free            (WfDocumentBuilder *self);
JsonNode          *wf_document_builder_end             (WfDocumentBuilder *self);
JsonObject        *wf_document_builder_get_root        (WfDocumentBuilder *self);
const char        *wf_document_builder_add_point       (WfDocumentBuilder *self,
                                                        const char        *name,
                                                        double             lat,
                                                        double             lon);
const char        *wf_document_builder_add_country     (WfDocumentBuilder *self,
                                                        const char        *code);
const char        *wf_document_builder_add_source      (WfDocumentBuilder *self,
                                                        const char        *title,
                                                        const char        *publisher,
                                                        const char        *url);
JsonObject        *wf_document_builder_add_stop        (WfDocumentBuilder *self,
                                                        const char        *id_hint,
                                                        const char        *title,
                                                        const char        *rich);
void               wf_document_builder_set_camera      (JsonObject        *stop,
                                                        double             lat,
                                                        double             lon,
                                                        double             zoom,
                                                        double             bearing);
void               wf_document_builder_fit             (WfDocumentBuilder *self,
                                                        JsonObject        *stop,
                                                        GPtrArray         *places);
void               wf_document_builder_add_highlight   (WfDocumentBuilder *self,
                                                        JsonObject        *stop,
                                                        const char        *place,
                                                        const char        *role,
                                                        const char        *role_label,
                                                        const char        *role_style);
void               wf_document_builder_add_connection  (WfDocumentBuilder *self,
                                                        JsonObject        *stop,
                                                        const char        *from,
                                                        const char        *to);
void               wf_document_builder_cite            (WfDocumentBuilder *self,
                                                        JsonObject        *stop,
                                                        const char        *source);
gboolean           wf_document_builder_is_full         (WfDocumentBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfDocumentBuilder, wf_document_builder_free)

G_END_DECLS
