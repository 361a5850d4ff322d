// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page as a whole: its head, what the story is, its sections in order, and its foot.

#include "config.h"

#include "wf-web-page.h"

#include <glib/gi18n-lib.h>

#include "wf-section.h"
#include "wf-web-map.h"
#include "wf-web-page-private.h"

/* Nothing may be loaded or sent, and no script may run, whatever else the page says. The style is known by its hash. */
static void
add_policy (WfHtml     *html,
            const char *style)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *base64 = NULL;
  g_autofree char *policy = NULL;
  guint8 digest[32];
  gsize size = sizeof digest;

  g_checksum_update (checksum, (const guchar *) style, -1);
  g_checksum_get_digest (checksum, digest, &size);
  base64 = g_base64_encode (digest, size);
  policy = g_strdup_printf ("default-src 'none'; img-src data:; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'", base64);
  wf_html_open (html, "meta", "http-equiv", "Content-Security-Policy", "content", policy, NULL);
  wf_html_add (html, "\n");
}

static void
add_head (WfWebPage *self)
{
  WfHtml *html = self->html;
  g_autofree char *style = wf_web_style_new ();
  g_autofree char *summary = NULL;

  wf_html_add (html, "<!DOCTYPE html>\n");
  wf_html_open (html, "html", "lang", html->language, "dir", wf_html_get_direction (html->language), NULL);
  wf_html_add (html, "\n<head>\n<meta charset=\"utf-8\">\n");
  add_policy (html, style);
  wf_html_add (html, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                     "<meta name=\"referrer\" content=\"no-referrer\">\n"
                     "<meta name=\"color-scheme\" content=\"light dark\">\n"
                     "<meta name=\"generator\" content=\"Wherefore " PACKAGE_VERSION "\">\n");
  if (wf_explainer_get_summary (self->story) != NULL)
    {
      summary = wf_text_dup_plain (wf_explainer_get_summary (self->story), html->languages);
      wf_html_open (html, "meta", "name", "description", "content", summary, NULL);
      wf_html_add (html, "\n");
    }
  wf_html_add_plain (html, "title", NULL, wf_explainer_get_title (self->story));
  wf_html_add (html, "\n<style>");
  wf_html_add (html, style);
  wf_html_add (html, "</style>\n</head>\n");
}

static void
add_fact (WfHtml     *html,
          const char *name,
          const char *date,
          const char *value)
{
  if (date == NULL && value == NULL)
    return;

  wf_html_add (html, "<li>");
  wf_html_add_words (html, "span", NULL, name);
  wf_html_add (html, " ");
  if (date != NULL)
    wf_html_add_date (html, date);
  else
    wf_html_add_escaped (html, value);
  wf_html_close (html, "li");
}

static void
add_header (WfWebPage *self)
{
  WfHtml *html = self->html;
  const char * const *authors = wf_explainer_get_authors (self->story);
  g_autofree char *names = authors != NULL && authors[0] != NULL ? g_strjoinv (_(", "), (char **) authors) : NULL;

  wf_html_add (html, "<header>\n");
  wf_html_add_plain (html, "h1", NULL, wf_explainer_get_title (self->story));
  wf_html_add (html, "\n");
  wf_html_add_text (html, "div", "lead", wf_explainer_get_summary (self->story));
  if (names != NULL || wf_explainer_get_published (self->story) != NULL || wf_explainer_get_updated (self->story) != NULL)
    {
      wf_html_add (html, "<ul class=\"facts\">\n");
      add_fact (html, _("By:"), NULL, names);
      add_fact (html, _("Published:"), wf_explainer_get_published (self->story), NULL);
      add_fact (html, _("Updated:"), wf_explainer_get_updated (self->story), NULL);
      wf_html_close (html, "ul");
    }
  wf_html_close (html, "header");
}

static void
add_entry (WfHtml     *html,
           const char *id,
           const char *words,
           GListModel *items)
{
  g_autofree char *target = g_strconcat ("#", id, NULL);

  if (g_list_model_get_n_items (items) == 0)
    return;

  wf_html_add (html, "<li>");
  wf_html_open (html, "a", "href", target, NULL);
  wf_html_add_words (html, "span", NULL, words);
  wf_html_add (html, "</a>");
  wf_html_close (html, "li");
}

static void
add_contents (WfWebPage *self)
{
  WfHtml *html = self->html;
  GListModel *sections = wf_explainer_get_sections (self->story);

  wf_html_open (html, "nav", "aria-label", _("Contents"), NULL);
  wf_html_add (html, "<ul>\n");
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (WfSection) section = g_list_model_get_item (sections, i);
      g_autofree char *target = g_strconcat ("#section-", wf_section_get_id (section), NULL);

      wf_html_add (html, "<li>");
      wf_html_open (html, "a", "href", target, NULL);
      wf_html_add_plain (html, "span", NULL, wf_section_get_title (section));
      wf_html_add (html, "</a>");
      wf_html_close (html, "li");
    }
  add_entry (html, "timeline", _("Timeline"), wf_explainer_get_timeline (self->story));
  add_entry (html, "questions", _("Questions"), wf_explainer_get_questions (self->story));
  add_entry (html, "glossary", _("Glossary"), wf_explainer_get_entities (self->story));
  add_entry (html, "places", _("Places"), wf_explainer_get_places (self->story));
  add_entry (html, "sources", _("Sources"), wf_explainer_get_sources (self->story));
  wf_html_close (html, "ul");
  wf_html_close (html, "nav");
}

