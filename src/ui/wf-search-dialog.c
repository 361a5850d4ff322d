// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows activate `win.show-result`; see wf-window-search.c for what they mean.

#include "config.h"

#include "wf-search-dialog.h"

#include <glib/gi18n.h>

#include "wf-entity.h"
#include "wf-gazetteer.h"
#include "wf-place.h"
#include "wf-search.h"
#include "wf-section.h"
#include "wf-vocabulary.h"

#define MAX_STORY_HITS 20      /* of each kind */
#define MAX_MAP_HITS   30
#define SAME_CITY_DEGREES 0.2  /* the points of a city in story and map are no farther apart */

struct _WfSearchDialog
{
  AdwDialog parent_instance;

  WfPlayback *playback;
  WfSearch *search;
  GCancellable *cancellable;
  GPtrArray *rows;
  /* What the rows answer, or will. */
  char *query;

  GtkSearchEntry *entry;
  GtkStack *pages;
  AdwPreferencesGroup *places;
  AdwPreferencesGroup *entities;
  AdwPreferencesGroup *stops;
  AdwPreferencesGroup *map;
};

G_DEFINE_FINAL_TYPE (WfSearchDialog, wf_search_dialog, ADW_TYPE_DIALOG)

/* --- In a thread ------------------------------------------------------------------------ */

typedef struct {
  WfSearch *search;
  char *query;
  GStrv languages;
  GPtrArray *story_hits;
  GPtrArray *map_hits;
} Inquiry;

static void
inquiry_free (gpointer data)
{
  Inquiry *inquiry = data;

  g_clear_object (&inquiry->search);
  g_free (inquiry->query);
  g_strfreev (inquiry->languages);
  g_clear_pointer (&inquiry->story_hits, g_ptr_array_unref);
  g_clear_pointer (&inquiry->map_hits, g_ptr_array_unref);
  g_free (inquiry);
}

static void
search_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Inquiry *inquiry = task_data;
  WfGazetteer *gazetteer = wf_gazetteer_get_default ();

  if (inquiry->search != NULL)
    inquiry->story_hits = wf_search_find (inquiry->search, inquiry->query, MAX_STORY_HITS);
  if (gazetteer != NULL)
    inquiry->map_hits = wf_gazetteer_search (gazetteer, inquiry->query,
                                             (const char * const *) inquiry->languages, MAX_MAP_HITS);
  g_task_return_boolean (task, TRUE);
}

/* --- Showing what was found ------------------------------------------------------------- */

/* The row says what and where in a variant: kind, id or code, name, latitude, longitude, zoom of the map. */
static void
add_row (WfSearchDialog      *self,
         AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle,
         const char          *icon_name,
         GVariant            *target)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", icon_name,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-result");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static GVariant *
new_target (const char *kind,
            const char *id)
{
  return g_variant_new ("(sssddd)", kind, id, "", 0.0, 0.0, 0.0);
}

static void
add_place (WfSearchDialog *self,
           WfPlace        *place,
           const char     *context)
{
  g_autofree char *name = wf_place_dup_name (place, wf_playback_get_languages (self->playback));

  add_row (self, self->places, name, context != NULL ? context : wf_place_kind_get_word (wf_place_get_kind (place)),
           wf_place_kind_get_icon (wf_place_get_kind (place)), new_target ("place", wf_place_get_id (place)));
}

static void
add_story_hit (WfSearchDialog    *self,
               const WfSearchHit *hit)
{
  const char * const *languages = wf_playback_get_languages (self->playback);
  g_autofree char *name = NULL;

  if (WF_IS_PLACE (hit->object))
    {
      add_place (self, WF_PLACE (hit->object), hit->context);
    }
  else if (WF_IS_ENTITY (hit->object))
    {
      WfEntity *entity = WF_ENTITY (hit->object);

      name = wf_text_dup_plain (wf_entity_get_name (entity), languages);
      add_row (self, self->entities, name,
               hit->context != NULL ? hit->context : wf_entity_kind_get_word (wf_entity_get_kind (entity)),
               wf_entity_kind_get_icon (wf_entity_get_kind (entity)), new_target ("entity", wf_entity_get_id (entity)));
    }
  else
    {
      WfStop *stop = WF_STOP (hit->object);
      g_autofree char *section = wf_text_dup_plain (wf_section_get_title (wf_stop_get_section (stop)), languages);
      g_autofree char *subtitle = g_strdup_printf (C_("statement", "%s · %s"), section,
                                                   wf_status_get_word (wf_stop_get_status (stop)));

      /* A statement without a title is told by the line that was found. */
      if (wf_stop_get_title (stop) != NULL)
        name = wf_text_dup_plain (wf_stop_get_title (stop), languages);
      add_row (self, self->stops, name != NULL ? name : hit->context,
               name != NULL ? hit->context : subtitle,
               wf_status_get_icon_name (wf_stop_get_status (stop)), new_target ("stop", wf_stop_get_id (stop)));
    }
}

