// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A row of toggles, one for each page of a stack. AdwInlineViewSwitcher would be that, but it gives each toggle a
// widget for its label, which libadwaita 1.7 never frees: a window that closed left a quarter of a mebibyte behind.

#include "config.h"

#include "wf-page-toggles.h"

static void
toggled_cb (AdwToggleGroup *toggles,
            GParamSpec     *pspec,
            AdwViewStack   *stack)
{
  const char *name = adw_toggle_group_get_active_name (toggles);

  if (name != NULL)
    adw_view_stack_set_visible_child_name (stack, name);
}

static void
page_shown_cb (AdwViewStack   *stack,
               GParamSpec     *pspec,
               AdwToggleGroup *toggles)
{
  const char *name = adw_view_stack_get_visible_child_name (stack);

  /* While a stack is filled, it shows a page that has no toggle yet. */
  if (name != NULL && adw_toggle_group_get_toggle_by_name (toggles, name) != NULL)
    adw_toggle_group_set_active_name (toggles, name);
}

/**
 * wf_page_toggles_connect:
 * @toggles: without toggles of its own
 * @stack: a stack whose pages have names
 *
 * Lets @toggles choose the page that @stack shows, and follow it. See wf_page_toggles_fill() for the toggles.
 */
void
wf_page_toggles_connect (AdwToggleGroup *toggles,
                         AdwViewStack   *stack)
{
  g_return_if_fail (ADW_IS_TOGGLE_GROUP (toggles));
  g_return_if_fail (ADW_IS_VIEW_STACK (stack));

  g_signal_connect_object (toggles, "notify::active-name", G_CALLBACK (toggled_cb), stack, G_CONNECT_DEFAULT);
  g_signal_connect_object (stack, "notify::visible-child-name", G_CALLBACK (page_shown_cb), toggles, G_CONNECT_DEFAULT);
}

/**
 * wf_page_toggles_fill:
 *
 * Makes the toggles anew, one for each visible page of @stack: to be called when its pages have changed.
 */
void
wf_page_toggles_fill (AdwToggleGroup *toggles,
                      AdwViewStack   *stack)
{
  g_autoptr (GtkSelectionModel) pages = NULL;

  g_return_if_fail (ADW_IS_TOGGLE_GROUP (toggles));
  g_return_if_fail (ADW_IS_VIEW_STACK (stack));

  /* What is active meanwhile is nobody's choice. */
  g_object_freeze_notify (G_OBJECT (toggles));
  adw_toggle_group_remove_all (toggles);
  pages = adw_view_stack_get_pages (stack);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      AdwToggle *toggle;

      if (!adw_view_stack_page_get_visible (page))
        continue;
      toggle = adw_toggle_new ();
      adw_toggle_set_name (toggle, adw_view_stack_page_get_name (page));
      adw_toggle_set_label (toggle, adw_view_stack_page_get_title (page));
      adw_toggle_group_add (toggles, toggle);
    }
  page_shown_cb (stack, NULL, toggles);
  g_object_thaw_notify (G_OBJECT (toggles));
}
