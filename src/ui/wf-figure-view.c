// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-figure-view.h"

#include <glib/gi18n.h>

#include "wf-date.h"
#include "wf-figure-row.h"
#include "wf-place.h"
#include "wf-story-label.h"
#include "wf-vocabulary.h"

struct _WfFigureView
{
  GtkWidget parent_instance;

  WfPlayback *playback;
  WfFigure *figure;
  gboolean compact;
};

enum {
  PROP_0,
  PROP_PLAYBACK,
  PROP_FIGURE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfFigureView, wf_figure_view, GTK_TYPE_WIDGET)

static gboolean
activate_link_cb (GtkLabel     *label,
                  const char   *uri,
                  WfFigureView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.follow", "s", uri);
  return TRUE;
}

static GtkWidget *
new_label (WfFigureView *self,
           const char   *markup,
           const char   *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  /* Else its least width is found by breaking it after every letter, the slowest of all layouts. */
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (activate_link_cb), self, 0);

  return label;
}

static GtkWidget *
new_row (WfFigureView *self,
         WfFigureRow  *row,
         double        largest,
         GtkSizeGroup *names,
         GtkSizeGroup *values)
{
  const char * const *languages = wf_playback_get_languages (self->playback);
  g_autofree char *name = wf_text_dup_plain (wf_figure_row_get_label (row), languages);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  g_autofree char *number = wf_number_format (wf_figure_row_get_value (row), 2);
  g_autofree char *value = wf_figure_dup_share (self->figure, row, number);
  g_autofree char *escaped_value = g_markup_escape_text (value, -1);
  g_autofree char *quantity = wf_figure_dup_quantity (self->figure, wf_figure_row_get_value (row), languages);
  g_autofree char *spoken_value = wf_figure_dup_share (self->figure, row, quantity);
  g_autofree char *markup = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *box, *line, *name_label, *value_label, *bar;

  if (wf_figure_row_get_place (row) != NULL)
    markup = g_strdup_printf ("<a href=\"place:%s\">%s</a>", wf_place_get_id (wf_figure_row_get_place (row)), escaped);
  else
    markup = g_strdup (escaped);

  box = g_object_new (GTK_TYPE_BOX,
                      "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  name_label = new_label (self, markup, NULL);
  value_label = new_label (self, escaped_value, "numeric");
  gtk_widget_set_hexpand (name_label, !self->compact);
  gtk_label_set_xalign (GTK_LABEL (value_label), 1);
  gtk_label_set_justify (GTK_LABEL (value_label), GTK_JUSTIFY_RIGHT);
  gtk_box_append (GTK_BOX (line), name_label);
  gtk_box_append (GTK_BOX (line), value_label);
  gtk_box_append (GTK_BOX (box), line);

  bar = g_object_new (GTK_TYPE_LEVEL_BAR,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                      "max-value", MAX (largest, G_MINDOUBLE),
                      "value", wf_figure_row_get_value (row), NULL);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  if (wf_figure_row_get_estimate (row))
    gtk_widget_add_css_class (bar, "estimate");
  if (self->compact)
    {
      gtk_widget_set_hexpand (bar, TRUE);
      gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
      gtk_label_set_wrap (GTK_LABEL (name_label), FALSE);
      gtk_label_set_wrap (GTK_LABEL (value_label), FALSE);
      gtk_size_group_add_widget (names, name_label);
      gtk_size_group_add_widget (values, value_label);
      gtk_box_insert_child_after (GTK_BOX (line), bar, name_label);
    }
  else
    gtk_box_append (GTK_BOX (box), bar);

  /* Translators: one bar of a figure for screen readers: what it stands for and its value */
  spoken = g_strdup_printf (C_("figure", "%s: %s"), name, spoken_value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return box;
}

static void
append (WfFigureView *self,
        GtkWidget    *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/* What the numbers count, and of when they are. */
static void
append_unit (WfFigureView *self)
{
  const char *date = wf_figure_get_date (self->figure);
  g_autofree char *formatted = date != NULL ? wf_date_format (date) : NULL;
  g_autofree char *unit = NULL;
  g_autofree char *both = NULL;
  g_autofree char *escaped = NULL;

  if (wf_figure_get_unit (self->figure) != NULL)
    unit = wf_text_dup_plain (wf_figure_get_unit (self->figure), wf_playback_get_languages (self->playback));
  if (unit != NULL && formatted != NULL)
    /* Translators: below the title of a figure: the unit of its numbers, and their date */
    both = g_strdup_printf (C_("figure", "%s, %s"), unit, formatted);
  else if (unit != NULL || formatted != NULL)
    both = g_strdup (unit != NULL ? unit : formatted);
  else
    return;

  escaped = g_markup_escape_text (both, -1);
  append (self, new_label (self, escaped, "caption"));
}

static void
append_rows (WfFigureView *self)
{
  GListModel *rows = wf_figure_get_rows (self->figure);
  guint n = g_list_model_get_n_items (rows);
  double largest = 0;
  g_autoptr (GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) values = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "orientation", GTK_ORIENTATION_VERTICAL, "spacing", self->compact ? 0 : 6,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WfFigureRow) row = g_list_model_get_item (rows, i);

      largest = MAX (largest, wf_figure_row_get_value (row));
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WfFigureRow) row = g_list_model_get_item (rows, i);

      gtk_box_append (GTK_BOX (list), new_row (self, row, largest, names, values));
    }
  append (self, list);
}

