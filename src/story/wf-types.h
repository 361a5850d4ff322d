// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The enumerations of a story document, and forward declarations, so that headers need not include each other.

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * WfStatus:
 * @WF_STATUS_UNMARKED: the author did not say
 * @WF_STATUS_REPORTED: news that a source reports
 * @WF_STATUS_BACKGROUND: settled context
 * @WF_STATUS_ANALYSIS: somebody's reading of the facts
 * @WF_STATUS_OUTLOOK: what could, may or is planned to happen
 *
 * What a statement is.
 */
typedef enum {
  WF_STATUS_UNMARKED,
  WF_STATUS_REPORTED,
  WF_STATUS_BACKGROUND,
  WF_STATUS_ANALYSIS,
  WF_STATUS_OUTLOOK,
} WfStatus;

typedef enum {
  WF_PLACE_COUNTRY,
  WF_PLACE_REGION,
  WF_PLACE_CITY,
  WF_PLACE_POINT,
  WF_PLACE_GROUP,
} WfPlaceKind;

typedef enum {
  WF_ENTITY_PERSON,
  WF_ENTITY_ORGANISATION,
  WF_ENTITY_AGREEMENT,
  WF_ENTITY_RESOURCE,
  WF_ENTITY_CONCEPT,
} WfEntityKind;

/**
 * WfRoleStyle:
 *
 * How the map draws a role: each is a colour, a pattern and an outline of its own (see wf_palette).
 */
typedef enum {
  WF_ROLE_PRIMARY,
  WF_ROLE_SECONDARY,
  WF_ROLE_TERTIARY,
  WF_ROLE_QUATERNARY,
  WF_ROLE_CONTEXT,
  WF_ROLE_OUTLINE,
} WfRoleStyle;

typedef enum {
  WF_QUESTION_FIND_ON_MAP,
  WF_QUESTION_CHOICE,
  WF_QUESTION_STATUS,
  WF_QUESTION_ORDER,
  WF_QUESTION_DISCUSS,
} WfQuestionKind;

typedef enum {
  WF_SEVERITY_ERROR,
  WF_SEVERITY_WARNING,
  WF_SEVERITY_NOTE,
} WfSeverity;

GType wf_status_get_type        (void) G_GNUC_CONST;
GType wf_place_kind_get_type    (void) G_GNUC_CONST;
GType wf_entity_kind_get_type   (void) G_GNUC_CONST;
GType wf_role_style_get_type    (void) G_GNUC_CONST;
GType wf_question_kind_get_type (void) G_GNUC_CONST;
GType wf_severity_get_type      (void) G_GNUC_CONST;

#define WF_TYPE_STATUS        (wf_status_get_type ())
#define WF_TYPE_PLACE_KIND    (wf_place_kind_get_type ())
#define WF_TYPE_ENTITY_KIND   (wf_entity_kind_get_type ())
#define WF_TYPE_ROLE_STYLE    (wf_role_style_get_type ())
#define WF_TYPE_QUESTION_KIND (wf_question_kind_get_type ())
#define WF_TYPE_SEVERITY      (wf_severity_get_type ())

typedef struct _WfText       WfText;
typedef struct _WfExplainer  WfExplainer;
typedef struct _WfSection    WfSection;
typedef struct _WfStop       WfStop;
typedef struct _WfPlace      WfPlace;
typedef struct _WfEntity     WfEntity;
typedef struct _WfSource     WfSource;
typedef struct _WfFigure     WfFigure;
typedef struct _WfFigureRow  WfFigureRow;
typedef struct _WfEvent      WfEvent;
typedef struct _WfQuestion   WfQuestion;
typedef struct _WfRole       WfRole;
typedef struct _WfHighlight  WfHighlight;
typedef struct _WfConnection WfConnection;
typedef struct _WfMedia      WfMedia;

G_END_DECLS
