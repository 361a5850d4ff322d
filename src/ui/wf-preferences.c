// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-preferences.h"

#include <glib/gi18n.h>

#include "wf-choices.h"
#include "wf-language-list.h"

struct _WfPreferences
{
  AdwDialog parent_instance;

  GSettings *settings;

  AdwComboRow *language;
  AdwComboRow *second_language;
  AdwComboRow *distance_units;
  AdwComboRow *appearance;
  AdwComboRow *reduce_motion;
  AdwSpinRow *zoom_text;
};

G_DEFINE_FINAL_TYPE (WfPreferences, wf_preferences, ADW_TYPE_DIALOG)

/* Enumerations in the settings are numbered as the rows list them. */
static gboolean
enum_to_selected (GValue   *value,
                  GVariant *variant,
                  gpointer  user_data)
{
  const char * const *nicks = user_data;

  for (guint i = 0; nicks[i] != NULL; i++)
    if (g_str_equal (nicks[i], g_variant_get_string (variant, NULL)))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }

  return FALSE;
}

static GVariant *
selected_to_enum (const GValue       *value,
                  const GVariantType *type,
                  gpointer            user_data)
{
  const char * const *nicks = user_data;

  return g_value_get_uint (value) < g_strv_length ((GStrv) nicks) ? g_variant_new_string (nicks[g_value_get_uint (value)])
                                                                  : NULL;
}

static gboolean
factor_to_percent (GValue   *value,
                   GVariant *variant,
                   gpointer  user_data)
{
  g_value_set_double (value, 100 * g_variant_get_double (variant));
  return TRUE;
}

static GVariant *
percent_to_factor (const GValue       *value,
                   const GVariantType *type,
                   gpointer            user_data)
{
  return g_variant_new_double (g_value_get_double (value) / 100);
}

/* Fills a row with a first choice of its own and the languages, and keeps it and the setting in step. */
static void
bind_languages (WfPreferences      *self,
                AdwComboRow        *row,
                const char         *key,
                const char         *first,
                const char * const *languages)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *chosen = g_settings_get_string (self->settings, key);
  GStrv tags;

  gtk_string_list_append (names, first);
  g_strv_builder_add (builder, "");
  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      gtk_string_list_take (names, wf_language_dup_name (languages[i]));
      g_strv_builder_add (builder, languages[i]);
    }
  /* A choice made for another story stays one. */
  if (*chosen != '\0' && (languages == NULL || !g_strv_contains (languages, chosen)))
    {
      gtk_string_list_take (names, wf_language_dup_name (chosen));
      g_strv_builder_add (builder, chosen);
    }

  tags = g_strv_builder_end (builder);
  g_object_set_data_full (G_OBJECT (row), "wf-tags", tags, (GDestroyNotify) g_strfreev);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  g_settings_bind_with_mapping (self->settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                enum_to_selected, selected_to_enum, tags, NULL);
}

static void
bind_enum (WfPreferences      *self,
           AdwComboRow        *row,
           const char         *key,
           const char * const *nicks)
{
  g_settings_bind_with_mapping (self->settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                enum_to_selected, selected_to_enum, (gpointer) nicks, NULL);
}

static void
wf_preferences_dispose (GObject *object)
{
  WfPreferences *self = WF_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_PREFERENCES);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (wf_preferences_parent_class)->dispose (object);
}

static void
wf_preferences_class_init (WfPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wf_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/wherefore/Wherefore/wf-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, WfPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, WfPreferences, second_language);
  gtk_widget_class_bind_template_child (widget_class, WfPreferences, distance_units);
  gtk_widget_class_bind_template_child (widget_class, WfPreferences, appearance);
  gtk_widget_class_bind_template_child (widget_class, WfPreferences, reduce_motion);
  gtk_widget_class_bind_template_child (widget_class, WfPreferences, zoom_text);
}

static void
wf_preferences_init (WfPreferences *self)
{
  static const char * const distance_units[] = { "system", "metric", "imperial", NULL };
  static const char * const appearance[] = { "system", "light", "dark", NULL };
  static const char * const reduce_motion[] = { "system", "always", "never", NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  wf_choices_show_whole (self->language);
  wf_choices_show_whole (self->second_language);
  wf_choices_show_whole (self->distance_units);
  wf_choices_show_whole (self->appearance);
  wf_choices_show_whole (self->reduce_motion);

  self->settings = g_settings_new (APP_ID);
  bind_enum (self, self->distance_units, "distance-units", distance_units);
  bind_enum (self, self->appearance, "appearance", appearance);
  bind_enum (self, self->reduce_motion, "reduce-motion", reduce_motion);
  g_settings_bind_with_mapping (self->settings, "zoom-text", self->zoom_text, "value", G_SETTINGS_BIND_DEFAULT,
                                factor_to_percent, percent_to_factor, NULL, NULL);
}

/**
 * wf_preferences_new:
 * @playback: (nullable): offers the languages of its story
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
wf_preferences_new (WfPlayback *playback)
{
  WfPreferences *self = g_object_new (WF_TYPE_PREFERENCES, NULL);
  WfExplainer *explainer = playback != NULL ? wf_playback_get_explainer (playback) : NULL;
  const char * const *languages = explainer != NULL ? wf_explainer_get_languages (explainer) : NULL;

  bind_languages (self, self->language, "language", C_("language", "As the System"), languages);
  bind_languages (self, self->second_language, "second-language", C_("language", "None"), languages);

  return ADW_DIALOG (self);
}
