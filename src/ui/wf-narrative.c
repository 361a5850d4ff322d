// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-narrative.h"

#include <glib/gi18n.h>

#include "wf-background.h"
#include "wf-page-switcher.h"
#include "wf-section-page.h"
#include "wf-vocabulary.h"

struct _WfNarrative
{
  AdwBin parent_instance;

  WfPlayback *playback;
  /* The pane is following the playback, so what its switchers report is not the reader's doing. */
  gboolean syncing;

  AdwToolbarView *view;
  WfPageSwitcher *section_switcher;
  GtkStack *contents;
  AdwViewStack *sections;
  AdwBin *background;
  GtkLabel *position;
};

enum {
  PROP_0,
  PROP_PLAYBACK,
  PROP_BACKGROUND_VISIBLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfNarrative, wf_narrative, ADW_TYPE_BIN)

static void
update_position (WfNarrative *self)
{
  g_autofree char *text = wf_playback_dup_position_text (self->playback);

  gtk_label_set_label (self->position, text);
}

static void
stop_changed_cb (WfNarrative *self)
{
  WfSection *section = wf_playback_get_section (self->playback);

  update_position (self);
  /* A new story tells of its stop before the pane has its sections. */
  if (section == NULL || adw_view_stack_get_child_by_name (self->sections, wf_section_get_id (section)) == NULL)
    return;

  self->syncing = TRUE;
  adw_view_stack_set_visible_child_name (self->sections, wf_section_get_id (section));
  self->syncing = FALSE;
}

static void
rebuild (WfNarrative *self)
{
  WfExplainer *explainer = wf_playback_get_explainer (self->playback);
  GListModel *sections = explainer != NULL ? wf_explainer_get_sections (explainer) : NULL;
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->sections);

  self->syncing = TRUE;
  while (g_list_model_get_n_items (G_LIST_MODEL (pages)) > 0)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), 0);

      adw_view_stack_remove (self->sections, adw_view_stack_page_get_child (page));
    }

  for (guint i = 0; sections != NULL && i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (WfSection) section = g_list_model_get_item (sections, i);
      g_autofree char *title = wf_text_dup_plain (wf_section_get_title (section),
                                                  wf_playback_get_languages (self->playback));

      adw_view_stack_add_titled (self->sections, wf_section_page_new (self->playback, section),
                                 wf_section_get_id (section), title);
    }
  wf_page_switcher_fill (self->section_switcher);
  self->syncing = FALSE;

  stop_changed_cb (self);
}

static void
go_to_section (WfNarrative *self,
               WfSection   *section)
{
  g_autoptr (WfStop) first = NULL;

  if (section == wf_playback_get_section (self->playback))
    return;

  first = g_list_model_get_item (wf_section_get_stops (section), 0);
  wf_playback_go_to (self->playback, first);
}

static void
section_shown_cb (AdwViewStack *stack,
                  GParamSpec   *pspec,
                  WfNarrative  *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (stack);

  if (self->syncing || page == NULL)
    return;

  go_to_section (self, wf_section_page_get_section (WF_SECTION_PAGE (page)));
}

