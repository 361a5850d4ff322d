// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-page-switcher.h"

struct _WfPageSwitcher
{
  GtkWidget parent_instance;

  AdwViewStack *stack;
  /* Titles and menu are following the stack, so what they report is not the reader's doing. */
  gboolean syncing;

  /* AdwInlineViewSwitcher would be that, but it gives each toggle a widget for its label, which libadwaita 1.7 never
   * frees: a window that closed left a quarter of a mebibyte behind. */
  AdwToggleGroup *titles;
  GtkDropDown *menu;
};

enum {
  PROP_0,
  PROP_STACK,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfPageSwitcher, wf_page_switcher, GTK_TYPE_WIDGET)

static void
show_page (WfPageSwitcher *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);
  AdwToggle *toggle = name != NULL ? adw_toggle_group_get_toggle_by_name (self->titles, name) : NULL;

  /* While a stack is filled, it shows a page that is not among them yet. */
  if (toggle == NULL)
    return;

  self->syncing = TRUE;
  adw_toggle_group_set_active_name (self->titles, name);
  gtk_drop_down_set_selected (self->menu, adw_toggle_get_index (toggle));
  /* It may be cut in the menu's button. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu), adw_toggle_get_label (toggle));
  self->syncing = FALSE;
}

static void
go_to_page (WfPageSwitcher *self,
            guint           position)
{
  AdwToggle *toggle;

  if (self->syncing || self->stack == NULL || position >= adw_toggle_group_get_n_toggles (self->titles))
    return;

  toggle = adw_toggle_group_get_toggle (self->titles, position);
  adw_view_stack_set_visible_child_name (self->stack, adw_toggle_get_name (toggle));
}

/* A cast in the template would do, but Blueprint 0.22 warns of it. */
static char *
get_title_cb (GtkListItem     *list_item,
              GtkStringObject *title)
{
  return title != NULL ? g_strdup (gtk_string_object_get_string (title)) : NULL;
}

static void
title_chosen_cb (WfPageSwitcher *self)
{
  go_to_page (self, adw_toggle_group_get_active (self->titles));
}

static void
item_chosen_cb (WfPageSwitcher *self)
{
  go_to_page (self, gtk_drop_down_get_selected (self->menu));
}

static void
set_stack (WfPageSwitcher *self,
           AdwViewStack   *stack)
{
  /* Templates set it, and nobody else. */
  g_assert (self->stack == NULL && stack != NULL);
  self->stack = g_object_ref (stack);
  g_signal_connect_swapped (stack, "notify::visible-child-name", G_CALLBACK (show_page), self);
}

static void
wf_page_switcher_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  WfPageSwitcher *self = WF_PAGE_SWITCHER (widget);
  int titles, titles_natural, menu, menu_natural;

  /* Neither of them wraps, so that their heights do not depend on the width. */
  gtk_widget_measure (GTK_WIDGET (self->titles), orientation, -1, &titles, &titles_natural, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->menu), orientation, -1, &menu, &menu_natural, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? menu : MAX (titles, menu);
  *natural = MAX (titles_natural, orientation == GTK_ORIENTATION_HORIZONTAL ? menu : menu_natural);
}

static void
wf_page_switcher_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  WfPageSwitcher *self = WF_PAGE_SWITCHER (widget);
  int titles;
  gboolean fits;

  gtk_widget_measure (GTK_WIDGET (self->titles), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &titles, NULL, NULL);
  fits = titles <= width;
  gtk_widget_set_child_visible (GTK_WIDGET (self->titles), fits);
  gtk_widget_set_child_visible (GTK_WIDGET (self->menu), !fits);
  gtk_widget_allocate (fits ? GTK_WIDGET (self->titles) : GTK_WIDGET (self->menu), width, height, baseline, NULL);
}

static void
wf_page_switcher_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  WfPageSwitcher *self = WF_PAGE_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_STACK:
      g_value_set_object (value, self->stack);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_page_switcher_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  WfPageSwitcher *self = WF_PAGE_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_STACK:
      set_stack (self, g_value_get_object (value));
      break;
    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->titles), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_page_switcher_dispose (GObject *object)
{
  WfPageSwitcher *self = WF_PAGE_SWITCHER (object);

  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (self->stack, self);
  g_clear_object (&self->stack);
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_PAGE_SWITCHER);

  G_OBJECT_CLASS (wf_page_switcher_parent_class)->dispose (object);
}

static void
wf_page_switcher_class_init (WfPageSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wf_page_switcher_get_property;
  object_class->set_property = wf_page_switcher_set_property;
  object_class->dispose = wf_page_switcher_dispose;
  widget_class->measure = wf_page_switcher_measure;
  widget_class->size_allocate = wf_page_switcher_size_allocate;

  properties[PROP_STACK] =
    g_param_spec_object ("stack", NULL, NULL, ADW_TYPE_VIEW_STACK,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* What the pages are, for those who hear them, or see only the menu. */
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-page-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, WfPageSwitcher, titles);
  gtk_widget_class_bind_template_child (widget_class, WfPageSwitcher, menu);
  gtk_widget_class_bind_template_callback (widget_class, title_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_title_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_chosen_cb);
}

static void
wf_page_switcher_init (WfPageSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wf_page_switcher_fill:
 *
 * Offers the pages that the stack has now, those that are visible: to be called when they have changed.
 */
void
wf_page_switcher_fill (WfPageSwitcher *self)
{
  g_autoptr (GtkStringList) titles = NULL;
  g_autoptr (GtkSelectionModel) pages = NULL;

  g_return_if_fail (WF_IS_PAGE_SWITCHER (self));

  titles = gtk_string_list_new (NULL);
  pages = adw_view_stack_get_pages (self->stack);
  self->syncing = TRUE;
  adw_toggle_group_remove_all (self->titles);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      AdwToggle *toggle;

      if (!adw_view_stack_page_get_visible (page))
        continue;
      toggle = adw_toggle_new ();
      adw_toggle_set_name (toggle, adw_view_stack_page_get_name (page));
      adw_toggle_set_label (toggle, adw_view_stack_page_get_title (page));
      adw_toggle_group_add (self->titles, toggle);
      gtk_string_list_append (titles, adw_view_stack_page_get_title (page));
    }
  gtk_drop_down_set_model (self->menu, G_LIST_MODEL (titles));
  self->syncing = FALSE;
  show_page (self);
}
