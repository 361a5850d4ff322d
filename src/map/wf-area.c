// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfArea: the areas of a stop. Groups are drawn as the set of their members; a member that has a role of its own keeps
// that one.

#include "wf-area.h"

#include "wf-highlight.h"
#include "wf-place-locate.h"
#include "wf-role.h"

static void
area_free (gpointer data)
{
  WfArea *area = data;

  g_free (area->code);
  g_object_unref (area->place);
  g_free (area);
}

static void
add_area (GPtrArray   *areas,
          const char  *code,
          WfPlace     *place,
          WfRoleStyle  role)
{
  WfArea *area = g_new0 (WfArea, 1);

  area->code = g_strdup (code);
  area->place = g_object_ref (place);
  area->role = role;
  area->alpha = 1;
  g_ptr_array_add (areas, area);
}

/**
 * wf_areas_find:
 * @areas: (element-type WfArea):
 *
 * Returns: (transfer none) (nullable): the area of that code that is not leaving
 */
WfArea *
wf_areas_find (GPtrArray  *areas,
               const char *code)
{
  for (guint i = 0; i < areas->len; i++)
    {
      WfArea *area = areas->pdata[i];

      if (!area->leaving && g_str_equal (area->code, code))
        return area;
    }

  return NULL;
}

/**
 * wf_areas_new:
 * @highlights: (nullable): a list of WfHighlight; cities and points in it are no areas
 *
 * Returns: (transfer full) (element-type WfArea): the areas in the order in which to draw them: members of groups first,
 *   so that single places lie on top; no area twice
 */
GPtrArray *
wf_areas_new (GListModel *highlights)
{
  guint n = highlights != NULL ? g_list_model_get_n_items (highlights) : 0;
  g_autoptr(GPtrArray) single = g_ptr_array_new_with_free_func (area_free);
  GPtrArray *areas = g_ptr_array_new_with_free_func (area_free);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(WfHighlight) highlight = g_list_model_get_item (highlights, i);
      WfPlace *place = wf_highlight_get_place (highlight);

      if (wf_place_is_area (place) && wf_areas_find (single, wf_place_get_code (place)) == NULL)
        add_area (single, wf_place_get_code (place), place, wf_role_get_style (wf_highlight_get_role (highlight)));
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(WfHighlight) highlight = g_list_model_get_item (highlights, i);
      WfPlace *place = wf_highlight_get_place (highlight);
      const char * const *members = wf_place_get_members (place);

      for (guint j = 0; members != NULL && members[j] != NULL; j++)
        if (wf_areas_find (single, members[j]) == NULL && wf_areas_find (areas, members[j]) == NULL)
          add_area (areas, members[j], place, wf_role_get_style (wf_highlight_get_role (highlight)));
    }

  g_ptr_array_extend_and_steal (areas, g_steal_pointer (&single));

  return areas;
}
