// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-link-row.h"

#include <glib/gi18n.h>

#include "wf-entity.h"
#include "wf-section.h"
#include "wf-vocabulary.h"

/* The row activates `win.follow` with the same address that a link in the text has. */
static GtkWidget *
new_row (const char *title,
         const char *subtitle,
         const char *icon_name,
         const char *scheme,
         const char *id)
{
  g_autofree char *target = g_strdup_printf ("%s:%s", scheme, id);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", icon_name,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  /* Not above: what an object is made with takes effect in no certain order, and these are not markup. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.follow");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  return row;
}

/**
 * wf_link_row_new_for_stop:
 *
 * Returns: (transfer floating): a row with the title and the section of the statement
 */
GtkWidget *
wf_link_row_new_for_stop (WfPlayback *playback,
                          WfStop     *stop)
{
  const char * const *languages = wf_playback_get_languages (playback);
  g_autofree char *heading = wf_stop_dup_heading (stop, languages);
  g_autofree char *section = wf_text_dup_plain (wf_section_get_title (wf_stop_get_section (stop)), languages);
  const char *status = wf_status_get_word (wf_stop_get_status (stop));
  /* Translators: below the title of a statement: its section and its status (“Reported”) */
  g_autofree char *subtitle = g_strdup_printf (C_("statement", "%s · %s"), section, status);

  return new_row (heading, subtitle, wf_status_get_icon_name (wf_stop_get_status (stop)),
                  "stop", wf_stop_get_id (stop));
}

/**
 * wf_link_row_new_for_entity:
 *
 * Returns: (transfer floating): a row with the name of the person, organization or term and what it is
 */
GtkWidget *
wf_link_row_new_for_entity (WfPlayback *playback,
                            WfEntity   *entity)
{
  g_autofree char *name = wf_text_dup_plain (wf_entity_get_name (entity), wf_playback_get_languages (playback));

  return new_row (name, wf_entity_kind_get_word (wf_entity_get_kind (entity)),
                  wf_entity_kind_get_icon (wf_entity_get_kind (entity)), "entity", wf_entity_get_id (entity));
}

/**
 * wf_link_row_new_for_country:
 * @code: ISO 3166-1 alpha-2
 *
 * Returns: (transfer floating): a row with the name of the country, which leads to its card
 */
GtkWidget *
wf_link_row_new_for_country (const char *name,
                             const char *code)
{
  return new_row (name, "", wf_place_kind_get_icon (WF_PLACE_COUNTRY), "country", code);
}

/**
 * wf_link_row_new_for_source:
 *
 * Returns: (transfer floating): a row with the title of the source, its publisher and date
 */
GtkWidget *
wf_link_row_new_for_source (WfPlayback *playback,
                            WfSource   *source)
{
  const char * const *languages = wf_playback_get_languages (playback);
  g_autofree char *title = wf_text_dup_plain (wf_source_get_title (source), languages);
  g_autofree char *citation = wf_source_dup_citation (source, languages);

  return new_row (title, citation, "text-x-generic-symbolic", "source", wf_source_get_id (source));
}
