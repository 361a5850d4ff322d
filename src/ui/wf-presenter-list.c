// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list of statements, to go to any of them.

#include "config.h"

#include "wf-presenter-private.h"

#include <glib/gi18n.h>

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "width-chars", 24, "max-width-chars", 48, NULL);

  gtk_list_item_set_child (item, label);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             WfPresenter              *self)
{
  WfStop *stop = gtk_list_item_get_item (item);
  const char * const *languages = wf_playback_get_languages (wf_presenter_get_playback (self));
  g_autofree char *text = wf_text_dup_plain (wf_stop_get_text (stop), languages);
  /* Translators: a statement in a list: its number and its text */
  g_autofree char *label = g_strdup_printf (C_("statement", "%u. %s"), wf_stop_get_index (stop) + 1, text);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), label);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), label);
  gtk_list_item_set_accessible_label (item, label);
}

static void
activate_cb (WfPresenter *self,
             guint        position)
{
  g_autoptr (WfStop) stop = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);

  gtk_popover_popdown (self->list_popover);
  wf_playback_go_to (wf_presenter_get_playback (self), stop);
}

static void
show_list_cb (WfPresenter *self)
{
  GtkListScrollFlags flags = GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT;

  if (wf_playback_get_stop (wf_presenter_get_playback (self)) != NULL)
    gtk_list_view_scroll_to (self->list, wf_playback_get_position (wf_presenter_get_playback (self)), flags, NULL);
}

void
wf_presenter_init_list (WfPresenter *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list_popover, "show", G_CALLBACK (show_list_cb), self, G_CONNECT_SWAPPED);
}

void
wf_presenter_update_list (WfPresenter *self)
{
  WfExplainer *explainer = wf_playback_get_explainer (wf_presenter_get_playback (self));
  GListModel *stops = explainer != NULL ? wf_explainer_get_stops (explainer) : NULL;
  g_autoptr (GtkSingleSelection) selection = NULL;

  selection = gtk_single_selection_new (stops != NULL ? g_object_ref (stops) : NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}
