// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-section-page.h"

#include <glib/gi18n.h>

#include "wf-stop-row.h"
#include "wf-story-label.h"

struct _WfSectionPage
{
  AdwBin parent_instance;

  WfPlayback *playback;
  WfSection *section;

  /* Scrolls once the current row has its figure and with it its height, which it gets at the end of a frame. */
  guint scroll_tick;
  guint scroll_frames;
  double scroll_to; /* instead, where it is not negative */
  double scrolled;  /* how far it came */
  guint focus_tick;
  guint grow_tick;

  GtkSliceListModel *stops;
  GtkListView *list;
};

enum {
  PROP_0,
  PROP_PLAYBACK,
  PROP_SECTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfSectionPage, wf_section_page, ADW_TYPE_BIN)

/* The list begins with the section itself: its heading, which scrolls with its stops. */
#define N_HEADINGS 1

/* How long it is told where to scroll, and how long at most where the stop does not come into view. */
#define MIN_FRAMES 3
#define MAX_FRAMES 12

/* A list makes up to 200 rows at once, which is a second’s standstill: so many come as it is shown, and again each frame. */
#define MORE_STOPS 4
#define MANY_STOPS 250

static gboolean
is_current_here (WfSectionPage *self)
{
  WfStop *stop = wf_playback_get_stop (self->playback);

  return stop != NULL && wf_stop_get_section (stop) == self->section;
}

static void
scroll_to_current (WfSectionPage      *self,
                   GtkListScrollFlags  flags)
{
  WfStop *stop = wf_playback_get_stop (self->playback);
  g_autoptr (WfStop) first = NULL;
  guint position;

  /* One that was never laid out remembers the wrong place. */
  if (!is_current_here (self) || gtk_widget_get_height (GTK_WIDGET (self->list)) == 0)
    return;

  /* Stops are numbered through the whole story. */
  first = g_list_model_get_item (wf_section_get_stops (self->section), 0);
  position = wf_stop_get_index (stop) - wf_stop_get_index (first);
  if (position >= gtk_slice_list_model_get_size (self->stops))
    gtk_slice_list_model_set_size (self->stops, G_MAXUINT);
  /* The first one with the heading of the section, where it is in view below that; with large text it may not be. */
  if (position == 0 && flags == GTK_LIST_SCROLL_NONE && self->scroll_frames < MIN_FRAMES)
    gtk_list_view_scroll_to (self->list, 0, flags, NULL);
  else
    gtk_list_view_scroll_to (self->list, position + N_HEADINGS, flags, NULL);
}

static WfStopRow *
get_row (GtkWidget *item)
{
  GtkWidget *row = gtk_widget_get_first_child (item);

  return WF_IS_STOP_ROW (row) ? WF_STOP_ROW (row) : NULL;
}

/* The item of the current stop, once the list has laid it out. */
static GtkWidget *
get_current_item (WfSectionPage *self)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       item != NULL;
       item = gtk_widget_get_next_sibling (item))
    if (gtk_widget_get_mapped (item) && get_row (item) != NULL && wf_stop_row_get_current (get_row (item)))
      return item;

  return NULL;
}

/* A row that is higher than its part in view, as one with a figure is, moves up, at most until its top is at the top. */
static void
show_whole_row (WfSectionPage *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  GtkWidget *item = get_current_item (self);
  graphene_rect_t bounds;
  double below;

  if (item == NULL || !gtk_widget_compute_bounds (item, GTK_WIDGET (self->list), &bounds))
    return;

  below = bounds.origin.y + bounds.size.height - gtk_adjustment_get_page_size (adjustment);
  if (below > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + MIN (below, bounds.origin.y));
}

static gboolean
scroll_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  WfSectionPage *self = WF_SECTION_PAGE (widget);

  self->scroll_frames++;
  if (self->scroll_frames < MIN_FRAMES ||
      (self->scroll_frames < MAX_FRAMES && self->scroll_to < 0 && is_current_here (self) && get_current_item (self) == NULL))
    {
      /* A list that was not laid out yet, as that of a story just opened, forgot where it was told to scroll. */
      if (self->scroll_to < 0)
        scroll_to_current (self, GTK_LIST_SCROLL_NONE);
      return G_SOURCE_CONTINUE;
    }

  self->scroll_tick = 0;
  if (self->scroll_to < 0)
    show_whole_row (self);
  else
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), self->scroll_to);
  self->scrolled = wf_section_page_get_scroll (self);
  return G_SOURCE_REMOVE;
}

