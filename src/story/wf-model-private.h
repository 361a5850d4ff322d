// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The insides of the immutable types of a story. Only the reader writes them, while it builds a story; from then on
// they never change, so any thread may read them.

#include "wf-camera.h"
#include "wf-connection.h"
#include "wf-entity.h"
#include "wf-event.h"
#include "wf-explainer.h"
#include "wf-figure-row.h"
#include "wf-figure.h"
#include "wf-highlight.h"
#include "wf-list.h"
#include "wf-media.h"
#include "wf-place.h"
#include "wf-question.h"
#include "wf-role.h"
#include "wf-section.h"
#include "wf-source.h"
#include "wf-stop.h"
#include "wf-text-private.h"

G_BEGIN_DECLS

struct _WfRole {
  GObject      parent_instance;
  char        *id;
  WfText      *label;
  WfRoleStyle  style;
};

struct _WfSource {
  GObject  parent_instance;
  char    *id;
  WfText  *title;
  WfText  *publisher;
  char    *author;
  char    *date;
  char    *accessed;
  char    *url;
};

struct _WfMedia {
  GObject  parent_instance;
  char    *src;
  GFile   *folder; /* that the file may not be outside of */
  GFile   *file;
  GBytes  *bytes;
  WfText  *alt;
  WfText  *caption;
  WfText  *credit;
};

struct _WfEntity {
  GObject       parent_instance;
  char         *id;
  WfEntityKind  kind;
  WfText       *name;
  WfText       *description;
  WfMedia      *image;
  GListModel   *sources;
};

struct _WfPlace {
  GObject       parent_instance;
  char         *id;
  WfPlaceKind   kind;
  char         *code;
  WfText       *name;
  WfText       *summary;
  double        lat;
  double        lon;
  char         *country;
  char        **members;
  WfEntity     *entity;
};

struct _WfFigureRow {
  GObject   parent_instance;
  WfText   *label;
  double    value;
  WfPlace  *place;
  gboolean  estimate;
};

struct _WfFigure {
  GObject     parent_instance;
  char       *id;
  WfText     *title;
  WfText     *unit;
  WfText     *note;
  char       *date;
  GListModel *rows;
  gboolean    has_total;
  double      total;
  WfSource   *source;
};

struct _WfHighlight {
  GObject  parent_instance;
  WfPlace *place;
  WfRole  *role;
};

struct _WfConnection {
  GObject  parent_instance;
  WfPlace *from;
  WfPlace *to;
  WfText  *label;
  WfRole  *role;
};

struct _WfStop {
  GObject     parent_instance;
  char       *id;
  guint       index;
  WfSection  *section;
  WfStatus    status;
  WfText     *title;
  WfText     *text;
  char       *date;
  GListModel *fit;
  WfCamera   *camera;
  double      bearing;
  GListModel *highlights;
  GListModel *connections;
  WfText     *alt;
  WfFigure   *figure;
  WfMedia    *image;
  GListModel *sources;
  WfText     *notes;
  double      seconds;

  /* Sets of what it speaks of: WfPlace and WfEntity. */
  GHashTable *mentioned_places;
  GHashTable *mentioned_entities;
};

struct _WfSection {
  GObject     parent_instance;
  char       *id;
  WfText     *title;
  WfText     *summary;
  GListModel *stops;
  double      minutes;
  guint       index;
};

struct _WfEvent {
  GObject     parent_instance;
  char       *date;
  WfText     *text;
  GListModel *places;
  GListModel *sources;
  WfStop     *stop;
};

struct _WfQuestion {
  GObject         parent_instance;
  char           *id;
  WfQuestionKind  kind;
  WfText         *prompt;
  WfText         *explanation;
  GListModel     *sources;
  WfStop         *stop;
  GListModel     *answers;
  WfText         *statement;
  WfStatus        answer_status;
  GListModel     *points;
  GPtrArray      *choices;
};

/* One option of a `choice`, or one item of an `order`. */
typedef struct {
  WfText   *text;
  gboolean  correct;
  char     *date;
} WfChoice;

void wf_choice_free (WfChoice *choice);

struct _WfExplainer {
  GObject      parent_instance;
  char        *id;
  char        *language;
  WfText      *title;
  WfText      *summary;
  char        *published;
  char        *updated;
  char        *license;
  GStrv        authors;
  GListModel  *roles;
  GListModel  *places;
  GListModel  *entities;
  GListModel  *sources;
  GListModel  *figures;
  GListModel  *timeline;
  GListModel  *sections;
  GListModel  *stops;
  GListModel  *questions;

  /* By id, and countries by code; borrowed from the lists. */
  GHashTable  *role_by_id;
  GHashTable  *place_by_id;
  GHashTable  *entity_by_id;
  GHashTable  *source_by_id;
  GHashTable  *figure_by_id;
  GHashTable  *stop_by_id;
  GHashTable  *country_by_code;

  /* WfPlace or WfEntity → GPtrArray of the stops that mention it. */
  GHashTable  *stops_by_subject;
};

G_END_DECLS
