// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-types.h"

/* The nicks are the words of the document format. */

G_DEFINE_ENUM_TYPE (WfStatus, wf_status,
                    G_DEFINE_ENUM_VALUE (WF_STATUS_UNMARKED, "unmarked"),
                    G_DEFINE_ENUM_VALUE (WF_STATUS_REPORTED, "reported"),
                    G_DEFINE_ENUM_VALUE (WF_STATUS_BACKGROUND, "background"),
                    G_DEFINE_ENUM_VALUE (WF_STATUS_ANALYSIS, "analysis"),
                    G_DEFINE_ENUM_VALUE (WF_STATUS_OUTLOOK, "outlook"))

G_DEFINE_ENUM_TYPE (WfPlaceKind, wf_place_kind,
                    G_DEFINE_ENUM_VALUE (WF_PLACE_COUNTRY, "country"),
                    G_DEFINE_ENUM_VALUE (WF_PLACE_REGION, "region"),
                    G_DEFINE_ENUM_VALUE (WF_PLACE_CITY, "city"),
                    G_DEFINE_ENUM_VALUE (WF_PLACE_POINT, "point"),
                    G_DEFINE_ENUM_VALUE (WF_PLACE_GROUP, "group"))

G_DEFINE_ENUM_TYPE (WfEntityKind, wf_entity_kind,
                    G_DEFINE_ENUM_VALUE (WF_ENTITY_PERSON, "person"),
                    G_DEFINE_ENUM_VALUE (WF_ENTITY_ORGANISATION, "organisation"),
                    G_DEFINE_ENUM_VALUE (WF_ENTITY_AGREEMENT, "agreement"),
                    G_DEFINE_ENUM_VALUE (WF_ENTITY_RESOURCE, "resource"),
                    G_DEFINE_ENUM_VALUE (WF_ENTITY_CONCEPT, "concept"))

G_DEFINE_ENUM_TYPE (WfRoleStyle, wf_role_style,
                    G_DEFINE_ENUM_VALUE (WF_ROLE_PRIMARY, "primary"),
                    G_DEFINE_ENUM_VALUE (WF_ROLE_SECONDARY, "secondary"),
                    G_DEFINE_ENUM_VALUE (WF_ROLE_TERTIARY, "tertiary"),
                    G_DEFINE_ENUM_VALUE (WF_ROLE_QUATERNARY, "quaternary"),
                    G_DEFINE_ENUM_VALUE (WF_ROLE_CONTEXT, "context"),
                    G_DEFINE_ENUM_VALUE (WF_ROLE_OUTLINE, "outline"))

G_DEFINE_ENUM_TYPE (WfQuestionKind, wf_question_kind,
                    G_DEFINE_ENUM_VALUE (WF_QUESTION_FIND_ON_MAP, "find-on-map"),
                    G_DEFINE_ENUM_VALUE (WF_QUESTION_CHOICE, "choice"),
                    G_DEFINE_ENUM_VALUE (WF_QUESTION_STATUS, "status"),
                    G_DEFINE_ENUM_VALUE (WF_QUESTION_ORDER, "order"),
                    G_DEFINE_ENUM_VALUE (WF_QUESTION_DISCUSS, "discuss"))

G_DEFINE_ENUM_TYPE (WfSeverity, wf_severity,
                    G_DEFINE_ENUM_VALUE (WF_SEVERITY_ERROR, "error"),
                    G_DEFINE_ENUM_VALUE (WF_SEVERITY_WARNING, "warning"),
                    G_DEFINE_ENUM_VALUE (WF_SEVERITY_NOTE, "note"))