static void
scroll_soon (WfSectionPage *self,
             double         scroll_to)
{
  self->scroll_to = scroll_to;
  self->scroll_frames = 0;
  if (self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
}

static void
stop_changed_cb (WfSectionPage *self)
{
  scroll_soon (self, -1);
  scroll_to_current (self, GTK_LIST_SCROLL_NONE);
}

/* A picture came, and the row of the current stop grew. A reader who scrolled meanwhile stays where they are. */
static void
reveal_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  WfSectionPage *self = WF_SECTION_PAGE (widget);

  if (self->scroll_tick != 0 || wf_section_page_get_scroll (self) == self->scrolled)
    scroll_soon (self, self->scroll_to);
}

static void
activate_cb (GtkListView   *list,
             guint          position,
             WfSectionPage *self)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);

  if (WF_IS_STOP (item))
    wf_playback_go_to (self->playback, WF_STOP (item));
}

static void
current_changed_cb (WfStopRow   *row,
                    GParamSpec  *pspec,
                    GtkListItem *item)
{
  gtk_list_item_set_accessible_description (item, wf_stop_row_get_current (row) ? _("Current stop") : "");
}

static GtkWidget *
new_heading (WfSectionPage *self)
{
  g_autofree char *text = wf_text_dup_plain (wf_section_get_title (self->section),
                                             wf_playback_get_languages (self->playback));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text, "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (title, "title-3");
  gtk_widget_add_css_class (box, "section-heading");
  gtk_box_append (GTK_BOX (box), title);
  if (wf_section_get_summary (self->section) != NULL)
    gtk_box_append (GTK_BOX (box), wf_story_label_new (self->playback, wf_section_get_summary (self->section)));

  return box;
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         WfSectionPage      *self)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  gboolean is_stop = WF_IS_STOP (gtk_list_item_get_item (item));
  g_autofree char *label = NULL;

  gtk_list_item_set_activatable (item, is_stop);
  gtk_list_item_set_focusable (item, is_stop);
  if (!is_stop)
    {
      gtk_list_item_set_child (item, new_heading (self));
      return;
    }

  if (!WF_IS_STOP_ROW (child))
    {
      child = wf_stop_row_new (self->playback);
      g_signal_connect_object (child, "notify::current", G_CALLBACK (current_changed_cb), item, 0);
      gtk_list_item_set_child (item, child);
    }
  wf_stop_row_set_stop (WF_STOP_ROW (child), gtk_list_item_get_item (item));
  label = wf_stop_row_dup_accessible_label (WF_STOP_ROW (child));
  gtk_list_item_set_accessible_label (item, label);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item,
           WfSectionPage      *self)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  if (WF_IS_STOP_ROW (child))
    wf_stop_row_set_stop (WF_STOP_ROW (child), NULL);
}

static void
set_model (WfSectionPage *self)
{
  GListStore *heading = g_list_store_new (WF_TYPE_SECTION);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  GtkFlattenListModel *all = gtk_flatten_list_model_new (G_LIST_MODEL (parts));
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (all));

  self->stops = gtk_slice_list_model_new (g_object_ref (wf_section_get_stops (self->section)), 0, 0);
  g_list_store_append (heading, self->section);
  g_list_store_append (parts, heading);
  g_list_store_append (parts, self->stops);
  g_object_unref (heading);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/* Beyond a number the list keeps only those that are near. */
static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  WfSectionPage *self = WF_SECTION_PAGE (widget);
  guint size = gtk_slice_list_model_get_size (self->stops);

  if (size < MANY_STOPS && size < g_list_model_get_n_items (wf_section_get_stops (self->section)))
    {
      gtk_slice_list_model_set_size (self->stops, size + MORE_STOPS);
      return G_SOURCE_CONTINUE;
    }

  gtk_slice_list_model_set_size (self->stops, G_MAXUINT);
  self->grow_tick = 0;
  return G_SOURCE_REMOVE;
}

static void
map_cb (WfSectionPage *self)
{
  if (gtk_slice_list_model_get_size (self->stops) == 0)
    gtk_slice_list_model_set_size (self->stops, MORE_STOPS);
  stop_changed_cb (self);
  if (self->grow_tick == 0)
    self->grow_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}

/* The list sees to it that a row is in view; what has the focus inside of one that is higher than the list is not. */
static gboolean
show_focus_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  WfSectionPage *self = WF_SECTION_PAGE (widget);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;
  double below;

  self->focus_tick = 0;
  /* A whole row is the list's own affair. */
  if (focus == NULL || get_row (focus) != NULL ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)) ||
      !gtk_widget_compute_bounds (focus, GTK_WIDGET (self->list), &bounds))
    return G_SOURCE_REMOVE;

  below = bounds.origin.y + bounds.size.height - gtk_adjustment_get_page_size (adjustment);
  if (bounds.origin.y < 0 || below > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                          (bounds.origin.y < 0 ? bounds.origin.y : MIN (below, bounds.origin.y)));
  return G_SOURCE_REMOVE;
}