static void
wf_narrative_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  WfNarrative *self = WF_NARRATIVE (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    case PROP_BACKGROUND_VISIBLE:
      g_value_set_boolean (value, wf_narrative_get_background_visible (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_narrative_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  WfNarrative *self = WF_NARRATIVE (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      self->playback = g_value_dup_object (value);
      break;
    case PROP_BACKGROUND_VISIBLE:
      wf_narrative_set_background_visible (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_narrative_constructed (GObject *object)
{
  WfNarrative *self = WF_NARRATIVE (object);

  G_OBJECT_CLASS (wf_narrative_parent_class)->constructed (object);

  adw_bin_set_child (self->background, wf_background_new (self->playback));
  g_signal_connect_object (self->playback, "notify::explainer", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::languages", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::stop", G_CALLBACK (stop_changed_cb), self, G_CONNECT_SWAPPED);
  rebuild (self);
}

static void
wf_narrative_dispose (GObject *object)
{
  WfNarrative *self = WF_NARRATIVE (object);

  if (self->playback != NULL)
    g_signal_handlers_disconnect_by_data (self->playback, self);
  /* A stack that loses its pages shows others; nothing of that is the reader's doing. */
  self->syncing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_NARRATIVE);
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (wf_narrative_parent_class)->dispose (object);
}

static void
wf_narrative_class_init (WfNarrativeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wf_narrative_get_property;
  object_class->set_property = wf_narrative_set_property;
  object_class->constructed = wf_narrative_constructed;
  object_class->dispose = wf_narrative_dispose;

  properties[PROP_PLAYBACK] =
    g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BACKGROUND_VISIBLE] =
    g_param_spec_boolean ("background-visible", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WF_TYPE_PAGE_SWITCHER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-narrative.ui");
  gtk_widget_class_bind_template_child (widget_class, WfNarrative, view);
  gtk_widget_class_bind_template_child (widget_class, WfNarrative, section_switcher);
  gtk_widget_class_bind_template_child (widget_class, WfNarrative, contents);
  gtk_widget_class_bind_template_child (widget_class, WfNarrative, sections);
  gtk_widget_class_bind_template_child (widget_class, WfNarrative, background);
  gtk_widget_class_bind_template_child (widget_class, WfNarrative, position);
  gtk_widget_class_bind_template_callback (widget_class, section_shown_cb);

  /* A region would be mere filler to a screen reader. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "narrative");
}

static void
wf_narrative_init (WfNarrative *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Story"), -1);
}

GtkWidget *
wf_narrative_new (WfPlayback *playback)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);

  return g_object_new (WF_TYPE_NARRATIVE, "playback", playback, NULL);
}

gboolean
wf_narrative_get_background_visible (WfNarrative *self)
{
  g_return_val_if_fail (WF_IS_NARRATIVE (self), FALSE);

  return gtk_stack_get_visible_child (self->contents) == GTK_WIDGET (self->background);
}

void
wf_narrative_set_background_visible (WfNarrative *self,
                                     gboolean     visible)
{
  g_return_if_fail (WF_IS_NARRATIVE (self));

  if (visible == wf_narrative_get_background_visible (self))
    return;

  gtk_stack_set_visible_child (self->contents, visible ? GTK_WIDGET (self->background) : GTK_WIDGET (self->sections));
  adw_toolbar_view_set_reveal_top_bars (self->view, !visible);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BACKGROUND_VISIBLE]);
}

/**
 * wf_narrative_show_background_page:
 * @page: see wf_background_set_page()
 */
void
wf_narrative_show_background_page (WfNarrative *self,
                                   const char  *page)
{
  g_return_if_fail (WF_IS_NARRATIVE (self));
  g_return_if_fail (page != NULL);

  wf_background_set_page (WF_BACKGROUND (adw_bin_get_child (self->background)), page);
  wf_narrative_set_background_visible (self, TRUE);
}

/**
 * wf_narrative_get_scroll:
 *
 * Returns: how far the section in view is scrolled, in pixels
 */
double
wf_narrative_get_scroll (WfNarrative *self)
{
  GtkWidget *page;

  g_return_val_if_fail (WF_IS_NARRATIVE (self), 0);

  page = adw_view_stack_get_visible_child (self->sections);
  return page != NULL ? wf_section_page_get_scroll (WF_SECTION_PAGE (page)) : 0;
}

/**
 * wf_narrative_set_scroll:
 * @scroll: how far to scroll the section in view, in pixels
 */
void
wf_narrative_set_scroll (WfNarrative *self,
                         double       scroll)
{
  GtkWidget *page;

  g_return_if_fail (WF_IS_NARRATIVE (self));

  page = adw_view_stack_get_visible_child (self->sections);
  if (page != NULL)
    wf_section_page_set_scroll (WF_SECTION_PAGE (page), scroll);
}

const char *
wf_narrative_get_position_text (WfNarrative *self)
{
  g_return_val_if_fail (WF_IS_NARRATIVE (self), NULL);

  return gtk_label_get_label (self->position);
}

/**
 * wf_playback_dup_position_text:
 *
 * Returns: (transfer full): where in the story the reader is, as in “3 of 21”; empty without a story
 */
char *
wf_playback_dup_position_text (WfPlayback *playback)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);

  if (wf_playback_get_stop (playback) == NULL)
    return g_strdup ("");

  /* Translators: the number of this statement, and how many there are */
  return g_strdup_printf (C_("position", "%u of %u"),
                          wf_playback_get_position (playback) + 1, wf_playback_get_n_stops (playback));
}

/**
 * wf_playback_dup_announcement:
 *
 * Returns: (transfer full) (nullable): what a screen reader says when the reader comes to a stop: position, section,
 *   statement, and what the map now shows
 */
char *
wf_playback_dup_announcement (WfPlayback *playback)
{
  WfStop *stop;
  const char * const *languages;
  g_autofree char *section = NULL;
  g_autofree char *text = NULL;
  g_autofree char *map = NULL;

  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);

  stop = wf_playback_get_stop (playback);
  if (stop == NULL)
    return NULL;

  languages = wf_playback_get_languages (playback);
  section = wf_text_dup_plain (wf_section_get_title (wf_stop_get_section (stop)), languages);
  text = wf_text_dup_plain (wf_stop_get_text (stop), languages);
  map = wf_stop_dup_map_description (stop, languages);

  /* Translators: spoken when a stop of the story is reached: its number, how many there are, the title of the
   * section, what the statement is (“Reported”), its text, and what the map shows */
  return g_strdup_printf (_("Stop %u of %u, %s: %s. %s Map: %s"),
                          wf_playback_get_position (playback) + 1, wf_playback_get_n_stops (playback),
                          section, wf_status_get_word (wf_stop_get_status (stop)), text, map);
}
