// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-background.h"

#include <adwaita.h>

#include "wf-entity.h"
#include "wf-figure-view.h"
#include "wf-link-row.h"
#include "wf-page-switcher.h"
#include "wf-timeline.h"

struct _WfBackground
{
  AdwBin parent_instance;

  WfPlayback *playback;
  gboolean filled;

  WfPageSwitcher *page_switcher;
  AdwViewStack *pages;
  AdwBin *timeline;
  GtkBox *figures;
  GtkListBox *terms;
  GtkListBox *sources;
};

enum {
  PROP_0,
  PROP_PLAYBACK,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfBackground, wf_background, ADW_TYPE_BIN)

static void
set_page_visible (WfBackground *self,
                  const char   *name,
                  GListModel   *items)
{
  GtkWidget *child = adw_view_stack_get_child_by_name (self->pages, name);

  adw_view_stack_page_set_visible (adw_view_stack_get_page (self->pages, child),
                                   items != NULL && g_list_model_get_n_items (items) > 0);
}

static GtkWidget *
new_term (gpointer entity,
          gpointer playback)
{
  return wf_link_row_new_for_entity (playback, entity);
}

static GtkWidget *
new_source (gpointer source,
            gpointer playback)
{
  return wf_link_row_new_for_source (playback, source);
}

static void
clear (WfBackground *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->figures))) != NULL)
    gtk_box_remove (self->figures, child);
  gtk_list_box_bind_model (self->terms, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->sources, NULL, NULL, NULL, NULL);
  self->filled = FALSE;
}

static void
fill (WfBackground *self)
{
  WfExplainer *explainer = wf_playback_get_explainer (self->playback);
  GListModel *figures;

  self->filled = TRUE;
  if (explainer == NULL)
    return;

  figures = wf_explainer_get_figures (explainer);
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (WfFigure) figure = g_list_model_get_item (figures, i);

      gtk_box_append (self->figures, wf_figure_view_new (self->playback, figure));
    }
  gtk_list_box_bind_model (self->terms, wf_explainer_get_entities (explainer), new_term, self->playback, NULL);
  gtk_list_box_bind_model (self->sources, wf_explainer_get_sources (explainer), new_source, self->playback, NULL);
}

/* Few look at it right away, so that its rows are made once it is shown. */
static void
rebuild (WfBackground *self)
{
  WfExplainer *explainer = wf_playback_get_explainer (self->playback);

  clear (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
  set_page_visible (self, "timeline", explainer != NULL ? wf_explainer_get_timeline (explainer) : NULL);
  set_page_visible (self, "figures", explainer != NULL ? wf_explainer_get_figures (explainer) : NULL);
  set_page_visible (self, "terms", explainer != NULL ? wf_explainer_get_entities (explainer) : NULL);
  set_page_visible (self, "sources", explainer != NULL ? wf_explainer_get_sources (explainer) : NULL);
  wf_page_switcher_fill (self->page_switcher);
}

static void
wf_background_map (GtkWidget *widget)
{
  WfBackground *self = WF_BACKGROUND (widget);

  if (!self->filled)
    fill (self);
  GTK_WIDGET_CLASS (wf_background_parent_class)->map (widget);
}

static void
wf_background_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  WfBackground *self = WF_BACKGROUND (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_background_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  WfBackground *self = WF_BACKGROUND (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      self->playback = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_background_constructed (GObject *object)
{
  WfBackground *self = WF_BACKGROUND (object);

  G_OBJECT_CLASS (wf_background_parent_class)->constructed (object);

  adw_bin_set_child (self->timeline, wf_timeline_new (self->playback));
  g_signal_connect_object (self->playback, "notify::explainer", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::languages", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);
}

static void
wf_background_dispose (GObject *object)
{
  WfBackground *self = WF_BACKGROUND (object);

  if (self->playback != NULL)
    g_signal_handlers_disconnect_by_data (self->playback, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_BACKGROUND);
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (wf_background_parent_class)->dispose (object);
}

static void
wf_background_class_init (WfBackgroundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wf_background_get_property;
  object_class->set_property = wf_background_set_property;
  object_class->constructed = wf_background_constructed;
  object_class->dispose = wf_background_dispose;
  widget_class->map = wf_background_map;

  properties[PROP_PLAYBACK] =
    g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WF_TYPE_PAGE_SWITCHER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-background.ui");
  gtk_widget_class_bind_template_child (widget_class, WfBackground, page_switcher);
  gtk_widget_class_bind_template_child (widget_class, WfBackground, pages);
  gtk_widget_class_bind_template_child (widget_class, WfBackground, timeline);
  gtk_widget_class_bind_template_child (widget_class, WfBackground, figures);
  gtk_widget_class_bind_template_child (widget_class, WfBackground, terms);
  gtk_widget_class_bind_template_child (widget_class, WfBackground, sources);
}

static void
wf_background_init (WfBackground *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wf_background_new (WfPlayback *playback)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);

  return g_object_new (WF_TYPE_BACKGROUND, "playback", playback, NULL);
}

/**
 * wf_background_get_page:
 *
 * Returns: (nullable): the page that is shown
 */
const char *
wf_background_get_page (WfBackground *self)
{
  g_return_val_if_fail (WF_IS_BACKGROUND (self), NULL);

  return adw_view_stack_get_visible_child_name (self->pages);
}

void
wf_background_set_page (WfBackground *self,
                        const char   *page)
{
  g_return_if_fail (WF_IS_BACKGROUND (self));
  g_return_if_fail (page != NULL);

  adw_view_stack_set_visible_child_name (self->pages, page);
}
