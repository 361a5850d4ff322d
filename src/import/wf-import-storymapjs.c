// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// StoryMapJS (0.9): slides with a point, a headline, HTML text and media.

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "wf-import-text.h"
#include "wf-importer.h"
#include "wf-url.h"

typedef struct
{
  JsonObject *slide;
  char       *path;
  const char *place; /* id, or NULL */
  double      lat;
  double      lon;
} Slide;

static void
slide_clear (gpointer data)
{
  g_free (((Slide *) data)->path);
}

/* Gives a slide its place, if it has a point that can be on a map. */
static void
read_location (WfImporter *self,
               Slide      *slide,
               const char *headline,
               guint       number)
{
  static const char * const known[] = { "lat", "lon", "zoom", "name", "line", NULL };
  JsonObject *location = wf_importer_get_object (slide->slide, "location");
  g_autofree char *path = g_strconcat (slide->path, ".location", NULL);
  g_autofree char *fallback = g_strdup_printf ("Slide %u", number);
  g_autoptr (WfHtmlText) name = NULL;

  if (location == NULL)
    return;
  wf_importer_note_rest (self, location, path, known);
  if (!wf_importer_get_number (location, "lat", &slide->lat) || !wf_importer_get_number (location, "lon", &slide->lon))
    return;
  if (fabs (slide->lat) > 90 || fabs (slide->lon) > 540)
    {
      wf_importer_note (self, location, "lat", path, _("%g, %g is no point on the earth (latitude first); the slide has no place"),
                        slide->lat, slide->lon);
      return;
    }
  if (fabs (slide->lon) > 180)
    {
      wf_importer_note (self, location, "lon", path, _("longitude %g is taken round the earth"), slide->lon);
      slide->lon = remainder (slide->lon, 360);
    }
  name = wf_html_text_new (wf_importer_get_string (location, "name"));
  slide->place = wf_document_builder_add_point (self->builder,
                                                *name->plain != '\0' && !g_str_equal (name->plain, "location") ? name->plain : *headline != '\0' ? headline : fallback,
                                                slide->lat, slide->lon);
}

static void
read_media (WfImporter *self,
            Slide      *slide,
            JsonObject *stop,
            const char *headline)
{
  static const char * const known[] = { "url", "caption", "credit", NULL };
  JsonObject *media = wf_importer_get_object (slide->slide, "media");
  g_autofree char *path = g_strconcat (slide->path, ".media", NULL);
  const char *url = wf_importer_get_string (media, "url");

  if (media == NULL)
    return;
  wf_importer_note_rest (self, media, path, known);
  if (url != NULL && strchr (url, '<') != NULL)
    {
      g_autoptr (WfHtmlText) html = wf_html_text_new (url);

      wf_importer_note (self, media, "url", path, _("embedded HTML was left out, but for its links"));
      wf_importer_add_html (self, media, "url", path, stop, html);
    }
  else if (url != NULL)
    wf_importer_add_media (self, media, "url", path, stop, url, *headline != '\0' ? headline : NULL,
                           wf_importer_get_string (media, "caption"), wf_importer_get_string (media, "credit"));
}

static const char *
read_date (WfImporter *self,
           Slide      *slide)
{
  JsonObject *text_date = wf_importer_get_object (wf_importer_get_object (slide->slide, "text"), "date");
  const char *date = wf_importer_get_string (slide->slide, "date");

  return date != NULL ? date : wf_importer_get_string (text_date, "created_time");
}

static JsonObject *
add_stop (WfImporter *self,
          Slide      *slide,
          WfHtmlText *headline,
          guint       number)
{
  static const char * const known[] = { "type", "location", "text", "media", "date", "uniqueid", "background", NULL };
  static const char * const known_text[] = { "headline", "text", "date", NULL };
  JsonObject *text = wf_importer_get_object (slide->slide, "text");
  g_autoptr (WfHtmlText) body = wf_html_text_new (wf_importer_get_string (text, "text"));
  g_autofree char *text_path = g_strconcat (slide->path, ".text", NULL);
  g_autofree char *rich = NULL;
  const char *date = read_date (self, slide);
  JsonObject *stop;

  if (*body->rich != '\0')
    rich = g_strdup (body->rich);
  else if (*headline->rich != '\0')
    rich = g_strdup (headline->rich);
  else
    {
      rich = g_strdup ("…");
      wf_importer_note (self, slide->slide, NULL, slide->path, _("slide %u has no text; “…” stands in its place"), number);
    }
  if (date != NULL && !wf_importer_is_date (date))
    {
      g_autofree char *label = wf_importer_dup_date_label (date);
      g_autofree char *with_date = g_strconcat (label, rich, NULL);
      g_autofree char *quoted = wf_import_text_quote (date);

      g_set_str (&rich, with_date);
      wf_importer_note (self, slide->slide, NULL, slide->path, _("the date “%s” stands before the text, as it is in words"), quoted);
    }

  stop = wf_document_builder_add_stop (self->builder, *headline->plain != '\0' ? headline->plain : "slide", headline->plain, rich);
  if (wf_importer_is_date (date))
    json_object_set_string_member (stop, "date", date);
  wf_importer_add_html (self, text, "headline", text_path, stop, headline);
  wf_importer_add_html (self, text, "text", text_path, stop, body);
  wf_importer_note_rest (self, text, text_path, known_text);
  wf_importer_note_rest (self, slide->slide, slide->path, known);
  if (wf_importer_get_object (slide->slide, "background") != NULL)
    wf_importer_note (self, slide->slide, "background", slide->path, _("backgrounds were left out: colours follow the reader’s settings"));
  return stop;
}