static WfPlaceKind
get_place_kind (WfGazetteerKind kind)
{
  switch (kind)
    {
    case WF_GAZETTEER_COUNTRY:
      return WF_PLACE_COUNTRY;
    case WF_GAZETTEER_REGION:
      return WF_PLACE_REGION;
    case WF_GAZETTEER_CITY:
      return WF_PLACE_CITY;
    case WF_GAZETTEER_WATER:
    default:
      return WF_PLACE_POINT;
    }
}

/* What it is, and the name by which it was found where that is another one. */
static char *
dup_map_subtitle (WfSearchDialog       *self,
                  const WfGazetteerHit *hit)
{
  const char *word = hit->kind == WF_GAZETTEER_WATER ? C_("place", "Sea or Lake")
                                                     : wf_place_kind_get_word (get_place_kind (hit->kind));
  g_autofree char *kind = NULL;
  g_autofree char *country = NULL;

  if (hit->country != NULL && hit->kind != WF_GAZETTEER_COUNTRY)
    country = wf_gazetteer_dup_name (wf_gazetteer_get_default (), hit->country,
                                     wf_playback_get_languages (self->playback));
  /* Translators: the kind of a place and where it is, as in “City · Kazakhstan” */
  kind = country != NULL ? g_strdup_printf (C_("place", "%s · %s"), word, country) : g_strdup (word);
  if (g_strcmp0 (hit->match, hit->name) == 0)
    return g_steal_pointer (&kind);

  /* Translators: below a place that was found by another name: its kind, and that name */
  return g_strdup_printf (C_("place", "%s (also %s)"), kind, hit->match);
}

static gboolean
is_place_found (GPtrArray *story_hits,
                WfPlace   *place)
{
  for (guint i = 0; story_hits != NULL && i < story_hits->len; i++)
    if (((WfSearchHit *) story_hits->pdata[i])->object == G_OBJECT (place))
      return TRUE;

  return FALSE;
}

/* Whether one of the story's own towns that were found is this one. */
static gboolean
is_city_found (GPtrArray            *story_hits,
               const WfGazetteerHit *hit)
{
  for (guint i = 0; story_hits != NULL && i < story_hits->len; i++)
    {
      GObject *object = ((WfSearchHit *) story_hits->pdata[i])->object;

      if (WF_IS_PLACE (object) && wf_place_get_kind (WF_PLACE (object)) == WF_PLACE_CITY &&
          ABS (wf_place_get_lat (WF_PLACE (object)) - hit->lat) < SAME_CITY_DEGREES &&
          ABS (wf_place_get_lon (WF_PLACE (object)) - hit->lon) < SAME_CITY_DEGREES)
        return TRUE;
    }

  return FALSE;
}

static void
add_map_hit (WfSearchDialog       *self,
             const WfGazetteerHit *hit,
             GPtrArray            *story_hits)
{
  static const char * const kinds[] = { "country", "country", "spot", "spot" };
  WfExplainer *explainer = wf_playback_get_explainer (self->playback);
  WfPlace *place = hit->kind == WF_GAZETTEER_COUNTRY && explainer != NULL
                     ? wf_explainer_find_country (explainer, hit->key) : NULL;
  g_autofree char *subtitle = NULL;

  /* A country that the story tells of is found by its names in all languages of the map, and is there once. */
  if (place != NULL)
    {
      if (!is_place_found (story_hits, place))
        add_place (self, place, NULL);
      return;
    }
  if (hit->kind == WF_GAZETTEER_CITY && is_city_found (story_hits, hit))
    return;

  subtitle = dup_map_subtitle (self, hit);
  add_row (self, self->map, hit->name, subtitle, wf_place_kind_get_icon (get_place_kind (hit->kind)),
           g_variant_new ("(sssddd)", kinds[hit->kind], hit->key, hit->name, hit->lat, hit->lon, hit->min_zoom));
}

static AdwPreferencesGroup *
get_group (GtkWidget *row)
{
  return ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP));
}

static void
clear (WfSearchDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (get_group (row), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static GtkWidget *
get_first_row (WfSearchDialog      *self,
               AdwPreferencesGroup *group)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (get_group (g_ptr_array_index (self->rows, i)) == group)
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

static void
update_groups (WfSearchDialog *self)
{
  AdwPreferencesGroup *groups[] = { self->places, self->entities, self->stops, self->map };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_widget_set_visible (GTK_WIDGET (groups[i]), get_first_row (self, groups[i]) != NULL);
}

static void
announce_results (WfSearchDialog *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));
  guint n = self->rows->len;
  g_autofree char *text = n > 0 ? g_strdup_printf (ngettext ("%u result", "%u results", n), n)
                                : g_strdup (_("Nothing Found"));

  if (window != NULL)
    g_signal_emit_by_name (window, "announce", text);
}

