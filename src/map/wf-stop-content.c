// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a stop's map shows, apart from how: its names, and what it is to fit. The map on the screen and its picture both
// ask here.

#include "wf-stop-content.h"

#include "wf-highlight.h"
#include "wf-label.h"
#include "wf-link.h"
#include "wf-place-locate.h"
#include "wf-sphere.h"

#define MAX_NAMED_MEMBERS 8

static void
add_place_label (GPtrArray          *labels,
                 WfPlace            *place,
                 WfGazetteer        *gazetteer,
                 const char * const *languages,
                 const char         *second_language)
{
  g_autofree char *name = wf_place_dup_name (place, languages);
  g_autofree char *second = NULL;
  double lat, lon;

  if (!wf_place_locate (place, gazetteer, &lat, &lon))
    return;

  if (second_language != NULL)
    second = wf_place_dup_name (place, (const char *[]) { second_language, NULL });
  g_ptr_array_add (labels, wf_label_new (wf_place_is_area (place) ? WF_LABEL_STORY_AREA : WF_LABEL_STORY_POINT,
                                         wf_place_is_area (place) ? wf_place_get_code (place) : wf_place_get_id (place),
                                         name, second, wf_mercator_x (lon), wf_mercator_y (lat), 0));
}

static gboolean
has_label (GPtrArray  *labels,
           const char *code)
{
  for (guint i = 0; i < labels->len; i++)
    if (g_strcmp0 (((WfLabel *) labels->pdata[i])->key, code) == 0)
      return TRUE;

  return FALSE;
}

/* The members of a small group are each named; those of a large one are left to the base map. */
static void
add_member_labels (GPtrArray          *labels,
                   WfPlace            *group,
                   WfGazetteer        *gazetteer,
                   const char * const *languages,
                   const char         *second_language)
{
  const char * const *members = wf_place_get_members (group);

  if (members == NULL || gazetteer == NULL || g_strv_length ((char **) members) > MAX_NAMED_MEMBERS)
    return;

  for (guint i = 0; members[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *second = NULL;
      double lat, lon;

      if (has_label (labels, members[i]) || !wf_gazetteer_get_label_point (gazetteer, members[i], &lat, &lon))
        continue;
      name = wf_gazetteer_dup_name (gazetteer, members[i], languages);
      if (second_language != NULL)
        second = wf_gazetteer_dup_name (gazetteer, members[i], (const char *[]) { second_language, NULL });
      g_ptr_array_add (labels, wf_label_new (WF_LABEL_STORY_AREA, members[i], name, second,
                                             wf_mercator_x (lon), wf_mercator_y (lat), 1));
    }
}

/**
 * wf_highlights_create_labels:
 * @highlights: (nullable): a list of WfHighlight
 * @links: (element-type WfLink): the stop's arcs
 * @gazetteer: (nullable): where countries are
 * @languages: (nullable): the reader's
 * @second: (nullable): the language of the second line
 *
 * Returns: (transfer full) (element-type WfLabel): the names that the stop asks for
 */
GPtrArray *
wf_highlights_create_labels (GListModel         *highlights,
                             GPtrArray          *links,
                             WfGazetteer        *gazetteer,
                             const char * const *languages,
                             const char         *second)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_label_free);
  guint n = highlights != NULL ? g_list_model_get_n_items (highlights) : 0;

  wf_links_add_labels (links, labels, languages, second);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(WfHighlight) highlight = g_list_model_get_item (highlights, i);

      add_place_label (labels, wf_highlight_get_place (highlight), gazetteer, languages, second);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(WfHighlight) highlight = g_list_model_get_item (highlights, i);

      add_member_labels (labels, wf_highlight_get_place (highlight), gazetteer, languages, second);
    }

  return labels;
}

/**
 * wf_highlights_are_covered:
 * @highlights: (nullable): a list of WfHighlight
 * @frame: the view
 * @width: how much of the lower left corner something covers, in pixels
 * @height: how much of it upwards
 *
 * Returns: whether the point of a highlighted place lies in that corner
 */
gboolean
wf_highlights_are_covered (GListModel       *highlights,
                           WfGazetteer      *gazetteer,
                           const WfMapFrame *frame,
                           double            width,
                           double            height)
{
  for (guint i = 0; highlights != NULL && i < g_list_model_get_n_items (highlights); i++)
    {
      g_autoptr(WfHighlight) highlight = g_list_model_get_item (highlights, i);
      graphene_point_t point;
      double lat, lon;

      if (!wf_place_locate (wf_highlight_get_place (highlight), gazetteer, &lat, &lon))
        continue;
      wf_map_frame_to_screen (frame, lat, lon, &point);
      if (point.x < width && point.y > frame->height - height)
        return TRUE;
    }

  return FALSE;
}

/**
 * wf_places_get_bounds:
 * @places: (nullable): a list of WfPlace or WfHighlight
 * @gazetteer: (nullable): where countries are
 * @bounds: (out caller-allocates): around all of them
 * @max_zoom: (out): no closer than this should they be looked at
 *
 * Returns: %FALSE where the map knows none of them
 */
gboolean
wf_places_get_bounds (GListModel  *places,
                      WfGazetteer *gazetteer,
                      WfBounds    *bounds,
                      double      *max_zoom)
{
  guint n = places != NULL ? g_list_model_get_n_items (places) : 0;
  gboolean found = FALSE;

  *max_zoom = WF_MAP_POINT_ZOOM;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (places, i);
      WfPlace *place = WF_IS_HIGHLIGHT (item) ? wf_highlight_get_place (WF_HIGHLIGHT (item)) : WF_PLACE (item);
      WfBounds box;

      if (!wf_place_get_bounds (place, gazetteer, &box))
        continue;
      if (found)
        wf_bounds_extend (bounds, &box);
      else
        *bounds = box;
      if (found || wf_place_is_area (place))
        *max_zoom = WF_MAP_MAX_FIT_ZOOM;
      found = TRUE;
    }

  return found;
}

/**
 * wf_stop_get_view_bounds:
 * @links: (element-type WfLink): the stop's arcs
 * @bounds: (out caller-allocates): what the stop's view is to fit: what it names to fit, else its highlights; its arcs too
 * @max_zoom: (out): no closer than this
 *
 * Returns: %FALSE where there is nothing to fit
 */
gboolean
wf_stop_get_view_bounds (WfStop      *stop,
                         WfGazetteer *gazetteer,
                         GPtrArray   *links,
                         WfBounds    *bounds,
                         double      *max_zoom)
{
  GListModel *fit = wf_stop_get_fit (stop);

  if (fit == NULL || g_list_model_get_n_items (fit) == 0)
    fit = wf_stop_get_highlights (stop);
  if (!wf_places_get_bounds (fit, gazetteer, bounds, max_zoom))
    return FALSE;
  wf_links_extend_bounds (links, bounds);

  return TRUE;
}