static void
set_view (WfImporter *self,
          GArray     *slides,
          guint       index,
          JsonObject *stop,
          gboolean    calculate_zoom)
{
  Slide *slide = &g_array_index (slides, Slide, index);
  JsonObject *location = wf_importer_get_object (slide->slide, "location");
  gboolean overview = g_strcmp0 (wf_importer_get_string (slide->slide, "type"), "overview") == 0;
  WfCamera camera = { .lat = slide->lat, .lon = slide->lon };
  g_autoptr (GPtrArray) places = NULL;
  guint from = 0, to = slides->len;

  if (!overview && slide->place == NULL)
    return;
  if (!overview && !calculate_zoom && wf_importer_get_number (location, "zoom", &camera.zoom))
    {
      wf_importer_set_camera (self, slide->slide, "location", slide->path, stop, &camera);
      return;
    }
  if (!overview)
    {
      /* StoryMapJS shows the slide before and the one after as well. */
      from = index > 0 ? index - 1 : 0;
      to = MIN (index + 2, slides->len);
    }
  places = g_ptr_array_new ();
  for (guint i = from; i < to; i++)
    if (g_array_index (slides, Slide, i).place != NULL)
      g_ptr_array_add (places, (char *) g_array_index (slides, Slide, i).place);
  wf_document_builder_fit (self->builder, stop, places);
}

/* An address of tiles can hold a token anywhere, so only its host is named. */
static void
note_map_type (WfImporter *self,
               JsonObject *storymap)
{
  const char *map_type = wf_importer_get_string (storymap, "map_type");
  g_autofree char *url = wf_url_clean (map_type);
  g_autofree char *host = url != NULL ? wf_url_dup_host (url) : NULL;
  g_autofree char *quoted = NULL;

  if (map_type == NULL)
    return;
  quoted = wf_import_text_quote (host != NULL ? host : map_type);
  if (strstr (quoted, "token") != NULL)
    wf_importer_note (self, storymap, "map_type", "storymap", _("the base map is ours; theirs had an access token"));
  else
    wf_importer_note (self, storymap, "map_type", "storymap", _("the base map is ours; theirs was “%s”"), quoted);
}

static void
note_options (WfImporter *self,
              JsonObject *root,
              JsonObject *storymap)
{
  static const char * const known_root[] = { "storymap", "calculate_zoom", "width", "height", "font_css", NULL };
  static const char * const known[] = { "slides", "language", "map_type", "attribution", "map_access_token", "map_as_image", "calculate_zoom",
                                        "show_lines", "title", "description", "zoomify", "map_subdomains", NULL };

  note_map_type (self, storymap);
  if (wf_importer_get_string (storymap, "attribution") != NULL)
    wf_importer_note (self, storymap, "attribution", "storymap", _("the credit of their base map was left out with it"));
  if (wf_importer_get_string (storymap, "map_access_token") != NULL)
    wf_importer_note (self, storymap, "map_access_token", "storymap", _("the access token was left out"));
  wf_importer_note_rest (self, root, "", known_root);
  wf_importer_note_rest (self, storymap, "storymap", known);
}

