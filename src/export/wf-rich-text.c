// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfRichText: takes the links out of the markup of the story's texts, which Pango does not know, and keeps where they are.

#include "wf-rich-text.h"

#include <string.h>

typedef struct {
  GString *markup;  /* without the links */
  int      length;  /* of the text alone, in bytes */
  GArray  *links;
} Reading;

static void
clear_link (gpointer data)
{
  g_free (((WfTextLink *) data)->target);
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  Reading *reading = user_data;

  if (g_str_equal (element, "a"))
    {
      WfTextLink link = { reading->length, reading->length, NULL };

      for (guint i = 0; names[i] != NULL; i++)
        if (g_str_equal (names[i], "href"))
          link.target = g_strdup (values[i]);
      g_array_append_val (reading->links, link);
      return;
    }

  if (g_str_equal (element, "markup"))
    return;

  g_string_append_printf (reading->markup, "<%s", element);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *value = g_markup_escape_text (values[i], -1);

      g_string_append_printf (reading->markup, " %s=\"%s\"", names[i], value);
    }
  g_string_append_c (reading->markup, '>');
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element,
                gpointer              user_data,
                GError              **error)
{
  Reading *reading = user_data;

  if (g_str_equal (element, "a"))
    g_array_index (reading->links, WfTextLink, reading->links->len - 1).end = reading->length;
  else if (!g_str_equal (element, "markup"))
    g_string_append_printf (reading->markup, "</%s>", element);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Reading *reading = user_data;
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (reading->markup, escaped);
  reading->length += length;
}

/**
 * wf_rich_text_new:
 * @font: a Pango font description
 * @markup: Pango's, with `a` elements
 * @width: in the units of @context; less than 0 for one line
 *
 * Returns: (transfer full): the paragraph
 */
WfRichText *
wf_rich_text_new (PangoContext *context,
                  const char   *font,
                  const char   *markup,
                  double        width)
{
  const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  PangoFontDescription *description = pango_font_description_from_string (font);
  g_autoptr(GString) plain = g_string_new (NULL);
  g_autofree char *whole = g_strconcat ("<markup>", markup, "</markup>", NULL);
  WfRichText *self = g_new0 (WfRichText, 1);
  GMarkupParseContext *reader;
  Reading reading;

  self->layout = pango_layout_new (context);
  self->links = g_array_new (FALSE, FALSE, sizeof (WfTextLink));
  g_array_set_clear_func (self->links, clear_link);
  reading = (Reading) { plain, 0, self->links };
  reader = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reading, NULL);
  if (!g_markup_parse_context_parse (reader, whole, -1, NULL))
    g_critical ("A text of the story is no markup: %s", markup);
  g_markup_parse_context_free (reader);

  pango_layout_set_font_description (self->layout, description);
  pango_layout_set_markup (self->layout, plain->str, -1);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_font_description_free (description);

  return self;
}

/**
 * wf_rich_text_get_height:
 *
 * Returns: the height of all of its lines, in points
 */
double
wf_rich_text_get_height (WfRichText *self)
{
  int height;

  pango_layout_get_size (self->layout, NULL, &height);

  return height / (double) PANGO_SCALE;
}

void
wf_rich_text_free (WfRichText *self)
{
  g_object_unref (self->layout);
  g_array_unref (self->links);
  g_free (self);
}