/* Private to the layer: begins a section with a heading of the interface’s. */
void
wf_web_page_open_section (WfWebPage  *self,
                          const char *id,
                          const char *title)
{
  g_autofree char *heading = g_strconcat (id, "-title", NULL);

  wf_html_open (self->html, "section", "id", id, "aria-labelledby", heading, NULL);
  wf_html_open (self->html, "h2", "id", heading, NULL);
  wf_html_add_words (self->html, "span", NULL, title);
  wf_html_close (self->html, "h2");
}

static gboolean
add_section (WfWebPage  *self,
             WfSection  *section,
             GError    **error)
{
  g_autofree char *id = g_strconcat ("section-", wf_section_get_id (section), NULL);
  g_autofree char *heading = g_strconcat ("heading-", wf_section_get_id (section), NULL);
  GListModel *stops = wf_section_get_stops (section);

  wf_html_open (self->html, "section", "id", id, "aria-labelledby", heading, NULL);
  wf_html_open (self->html, "h2", "id", heading, NULL);
  wf_html_add_plain (self->html, "span", NULL, wf_section_get_title (section));
  wf_html_close (self->html, "h2");
  wf_html_add_text (self->html, "div", "lead", wf_section_get_summary (section));
  for (guint i = 0; i < g_list_model_get_n_items (stops); i++)
    {
      g_autoptr (WfStop) stop = g_list_model_get_item (stops, i);

      if (!wf_web_page_add_stop (self, stop, error))
        return FALSE;
      self->n_done++;
      if (self->progress != NULL)
        self->progress (self->n_done / (double) g_list_model_get_n_items (wf_explainer_get_stops (self->story)),
                        self->user_data);
    }
  wf_html_close (self->html, "section");

  return TRUE;
}

static gboolean
add_main (WfWebPage  *self,
          GError    **error)
{
  GListModel *sections = wf_explainer_get_sections (self->story);

  wf_html_add (self->html, "<main id=\"story\" tabindex=\"-1\">\n");
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (WfSection) section = g_list_model_get_item (sections, i);

      if (!add_section (self, section, error))
        return FALSE;
    }
  wf_web_page_add_timeline (self);
  wf_web_page_add_questions (self);
  if (!wf_web_page_add_glossary (self, error))
    return FALSE;
  wf_web_page_add_places (self);
  wf_web_page_add_references (self);
  wf_html_close (self->html, "main");

  return TRUE;
}

static void
add_footer (WfWebPage *self)
{
  WfHtml *html = self->html;
  const char *license = wf_explainer_get_license (self->story);

  wf_html_add (html, "<footer class=\"soft\">\n");
  if (license != NULL)
    {
      /* Translators: a licence, as in “License of the story: CC-BY-4.0” */
      g_autofree char *words = g_strdup_printf (_("License of the story: %s"), license);

      wf_html_add_words (html, "p", NULL, words);
    }
  wf_html_add_words (html, "p", NULL, _("Map data: Natural Earth and GeoNames. The outlines are simplified, and take no side where borders are disputed."));
  wf_html_add_words (html, "p", NULL, _("Made with Wherefore. This page needs no network: nothing is loaded from anywhere."));
  wf_html_close (html, "footer");
}

/* The reader’s languages, with the story’s own as the last resort. */
static char *
choose_language (WfExplainer        *story,
                 const char * const *languages)
{
  return g_strdup (wf_text_get_language (wf_explainer_get_title (story), languages));
}

/**
 * wf_web_page_new:
 * @story: what to tell
 * @languages: (nullable) (array zero-terminated=1): the reader’s languages, the preferred first; %NULL for the story’s own
 * @progress: (nullable) (scope call): told how far it has come
 * @cancellable: (nullable):
 * @error: return location for a #WfMediaError where a picture cannot be read, a #WfTileStoreError where the map cannot,
 *   or %G_IO_ERROR_CANCELLED
 *
 * Blocks for a second or so. May be called from any thread, and without a display.
 *
 * Returns: (transfer full): the page in UTF-8
 */
GBytes *
wf_web_page_new (WfExplainer         *story,
                 const char * const  *languages,
                 WfExportProgress     progress,
                 gpointer             user_data,
                 GCancellable        *cancellable,
                 GError             **error)
{
  const char * const own[] = { wf_explainer_get_language (story), NULL };
  const char * const *preferred = languages != NULL ? languages : own;
  g_autofree char *language = choose_language (story, preferred);
  g_autoptr (WfHtml) html = wf_html_new (preferred, language);
  g_autoptr (WfAtlas) atlas = wf_atlas_new (NULL, error);
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  WfWebPage page = { .html = html, .story = story, .atlas = atlas, .paths = paths, .progress = progress,
                     .user_data = user_data, .cancellable = cancellable };
  gsize size;

  if (atlas == NULL)
    return NULL;

  add_head (&page);
  wf_html_add (html, "<body>\n<a class=\"skip\" href=\"#story\">");
  wf_html_add_words (html, "span", NULL, _("Skip to the story"));
  wf_html_add (html, "</a>\n");
  wf_web_map_add_symbols (html);
  wf_html_add (html, "\n");
  add_header (&page);
  add_contents (&page);
  if (!add_main (&page, error))
    return NULL;
  add_footer (&page);
  wf_html_add (html, "</body>\n</html>\n");

  size = html->out->len;
  return g_bytes_new_take (g_string_free_and_steal (g_steal_pointer (&html->out)), size);
}