static void
found_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  WfSearchDialog *self = WF_SEARCH_DIALOG (object);
  const Inquiry *inquiry = g_task_get_task_data (G_TASK (result));

  /* Somebody has typed on, or the dialog is gone. */
  if (!g_task_propagate_boolean (G_TASK (result), NULL) || self->playback == NULL)
    return;

  g_clear_object (&self->cancellable);
  clear (self);
  for (guint i = 0; inquiry->story_hits != NULL && i < inquiry->story_hits->len; i++)
    add_story_hit (self, g_ptr_array_index (inquiry->story_hits, i));
  for (guint i = 0; inquiry->map_hits != NULL && i < inquiry->map_hits->len; i++)
    add_map_hit (self, g_ptr_array_index (inquiry->map_hits, i), inquiry->story_hits);
  update_groups (self);
  gtk_stack_set_visible_child_name (self->pages, self->rows->len > 0 ? "results" : "nothing");
  announce_results (self);
}

static void
cancel (WfSearchDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
search_changed_cb (WfSearchDialog *self)
{
  g_autofree char *query = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autoptr (GTask) task = NULL;
  Inquiry *inquiry;

  /* A space more or less is no other question, and rows that stay keep the focus. */
  if (!g_set_str (&self->query, query))
    return;

  cancel (self);
  if (*query == '\0')
    {
      clear (self);
      gtk_stack_set_visible_child_name (self->pages, "hint");
      return;
    }

  inquiry = g_new0 (Inquiry, 1);
  g_set_object (&inquiry->search, self->search);
  inquiry->query = g_steal_pointer (&query);
  inquiry->languages = g_strdupv ((GStrv) wf_playback_get_languages (self->playback));
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, found_cb, NULL);
  g_task_set_source_tag (task, search_changed_cb);
  g_task_set_task_data (task, inquiry, inquiry_free);
  g_task_run_in_thread (task, search_thread);
}

/* Enter takes the first of them. */
static void
activate_cb (WfSearchDialog *self)
{
  AdwPreferencesGroup *groups[] = { self->places, self->entities, self->stops, self->map };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      GtkWidget *row = get_first_row (self, groups[i]);

      if (row != NULL)
        {
          gtk_widget_activate (row);
          return;
        }
    }
}

/* The toolkit goes down from a header bar to what scrolls, which is no use to anybody. */
static gboolean
key_pressed_cb (WfSearchDialog *self,
                guint           key)
{
  return (key == GDK_KEY_Down || key == GDK_KEY_KP_Down) &&
         gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
}

static void
stop_search_cb (WfSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
wf_search_dialog_dispose (GObject *object)
{
  WfSearchDialog *self = WF_SEARCH_DIALOG (object);

  cancel (self);
  g_clear_object (&self->search);
  g_clear_object (&self->playback);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->query, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), WF_TYPE_SEARCH_DIALOG);

  G_OBJECT_CLASS (wf_search_dialog_parent_class)->dispose (object);
}

static void
wf_search_dialog_class_init (WfSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wf_search_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/wherefore/Wherefore/wf-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WfSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, WfSearchDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, WfSearchDialog, places);
  gtk_widget_class_bind_template_child (widget_class, WfSearchDialog, entities);
  gtk_widget_class_bind_template_child (widget_class, WfSearchDialog, stops);
  gtk_widget_class_bind_template_child (widget_class, WfSearchDialog, map);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
wf_search_dialog_init (WfSearchDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wf_search_dialog_new:
 * @playback: whose story to search, in the reader's languages; without a story only the map is searched
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
wf_search_dialog_new (WfPlayback *playback)
{
  WfSearchDialog *self;

  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);

  self = g_object_new (WF_TYPE_SEARCH_DIALOG, NULL);
  self->playback = g_object_ref (playback);
  if (wf_playback_get_explainer (playback) != NULL)
    self->search = wf_search_new (wf_playback_get_explainer (playback), wf_playback_get_languages (playback));

  return ADW_DIALOG (self);
}

/**
 * wf_search_dialog_set_query:
 * @query: what to look for, as if it was typed
 */
void
wf_search_dialog_set_query (WfSearchDialog *self,
                            const char     *query)
{
  g_return_if_fail (WF_IS_SEARCH_DIALOG (self));
  g_return_if_fail (query != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), query);
  search_changed_cb (self);
}

/**
 * wf_search_dialog_get_page:
 *
 * Returns: what it shows: `hint`, `results` or `nothing`
 */
const char *
wf_search_dialog_get_page (WfSearchDialog *self)
{
  g_return_val_if_fail (WF_IS_SEARCH_DIALOG (self), NULL);

  return gtk_stack_get_visible_child_name (self->pages);
}

guint
wf_search_dialog_get_n_results (WfSearchDialog *self)
{
  g_return_val_if_fail (WF_IS_SEARCH_DIALOG (self), 0);

  return self->rows->len;
}

/**
 * wf_search_dialog_is_searching:
 *
 * Returns: whether results are still to come
 */
gboolean
wf_search_dialog_is_searching (WfSearchDialog *self)
{
  g_return_val_if_fail (WF_IS_SEARCH_DIALOG (self), FALSE);

  return self->cancellable != NULL;
}
