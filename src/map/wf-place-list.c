// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfPlaceList: whoever does not see the map, or does not use a pointer, goes through its places here.

#include "config.h"

#include "wf-place-list.h"

#include <glib/gi18n-lib.h>

#include "wf-highlight.h"
#include "wf-role.h"

struct _WfPlaceList
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *list;
};

enum {
  PLACE_ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WfPlaceList, wf_place_list, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

#define PLACE_KEY "wf-place"

static void
row_activated_cb (WfPlaceList   *self,
                  GtkListBoxRow *row)
{
  g_autoptr(WfPlace) place = g_object_ref (g_object_get_data (G_OBJECT (row), PLACE_KEY));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[PLACE_ACTIVATED], 0, place);
}

static void
add_row (WfPlaceList        *self,
         WfHighlight        *highlight,
         guint               position,
         guint               n,
         const char * const *languages)
{
  WfPlace *place = wf_highlight_get_place (highlight);
  g_autofree char *name = wf_place_dup_name (place, languages);
  g_autofree char *role = wf_text_dup_plain (wf_role_get_label (wf_highlight_get_role (highlight)), languages);
  /* Translators: an entry of the list of places on the map: number, how many, name, and its part in the story,
     as “1 of 3: Kazakhstan, invited guest”. */
  g_autofree char *text = g_strdup_printf (_("%u of %u: %s, %s"), position + 1, n, name, role);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (row), PLACE_KEY, g_object_ref (place), g_object_unref);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
wf_place_list_dispose (GObject *object)
{
  WfPlaceList *self = WF_PLACE_LIST (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (wf_place_list_parent_class)->dispose (object);
}

static void
wf_place_list_class_init (WfPlaceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wf_place_list_dispose;

  gtk_widget_class_set_css_name (widget_class, "wfplacelist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  /**
   * WfPlaceList::place-activated:
   * @place: the one chosen
   */
  signals[PLACE_ACTIVATED] =
    g_signal_new ("place-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, WF_TYPE_PLACE);
}

static void
wf_place_list_init (WfPlaceList *self)
{
  GtkWidget *scrolled;

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Places on the Map"), -1);

  scrolled = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (scrolled, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), scrolled);

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "view-list-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->button), GTK_ARROW_LEFT);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
wf_place_list_new (void)
{
  return g_object_new (WF_TYPE_PLACE_LIST, NULL);
}

/**
 * wf_place_list_set_highlights:
 * @highlights: (nullable): a list of WfHighlight
 * @languages: (nullable): the reader's
 */
void
wf_place_list_set_highlights (WfPlaceList        *self,
                              GListModel         *highlights,
                              const char * const *languages)
{
  guint n = highlights != NULL ? g_list_model_get_n_items (highlights) : 0;
  g_autofree char *title = NULL;

  g_return_if_fail (WF_IS_PLACE_LIST (self));

  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(WfHighlight) highlight = g_list_model_get_item (highlights, i);

      add_row (self, highlight, i, n, languages);
    }

  title = g_strdup_printf (ngettext ("%u Place on the Map", "%u Places on the Map", n), n);
  gtk_widget_set_tooltip_text (self->button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_sensitive (self->button, n > 0);
}

guint
wf_place_list_get_n_places (WfPlaceList *self)
{
  guint n = 0;

  g_return_val_if_fail (WF_IS_PLACE_LIST (self), 0);

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), n) != NULL)
    n++;

  return n;
}

/**
 * wf_place_list_get_text:
 *
 * Returns: (transfer none): what entry @index says, as “1 of 3: Kazakhstan, invited guest”
 */
const char *
wf_place_list_get_text (WfPlaceList *self,
                        guint        index)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (WF_IS_PLACE_LIST (self), NULL);

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);
  g_return_val_if_fail (row != NULL, NULL);

  return gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row)));
}