static void
append_footer (WfFigureView *self)
{
  const char * const *languages = wf_playback_get_languages (self->playback);
  g_autofree char *citation = wf_source_dup_citation (wf_figure_get_source (self->figure), languages);
  g_autofree char *escaped = g_markup_escape_text (citation, -1);
  g_autofree char *link = g_strdup_printf ("<a href=\"source:%s\">%s</a>",
                                           wf_source_get_id (wf_figure_get_source (self->figure)), escaped);
  g_autofree char *source = g_strdup_printf (ngettext ("Source: %s", "Sources: %s", 1), link);

  if (wf_figure_get_has_total (self->figure))
    {
      g_autofree char *quantity = wf_figure_dup_quantity (self->figure, wf_figure_get_total (self->figure),
                                                           languages);
      g_autofree char *total = g_strdup_printf (_("Total: %s"), quantity);
      g_autofree char *markup = g_markup_escape_text (total, -1);

      append (self, new_label (self, markup, "heading"));
    }
  if (wf_figure_get_note (self->figure) != NULL)
    {
      GtkWidget *note = wf_story_label_new (self->playback, wf_figure_get_note (self->figure));

      gtk_widget_add_css_class (note, "caption");
      append (self, note);
    }
  if (!self->compact)
    append (self, new_label (self, source, "caption"));
}

static void
rebuild (WfFigureView *self)
{
  g_autofree char *title = wf_text_dup_plain (wf_figure_get_title (self->figure),
                                              wf_playback_get_languages (self->playback));
  GtkWidget *child, *heading;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  heading = g_object_new (GTK_TYPE_LABEL,
                          "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                          "label", title, "wrap", TRUE, "xalign", 0.0, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 4, -1);
  gtk_widget_add_css_class (heading, "heading");
  append (self, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  append_unit (self);
  append_rows (self);
  append_footer (self);
}

static void
wf_figure_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  WfFigureView *self = WF_FIGURE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    case PROP_FIGURE:
      g_value_set_object (value, self->figure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_figure_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  WfFigureView *self = WF_FIGURE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      self->playback = g_value_dup_object (value);
      break;
    case PROP_FIGURE:
      self->figure = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_figure_view_constructed (GObject *object)
{
  WfFigureView *self = WF_FIGURE_VIEW (object);

  G_OBJECT_CLASS (wf_figure_view_parent_class)->constructed (object);

  g_signal_connect_object (self->playback, "notify::languages", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  rebuild (self);
}

static void
wf_figure_view_dispose (GObject *object)
{
  WfFigureView *self = WF_FIGURE_VIEW (object);
  GtkWidget *child;

  if (self->playback != NULL)
    g_signal_handlers_disconnect_by_data (self->playback, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->figure);
  g_clear_object (&self->playback);

  G_OBJECT_CLASS (wf_figure_view_parent_class)->dispose (object);
}

static void
wf_figure_view_class_init (WfFigureViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wf_figure_view_get_property;
  object_class->set_property = wf_figure_view_set_property;
  object_class->constructed = wf_figure_view_constructed;
  object_class->dispose = wf_figure_view_dispose;

  properties[PROP_PLAYBACK] =
    g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIGURE] =
    g_param_spec_object ("figure", NULL, NULL, WF_TYPE_FIGURE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wf_figure_view_init (WfFigureView *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 12);
}

GtkWidget *
wf_figure_view_new (WfPlayback *playback,
                    WfFigure   *figure)
{
  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);
  g_return_val_if_fail (WF_IS_FIGURE (figure), NULL);

  return g_object_new (WF_TYPE_FIGURE_VIEW, "playback", playback, "figure", figure, NULL);
}

WfFigure *
wf_figure_view_get_figure (WfFigureView *self)
{
  g_return_val_if_fail (WF_IS_FIGURE_VIEW (self), NULL);

  return self->figure;
}

/**
 * wf_figure_view_set_compact:
 * @compact: whether each row is one line, and the source is left to what is around the figure
 */
void
wf_figure_view_set_compact (WfFigureView *self,
                            gboolean      compact)
{
  g_return_if_fail (WF_IS_FIGURE_VIEW (self));

  if (self->compact == !!compact)
    return;

  self->compact = !!compact;
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), compact ? 4 : 12);
  rebuild (self);
}
