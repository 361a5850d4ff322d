// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfEntity: a person, organisation, agreement, resource or concept: an entry of the glossary.

#include <gio/gio.h>

#include "wf-text.h"
#include "wf-types.h"

G_BEGIN_DECLS

#define WF_TYPE_ENTITY (wf_entity_get_type ())
G_DECLARE_FINAL_TYPE (WfEntity, wf_entity, WF, ENTITY, GObject)

const char * wf_entity_get_id          (WfEntity *self);
WfEntityKind wf_entity_get_kind        (WfEntity *self);
WfText *     wf_entity_get_name        (WfEntity *self);
WfText *     wf_entity_get_description (WfEntity *self);
WfMedia *    wf_entity_get_image       (WfEntity *self);
GListModel * wf_entity_get_sources     (WfEntity *self);

G_END_DECLS
