// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The audience looks at a screen of its own where there is one: the first that the reader's window is not on, unless the
// presenter chose another. When that goes away, all go on with those that are left.

#include "config.h"

#include "wf-show-private.h"

#include <glib/gi18n.h>

static GdkMonitor *
get_parent_monitor (WfShow *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->parent));

  return surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;
}

/* Another screen than @own where there is one; borrowed. */
static GdkMonitor *
get_other_monitor (WfShow     *self,
                   GdkMonitor *own)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

      if (monitor != own)
        return monitor;
    }

  return own;
}

static gboolean
is_there (WfShow     *self,
          GdkMonitor *monitor)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autoptr (GdkMonitor) each = g_list_model_get_item (self->monitors, i);

      if (each == monitor)
        return TRUE;
    }

  return FALSE;
}

static void
set_display (GtkWindow  *window,
             GdkMonitor *monitor)
{
  if (gtk_widget_get_display (GTK_WIDGET (window)) != gdk_monitor_get_display (monitor))
    gtk_window_set_display (window, gdk_monitor_get_display (monitor));
}

static void
place_window (GtkWindow  *window,
              GdkMonitor *monitor)
{
  GdkRectangle geometry;

  if (monitor == NULL)
    return;

  /* Where no window manager knows what full screen means, it is as large all the same. */
  gdk_monitor_get_geometry (monitor, &geometry);
  set_display (window, monitor);
  gtk_window_set_default_size (window, geometry.width, geometry.height);
  gtk_window_fullscreen_on_monitor (window, monitor);
}

/* Whether a window cannot go there: one that was on a display already takes its pointer along (GTK 4.18), to no good. */
static gboolean
is_stranded (GtkWidget  *window,
             GdkMonitor *monitor)
{
  return monitor != NULL && gtk_widget_get_realized (window) &&
         gtk_widget_get_display (window) != gdk_monitor_get_display (monitor);
}

static void
open_presenter (WfShow *self)
{
  self->presenter = WF_PRESENTER (wf_show_add_window (self, wf_presenter_new (self->presentation)));
  wf_presenter_set_screens (self->presenter, G_MENU_MODEL (self->screens));
}

static void
place_presenter (WfShow *self)
{
  GdkMonitor *monitor = get_other_monitor (self, self->audience_monitor);

  if (self->presenter == NULL)
    return;

  if (is_stranded (GTK_WIDGET (self->presenter), monitor))
    {
      WfPresenter *old = self->presenter;

      open_presenter (self);
      wf_presenter_scale_notes (self->presenter, wf_presenter_get_notes_steps (old));
      gtk_window_destroy (GTK_WINDOW (old));
      place_presenter (self);
      gtk_window_present (GTK_WINDOW (self->presenter));
      return;
    }

  if (g_list_model_get_n_items (self->monitors) > 1)
    {
      place_window (GTK_WINDOW (self->presenter), monitor);
      return;
    }

  /* Beside the audience's, on the same screen. */
  if (monitor != NULL)
    set_display (GTK_WINDOW (self->presenter), monitor);
  gtk_window_unfullscreen (GTK_WINDOW (self->presenter));
}

static void
update_screens (WfShow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "screen");
  g_autoptr (GMenu) monitors = g_menu_new ();

  g_menu_remove_all (self->screens);
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *label = NULL;
      const char *name = gdk_monitor_get_description (monitor);
      GdkRectangle geometry;

      gdk_monitor_get_geometry (monitor, &geometry);
      if (name == NULL)
        name = gdk_monitor_get_connector (monitor);
      /* Translators: a display in a menu: an access key, its name, its width and height in pixels */
      label = g_strdup_printf (_("_%u. %s (%d×%d)"), i + 1, name != NULL ? name : _("Display"), geometry.width,
                               geometry.height);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "present.screen", "u", i);
      g_menu_append_item (monitors, item);
      if (monitor == self->audience_monitor)
        g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_uint32 (i));
    }
  g_menu_append_section (self->screens, _("The Audience Looks At"), G_MENU_MODEL (monitors));
  g_menu_append (self->screens, _("S_wap Displays"), "present.swap");
  action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "swap");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), g_list_model_get_n_items (self->monitors) > 1);
}

static void
set_audience_monitor (WfShow     *self,
                      GdkMonitor *monitor)
{
  g_set_object (&self->audience_monitor, monitor);
  update_screens (self);
  if (self->audience == NULL)
    return;

  if (is_stranded (GTK_WIDGET (self->audience), monitor))
    {
      gtk_window_destroy (GTK_WINDOW (self->audience));
      self->audience = WF_AUDIENCE (wf_show_add_window (self, wf_audience_new (self->presentation)));
      place_window (GTK_WINDOW (self->audience), monitor);
      gtk_window_present (GTK_WINDOW (self->audience));
    }
  else
    place_window (GTK_WINDOW (self->audience), monitor);
  place_presenter (self);
}

static void
monitors_changed_cb (WfShow *self)
{
  guint n = g_list_model_get_n_items (self->monitors);
  GdkMonitor *own = self->own_monitor;

  if (self->audience == NULL || n == 0)
    return;

  if (!is_there (self, self->audience_monitor) || (n > 1 && self->audience_monitor == own))
    set_audience_monitor (self, get_other_monitor (self, own));
  else
    {
      update_screens (self);
      place_presenter (self);
    }

  if (n > 1)
    wf_show_set_presenter (self, TRUE);
  /* The presenter sees the own view still, above that of the audience. */
  else if (self->presenter != NULL)
    gtk_window_present (GTK_WINDOW (self->presenter));
}

void
wf_show_init_screens (WfShow *self)
{
  self->screens = g_menu_new ();
  update_screens (self);
  g_signal_connect_object (self->monitors, "items-changed", G_CALLBACK (monitors_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Puts the audience where it belongs at the beginning. */
void
wf_show_place (WfShow *self)
{
  g_set_object (&self->own_monitor, get_parent_monitor (self));
  set_audience_monitor (self, get_other_monitor (self, self->own_monitor));
}

/* Opens or closes the window of the presenter. */
void
wf_show_set_presenter (WfShow   *self,
                       gboolean  shown)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "presenter");

  if (shown && self->presenter == NULL)
    {
      open_presenter (self);
      place_presenter (self);
      gtk_window_present (GTK_WINDOW (self->presenter));
    }
  else if (!shown && self->presenter != NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->presenter)));

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (shown));
}

/* @position: which of the screens the audience looks at from now on */
void
wf_show_set_screen (WfShow *self,
                    guint   position)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, position);

  if (monitor != NULL && monitor != self->audience_monitor)
    set_audience_monitor (self, monitor);
}

/* The audience gets the presenter's screen, and the other way round. */
void
wf_show_swap (WfShow *self)
{
  set_audience_monitor (self, get_other_monitor (self, self->audience_monitor));
}