/* Whether the list has scrolled away from what has the focus, which it keeps, but does not show. */
static gboolean
is_left_behind (WfSectionPage *self,
                GtkWidget     *focus)
{
  graphene_rect_t bounds;

  return !gtk_widget_get_mapped (focus) || !gtk_widget_compute_bounds (focus, GTK_WIDGET (self->list), &bounds) ||
         bounds.origin.y + bounds.size.height <= 0 || bounds.origin.y >= gtk_widget_get_height (GTK_WIDGET (self->list));
}

/* Tab enters the list at the current stop, also where the story went on while the focus was in the list. */
static gboolean
wf_section_page_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  WfSectionPage *self = WF_SECTION_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *item;

  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) && is_current_here (self))
    {
      if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
        {
          /* This says where the focus of the list is to be, but does not move it there. */
          scroll_to_current (self, GTK_LIST_SCROLL_FOCUS);
        }
      else if (is_left_behind (self, focus) && (item = get_current_item (self)) != NULL)
        return gtk_widget_grab_focus (item);
    }

  if (!GTK_WIDGET_CLASS (wf_section_page_parent_class)->focus (widget, direction))
    return FALSE;

  if (self->focus_tick == 0)
    self->focus_tick = gtk_widget_add_tick_callback (widget, show_focus_cb, NULL, NULL);
  return TRUE;
}

static void
wf_section_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  WfSectionPage *self = WF_SECTION_PAGE (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    case PROP_SECTION:
      g_value_set_object (value, self->section);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_section_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  WfSectionPage *self = WF_SECTION_PAGE (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      self->playback = g_value_dup_object (value);
      break;
    case PROP_SECTION:
      self->section = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_section_page_constructed (GObject *object)
{
  WfSectionPage *self = WF_SECTION_PAGE (object);

  G_OBJECT_CLASS (wf_section_page_parent_class)->constructed (object);

  set_model (self);
  /* What is not on the display cannot be scrolled for good. */
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect_object (self->playback, "notify::stop", G_CALLBACK (stop_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
wf_section_page_dispose (GObject *object)
{
  WfSectionPage *self = WF_SECTION_PAGE (object);

  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  if (self->focus_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_tick);
  if (self->grow_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->grow_tick);
  self->scroll_tick = 0;
  self->focus_tick = 0;
  self->grow_tick = 0;
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_SECTION_PAGE);
  if (self->playback != NULL)
    g_signal_handlers_disconnect_by_data (self->playback, self);
  g_clear_object (&self->stops);
  g_clear_object (&self->section);
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (wf_section_page_parent_class)->dispose (object);
}

static void
wf_section_page_class_init (WfSectionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wf_section_page_get_property;
  object_class->set_property = wf_section_page_set_property;
  object_class->constructed = wf_section_page_constructed;
  object_class->dispose = wf_section_page_dispose;
  widget_class->focus = wf_section_page_focus;

  properties[PROP_PLAYBACK] =
    g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SECTION] =
    g_param_spec_object ("section", NULL, NULL, WF_TYPE_SECTION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-section-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WfSectionPage, list);
  gtk_widget_class_install_action (widget_class, "stops.reveal", NULL, reveal_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
wf_section_page_init (WfSectionPage *self)
{
  self->scroll_to = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wf_section_page_new (WfPlayback *playback,
                     WfSection  *section)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);
  g_return_val_if_fail (WF_IS_SECTION (section), NULL);

  return g_object_new (WF_TYPE_SECTION_PAGE, "playback", playback, "section", section, NULL);
}

WfSection *
wf_section_page_get_section (WfSectionPage *self)
{
  g_return_val_if_fail (WF_IS_SECTION_PAGE (self), NULL);

  return self->section;
}

/**
 * wf_section_page_get_scroll:
 *
 * Returns: how far it is scrolled, in pixels
 */
double
wf_section_page_get_scroll (WfSectionPage *self)
{
  g_return_val_if_fail (WF_IS_SECTION_PAGE (self), 0);

  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)));
}

/**
 * wf_section_page_set_scroll:
 * @scroll: how far to scroll, in pixels
 *
 * Scrolls once the page is laid out.
 */
void
wf_section_page_set_scroll (WfSectionPage *self,
                            double         scroll)
{
  g_return_if_fail (WF_IS_SECTION_PAGE (self));

  /* What is not there yet has no height to scroll by. */
  if (scroll > 0)
    gtk_slice_list_model_set_size (self->stops, G_MAXUINT);
  scroll_soon (self, MAX (scroll, 0));
}
