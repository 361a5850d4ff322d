// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-story-label.h"

struct _WfStoryLabel
{
  GtkWidget parent_instance;

  WfText *text;
  GSignalGroup *playback;
  GtkLabel *first;
  GtkLabel *second;
};

enum {
  PROP_0,
  PROP_PLAYBACK,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WfStoryLabel, wf_story_label, GTK_TYPE_WIDGET)

static void
set_label (GtkLabel           *label,
           WfText             *text,
           const char * const *languages)
{
  g_autofree char *markup = wf_text_dup_markup (text, languages);
  g_autofree char *tagged = g_strdup_printf ("<span lang=\"%s\">%s</span>",
                                             wf_text_get_language (text, languages), markup);

  gtk_label_set_markup (label, tagged);
}

/**
 * wf_story_text_has_second:
 *
 * Returns: whether @text has the reader's second language. One that has not would fall back to the document's: the same
 *   words twice.
 */
gboolean
wf_story_text_has_second (WfText     *text,
                          WfPlayback *playback)
{
  const char *second[] = { wf_playback_get_second_language (playback), NULL };
  const char *language;

  if (second[0] == NULL)
    return FALSE;

  language = wf_text_get_language (text, second);

  return g_str_has_prefix (second[0], language) &&
         !g_str_equal (language, wf_text_get_language (text, wf_playback_get_languages (playback)));
}

static void
update (WfStoryLabel *self)
{
  g_autoptr (WfPlayback) playback = g_signal_group_dup_target (self->playback);
  const char *second_languages[] = { NULL, NULL };
  gboolean show_second = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->first), playback != NULL && self->text != NULL);
  if (playback != NULL && self->text != NULL)
    {
      const char * const *languages = wf_playback_get_languages (playback);

      set_label (self->first, self->text, languages);

      second_languages[0] = wf_playback_get_second_language (playback);
      show_second = wf_story_text_has_second (self->text, playback);
      if (show_second)
        set_label (self->second, self->text, second_languages);
    }

  if (!show_second)
    gtk_label_set_label (self->second, "");
  gtk_widget_set_visible (GTK_WIDGET (self->second), show_second);
}

static gboolean
activate_link_cb (GtkLabel     *label,
                  const char   *uri,
                  WfStoryLabel *self)
{
  /* A card gives the focus back to where it was. */
  if (!gtk_widget_has_focus (GTK_WIDGET (label)))
    gtk_widget_grab_focus (GTK_WIDGET (label));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.follow", "s", uri);
  return TRUE;
}

static GtkLabel *
add_label (WfStoryLabel *self,
           const char   *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  /* Else its least width is found by breaking it after every letter, the slowest of all layouts. */
  gtk_label_set_width_chars (label, 8);
  gtk_label_set_xalign (label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_widget_set_parent (GTK_WIDGET (label), GTK_WIDGET (self));
  g_signal_connect_object (label, "activate-link", G_CALLBACK (activate_link_cb), self, 0);

  return label;
}

static void
wf_story_label_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  WfStoryLabel *self = WF_STORY_LABEL (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_take_object (value, g_signal_group_dup_target (self->playback));
      break;
    case PROP_TEXT:
      g_value_set_object (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_story_label_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  WfStoryLabel *self = WF_STORY_LABEL (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_signal_group_set_target (self->playback, g_value_get_object (value));
      update (self);
      break;
    case PROP_TEXT:
      wf_story_label_set_text (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_story_label_dispose (GObject *object)
{
  WfStoryLabel *self = WF_STORY_LABEL (object);
  GtkWidget *child;

  g_clear_object (&self->playback);
  g_clear_object (&self->text);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (wf_story_label_parent_class)->dispose (object);
}

static void
wf_story_label_class_init (WfStoryLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wf_story_label_get_property;
  object_class->set_property = wf_story_label_set_property;
  object_class->dispose = wf_story_label_dispose;

  properties[PROP_PLAYBACK] =
    g_param_spec_object ("playback", NULL, NULL, WF_TYPE_PLAYBACK,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT] =
    g_param_spec_object ("text", NULL, NULL, WF_TYPE_TEXT,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "story-label");
}

static void
wf_story_label_init (WfStoryLabel *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);

  self->first = add_label (self, "first-language");
  self->second = add_label (self, "second-language");

  self->playback = g_signal_group_new (WF_TYPE_PLAYBACK);
  g_signal_group_connect_swapped (self->playback, "notify::languages", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->playback, "notify::second-language", G_CALLBACK (update), self);
  update (self);
}

GtkWidget *
wf_story_label_new (WfPlayback *playback,
                    WfText     *text)
{
  return g_object_new (WF_TYPE_STORY_LABEL, "playback", playback, "text", text, NULL);
}

WfText *
wf_story_label_get_text (WfStoryLabel *self)
{
  g_return_val_if_fail (WF_IS_STORY_LABEL (self), NULL);

  return self->text;
}

void
wf_story_label_set_text (WfStoryLabel *self,
                         WfText       *text)
{
  g_return_if_fail (WF_IS_STORY_LABEL (self));
  g_return_if_fail (text == NULL || WF_IS_TEXT (text));

  if (!g_set_object (&self->text, text))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
