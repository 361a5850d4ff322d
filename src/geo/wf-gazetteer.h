// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfGazetteer: what the bundled map knows of countries, regions, cities and waters: names in every language,
// bounds, label points, neighbours, shapes, and what lies at a point. Thread-safe; reads data/map/world.mbtiles.

#include <gio/gio.h>

#include "wf-bounds.h"
#include "wf-shape.h"

G_BEGIN_DECLS

#define WF_TYPE_GAZETTEER (wf_gazetteer_get_type ())
G_DECLARE_FINAL_TYPE (WfGazetteer, wf_gazetteer, WF, GAZETTEER, GObject)

typedef enum {
  WF_GAZETTEER_COUNTRY,
  WF_GAZETTEER_REGION,
  WF_GAZETTEER_CITY,
  WF_GAZETTEER_WATER,
} WfGazetteerKind;

/**
 * WfGazetteerHit:
 *
 * A found name: @kind, its @key (country code, region code, or decimal id), the @name in the reader's language,
 * the @match that was found (may be in another language), @country (alpha-2, may be %NULL) and its point in degrees.
 */
typedef struct {
  WfGazetteerKind kind;
  char           *key;
  char           *name;
  char           *match;
  char           *country;
  double          lat;
  double          lon;
  double          min_zoom;
} WfGazetteerHit;

void wf_gazetteer_hit_free (WfGazetteerHit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfGazetteerHit, wf_gazetteer_hit_free)

WfGazetteer *wf_gazetteer_new               (const char         *path,
                                             GError            **error);
WfGazetteer *wf_gazetteer_new_for_bytes     (GBytes             *bytes,
                                             GError            **error);
WfGazetteer *wf_gazetteer_get_default       (void);
const GError *wf_gazetteer_get_default_error (void);
gboolean     wf_gazetteer_has_country       (WfGazetteer        *self, const char *code);
gboolean     wf_gazetteer_has_region        (WfGazetteer        *self, const char *code);
char        *wf_gazetteer_dup_name          (WfGazetteer        *self, const char *code, const char * const *languages);
gboolean     wf_gazetteer_get_bounds        (WfGazetteer        *self, const char *code, gboolean whole, WfBounds *bounds);
gboolean     wf_gazetteer_get_label_point   (WfGazetteer        *self, const char *code, double *lat, double *lon);
double       wf_gazetteer_get_area_km2      (WfGazetteer        *self, const char *code);
GStrv        wf_gazetteer_list_neighbours   (WfGazetteer        *self, const char *code);
GStrv        wf_gazetteer_list_countries    (WfGazetteer        *self);
WfShape     *wf_gazetteer_load_shape        (WfGazetteer        *self, const char *code, double zoom);
guint        wf_gazetteer_get_shape_level   (WfGazetteer        *self, double zoom);
char        *wf_gazetteer_dup_country_at    (WfGazetteer        *self, double lat, double lon);
GPtrArray   *wf_gazetteer_search            (WfGazetteer        *self, const char *query, const char * const *languages, guint limit);
GPtrArray   *wf_gazetteer_list_cities_near  (WfGazetteer        *self, const WfBounds *bounds, double zoom, const char * const *languages, guint limit);
char        *wf_gazetteer_find_country      (WfGazetteer        *self, const char *name);
gboolean     wf_gazetteer_find_city         (WfGazetteer        *self, const char *name, double *lat, double *lon, char **country);

G_END_DECLS
