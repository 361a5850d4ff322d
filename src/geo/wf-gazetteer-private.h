// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the files of WfGazetteer share.

#include "wf-database.h"
#include "wf-gazetteer.h"

G_BEGIN_DECLS

/* Statements, prepared when the file is opened, so that a missing table is found then. */
typedef enum {
  WF_STATEMENT_COUNTRY_NAMES,
  WF_STATEMENT_REGION_NAMES,
  WF_STATEMENT_PLACE_NAMES,
  WF_STATEMENT_WATER_NAMES,
  WF_STATEMENT_NEIGHBOURS,
  WF_STATEMENT_SHAPE,
  WF_STATEMENT_PLACE,
  WF_STATEMENT_WATER,
  WF_STATEMENT_CITIES_NEAR,
  WF_STATEMENT_SEARCH,
  WF_STATEMENT_ALL_COUNTRY_NAMES,
  WF_STATEMENT_ALL_COUNTRY_ALIASES,
  WF_STATEMENT_ALL_REGION_NAMES,
  WF_STATEMENT_ALL_CITY_NAMES,
  WF_STATEMENT_ALL_CITY_ALIASES,
  WF_N_STATEMENTS,
} WfStatement;

/* A country or region. */
typedef struct {
  char code[8];
  char iso3[4];     /* of a country */
  gboolean region;
  double lat;       /* where its label stands */
  double lon;
  double min_zoom;
  double area_km2;  /* of a country */
  WfBounds bounds;  /* of the main part */
  WfBounds whole;
} WfArea;

/* A level of detail of the outlines. */
typedef struct {
  guint level;
  double max_zoom;  /* the highest zoom for which it will do */
} WfLevel;

typedef struct _WfNameIndex WfNameIndex;

struct _WfGazetteer {
  GObject parent_instance;
  WfDatabase *database;
  sqlite3_stmt *statements[WF_N_STATEMENTS];
  GHashTable *areas;      /* code → WfArea; does not change once open */
  GPtrArray *countries;   /* WfArea, by code */
  GPtrArray *by_extent;   /* WfArea of countries, the smallest bounds first */
  GArray *levels;         /* WfLevel, the coarsest first */
  GMutex shapes_lock;
  GHashTable *shapes;     /* "level code" → WfShape */
  GQueue shapes_used;     /* the keys, last used first */
  GMutex index_lock;
  WfNameIndex *index;
};

const WfArea *wf_gazetteer_get_area          (WfGazetteer        *self,
                                              const char         *code);
sqlite3_stmt *wf_gazetteer_begin             (WfGazetteer        *self,
                                              WfStatement         id);
gboolean      wf_gazetteer_next              (WfGazetteer        *self,
                                              sqlite3_stmt       *statement);
void          wf_gazetteer_end               (WfGazetteer        *self,
                                              sqlite3_stmt       *statement);
GStrv         wf_gazetteer_order_languages   (const char * const *languages);
char         *wf_gazetteer_choose_name       (WfGazetteer        *self,
                                              WfGazetteerKind     kind,
                                              const char         *key,
                                              const char * const *order);
void          wf_name_index_free             (WfNameIndex        *self);

G_END_DECLS
