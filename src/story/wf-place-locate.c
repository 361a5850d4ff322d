// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A story knows countries by code and cities by point; the gazetteer turns both into geometry.

#include "wf-place-locate.h"

/**
 * wf_place_is_area:
 *
 * Returns: whether the place is a country or a region, so that the map knows its outline
 */
gboolean
wf_place_is_area (WfPlace *place)
{
  WfPlaceKind kind = wf_place_get_kind (place);

  return kind == WF_PLACE_COUNTRY || kind == WF_PLACE_REGION;
}

/**
 * wf_place_locate:
 * @gazetteer: (nullable):
 * @lat: (out): degrees
 * @lon: (out): degrees
 *
 * Finds the point that stands for @place: a city's own, a country's label point.
 *
 * Returns: %FALSE for groups, and for areas that the map does not know
 */
gboolean
wf_place_locate (WfPlace     *place,
                 WfGazetteer *gazetteer,
                 double      *lat,
                 double      *lon)
{
  if (wf_place_get_kind (place) == WF_PLACE_GROUP)
    return FALSE;

  if (wf_place_is_area (place))
    return gazetteer != NULL && wf_gazetteer_get_label_point (gazetteer, wf_place_get_code (place), lat, lon);

  *lat = wf_place_get_lat (place);
  *lon = wf_place_get_lon (place);

  return TRUE;
}

/**
 * wf_place_get_bounds:
 * @gazetteer: (nullable):
 * @bounds: (out caller-allocates): of a country its main part; of a group all members
 *
 * Returns: %FALSE where the map does not know the place
 */
gboolean
wf_place_get_bounds (WfPlace     *place,
                     WfGazetteer *gazetteer,
                     WfBounds    *bounds)
{
  const char * const *members = wf_place_get_members (place);
  gboolean found = FALSE;
  double lat, lon;

  if (wf_place_is_area (place))
    return gazetteer != NULL && wf_gazetteer_get_bounds (gazetteer, wf_place_get_code (place), FALSE, bounds);

  if (wf_place_get_kind (place) != WF_PLACE_GROUP)
    {
      wf_place_locate (place, gazetteer, &lat, &lon);
      wf_bounds_init_point (bounds, lat, lon);
      return TRUE;
    }

  for (guint i = 0; gazetteer != NULL && members != NULL && members[i] != NULL; i++)
    {
      WfBounds member;

      if (!wf_gazetteer_get_bounds (gazetteer, members[i], FALSE, &member))
        continue;
      if (found)
        wf_bounds_extend (bounds, &member);
      else
        *bounds = member;
      found = TRUE;
    }

  return found;
}