static void
add_slides (WfImporter *self,
            JsonObject *root,
            JsonObject *storymap,
            GArray     *slides)
{
  gboolean calculate_zoom = wf_importer_get_flag (storymap, "calculate_zoom", wf_importer_get_flag (root, "calculate_zoom", TRUE));
  gboolean lines = !wf_importer_get_flag (storymap, "map_as_image", FALSE) && wf_importer_get_flag (storymap, "show_lines", TRUE);
  g_autoptr (GPtrArray) headlines = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_html_text_free);
  const Slide *before = NULL;

  for (guint i = 0; i < slides->len; i++)
    {
      Slide *slide = &g_array_index (slides, Slide, i);
      WfHtmlText *headline = wf_html_text_new (wf_importer_get_string (wf_importer_get_object (slide->slide, "text"), "headline"));

      g_ptr_array_add (headlines, headline);
      if (g_strcmp0 (wf_importer_get_string (slide->slide, "type"), "overview") != 0)
        read_location (self, slide, headline->plain, i + 1);
    }

  for (guint i = 0; i < slides->len; i++)
    {
      Slide *slide = &g_array_index (slides, Slide, i);
      WfHtmlText *headline = headlines->pdata[i];
      JsonObject *stop = add_stop (self, slide, headline, i + 1);

      read_media (self, slide, stop, headline->plain);
      set_view (self, slides, i, stop, calculate_zoom);
      if (slide->place == NULL)
        continue;
      wf_document_builder_add_highlight (self->builder, stop, slide->place, "stop", "Place of the stop", "primary");
      wf_importer_highlight_countries (self, stop, headline->plain, slide->lat, slide->lon);
      if (lines && before != NULL && !g_str_equal (before->place, slide->place))
        wf_document_builder_add_connection (self->builder, stop, before->place, slide->place);
      before = slide;
    }
}

/* Stories have no title of their own but in their pages. */
static char *
dup_title (WfImporter *self,
           JsonObject *storymap,
           GArray     *slides)
{
  g_autoptr (WfHtmlText) own = wf_html_text_new (wf_importer_get_string (storymap, "title"));

  if (*own->plain != '\0')
    return g_strdup (own->plain);
  for (guint i = 0; i < slides->len; i++)
    {
      JsonObject *text = wf_importer_get_object (g_array_index (slides, Slide, i).slide, "text");
      g_autoptr (WfHtmlText) headline = wf_html_text_new (wf_importer_get_string (text, "headline"));

      if (*headline->plain == '\0')
        continue;
      wf_importer_note (self, storymap, NULL, "storymap", _("the story has no title of its own; it is the first headline"));
      return g_strdup (headline->plain);
    }
  wf_importer_note (self, storymap, NULL, "storymap", _("the story has no title; it is called “Untitled”"));
  return NULL;
}

/**
 * wf_import_storymapjs:
 * @root: the file’s object, with a member `storymap`
 *
 * Returns: (transfer full): a document of ours, or %NULL with @error set
 */
JsonNode *
wf_import_storymapjs (WfImporter  *self,
                      JsonObject  *root,
                      GError     **error)
{
  JsonObject *storymap = wf_importer_get_object (root, "storymap");
  JsonArray *list = wf_importer_get_array (storymap, "slides");
  g_autoptr (GArray) slides = g_array_new (FALSE, TRUE, sizeof (Slide));
  g_autofree char *language = NULL;
  g_autofree char *title = NULL;

  g_array_set_clear_func (slides, slide_clear);
  if (g_strcmp0 (wf_importer_get_string (storymap, "map_type"), "zoomify") == 0)
    {
      g_set_error_literal (error, WF_IMPORT_ERROR, WF_IMPORT_ERROR_UNSUPPORTED,
                           _("this story is told on one large picture (“map_type”: “zoomify”), not on a map of the world; it can’t be converted"));
      return NULL;
    }

  if (!wf_importer_check_length (list, error))
    return NULL;
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      Slide slide = { .path = g_strdup_printf ("storymap.slides[%u]", i) };

      if (JSON_NODE_HOLDS_OBJECT (node))
        {
          slide.slide = json_node_get_object (node);
          g_array_append_val (slides, slide);
        }
      else
        {
          wf_import_report_add (self->report, wf_js_literal_get_line (self->literal, node), slide.path, _("skipped: not a slide"));
          g_free (slide.path);
        }
    }
  if (slides->len == 0)
    {
      g_set_error_literal (error, WF_IMPORT_ERROR, WF_IMPORT_ERROR_UNSUPPORTED,
                           _("this StoryMapJS story has no slides; add one in its editor and try again"));
      return NULL;
    }

  title = dup_title (self, storymap, slides);
  language = wf_importer_dup_language (self, storymap, "storymap");
  self->builder = wf_document_builder_new (language, title);
  note_options (self, root, storymap);
  add_slides (self, root, storymap, slides);
  return wf_importer_end (self);
}
