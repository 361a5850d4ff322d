// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfMapControls: a column of buttons at the edge of the map; the four for panning are behind one of them. All of them
// run the map view's actions.

#include "config.h"

#include "wf-map-controls.h"

#include <glib/gi18n-lib.h>

#include "wf-map-resources.h"

#define ICONS_PATH "/io/github/wherefore/Wherefore/map/icons"

struct _WfMapControls
{
  GtkWidget parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (WfMapControls, wf_map_controls, GTK_TYPE_WIDGET)

static GtkWidget *
create_button (const char *icon,
               const char *action,
               const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

/* The map lies the same way in every language, and what points to the west on it points to the left. */
static void
add_arrow (GtkWidget  *grid,
           int         column,
           int         row,
           const char *icon,
           const char *action,
           const char *name)
{
  GtkWidget *button = create_button (icon, action, name);

  gtk_widget_set_direction (gtk_button_get_child (GTK_BUTTON (button)), GTK_TEXT_DIR_LTR);
  gtk_grid_attach (GTK_GRID (grid), button, column, row, 1, 1);
}

static GtkWidget *
create_pan_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_set_direction (grid, GTK_TEXT_DIR_LTR);
  add_arrow (grid, 1, 0, "pan-up-symbolic", "map.pan-up", _("Move North"));
  add_arrow (grid, 0, 1, "pan-start-symbolic", "map.pan-left", _("Move West"));
  add_arrow (grid, 2, 1, "pan-end-symbolic", "map.pan-right", _("Move East"));
  add_arrow (grid, 1, 2, "pan-down-symbolic", "map.pan-down", _("Move South"));
  gtk_popover_set_child (GTK_POPOVER (popover), grid);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "wf-map-move-symbolic");
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_LEFT);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _("Move the Map"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Move the Map"), -1);

  return button;
}

static void
wf_map_controls_dispose (GObject *object)
{
  WfMapControls *self = WF_MAP_CONTROLS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (wf_map_controls_parent_class)->dispose (object);
}

/* The theme takes a path as often as it is given, and each time reads all of its icons anew. */
static void
add_icons (GtkIconTheme *theme)
{
  g_auto(GStrv) paths = gtk_icon_theme_get_resource_path (theme);

  if (paths == NULL || !g_strv_contains ((const char * const *) paths, ICONS_PATH))
    gtk_icon_theme_add_resource_path (theme, ICONS_PATH);
}

static void
wf_map_controls_class_init (WfMapControlsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (wf_map_get_resource ());
  G_OBJECT_CLASS (klass)->dispose = wf_map_controls_dispose;

  gtk_widget_class_set_css_name (widget_class, "wfmapcontrols");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wf_map_controls_init (WfMapControls *self)
{
  add_icons (gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map Controls"), -1);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), create_button ("zoom-in-symbolic", "map.zoom-in", _("Zoom In")));
  gtk_box_append (GTK_BOX (self->box), create_button ("zoom-out-symbolic", "map.zoom-out", _("Zoom Out")));
  gtk_box_append (GTK_BOX (self->box), create_pan_button ());
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
wf_map_controls_new (void)
{
  return g_object_new (WF_TYPE_MAP_CONTROLS, NULL);
}

/**
 * wf_map_controls_prepend:
 * @widget: (transfer floating): goes above the buttons
 */
void
wf_map_controls_prepend (WfMapControls *self,
                         GtkWidget     *widget)
{
  g_return_if_fail (WF_IS_MAP_CONTROLS (self));

  gtk_box_prepend (GTK_BOX (self->box), widget);
}
