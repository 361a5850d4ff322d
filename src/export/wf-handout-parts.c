// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfHandout, what its chapters are made of: headings, paragraphs, numbers of sources, lines, maps.

#include "config.h"

#include "wf-handout-private.h"


#include "wf-map-image.h"
#include "wf-palette.h"

#define CHAPTER_ROOM 150.0  /* a heading has at least so much below it */
#define LINE_HEIGHT 26.0    /* of lines to write on */
#define FINENESS 1.5
#define WORLD_HEIGHT 290.0

const char * const *
wf_handout_get_languages (WfHandout *self)
{
  return (const char * const *) self->languages;
}

char *
wf_handout_dup_plain (WfHandout *self,
                      WfText    *text)
{
  return text != NULL ? wf_text_dup_plain (text, wf_handout_get_languages (self)) : g_strdup ("");
}

/* A sign of its own for each status, which black on white tells apart too. */
const char *
wf_handout_get_sign (WfStatus status)
{
  switch (status)
    {
    case WF_STATUS_REPORTED:
      return "●";
    case WF_STATUS_BACKGROUND:
      return "■";
    case WF_STATUS_ANALYSIS:
      return "◆";
    case WF_STATUS_OUTLOOK:
      return "○";
    case WF_STATUS_UNMARKED:
    default:
      return "–";
    }
}

static WfRichText *
new_text (WfHandout  *self,
          const char *font,
          const char *markup,
          double      indent)
{
  WfRichText *text = wf_rich_text_new (wf_flow_get_context (self->flow), font, markup,
                                       wf_flow_get_width (self->flow) - indent);

  pango_layout_set_line_spacing (text->layout, 1.2);
  return text;
}

/* A paragraph to be added once its height is known. */
WfRichText *
wf_handout_new_plain (WfHandout  *self,
                      const char *font,
                      const char *text,
                      double      indent)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return new_text (self, font, escaped, indent);
}

void
wf_handout_add_markup (WfHandout  *self,
                       const char *font,
                       const char *markup,
                       double      indent)
{
  wf_flow_add_text (self->flow, new_text (self, font, markup, indent), indent);
}

void
wf_handout_add_plain (WfHandout  *self,
                      const char *font,
                      const char *text,
                      double      indent)
{
  wf_flow_add_text (self->flow, wf_handout_new_plain (self, font, text, indent), indent);
}

/* @text may be %NULL. */
void
wf_handout_add_text (WfHandout  *self,
                     const char *font,
                     WfText     *text,
                     double      indent)
{
  g_autofree char *markup = text != NULL ? wf_text_dup_markup (text, wf_handout_get_languages (self)) : NULL;

  if (markup != NULL)
    wf_handout_add_markup (self, font, markup, indent);
}

void
wf_handout_add_beside (WfHandout  *self,
                       const char *font,
                       const char *text,
                       double      x)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  WfRichText *rich = wf_rich_text_new (wf_flow_get_context (self->flow), font, escaped, -1);

  pango_layout_set_line_spacing (rich->layout, 1.2);
  wf_flow_add_beside (self->flow, rich, x);
}

void
wf_handout_add_chapter (WfHandout  *self,
                        const char *title,
                        guint       level)
{
  wf_flow_add_space (self->flow, level == 0 ? 24 : 12);
  wf_flow_reserve (self->flow, CHAPTER_ROOM);
  wf_flow_add_bookmark (self->flow, title, level);
  wf_handout_add_plain (self, level == 0 ? WF_HANDOUT_CHAPTER_FONT : WF_HANDOUT_HEADING_FONT, title, 0);
  wf_flow_add_space (self->flow, 6);
}

/* “[1, 3]”, each a link to its entry in the list; %NULL where there are none. */
char *
wf_handout_dup_references (WfHandout  *self,
                           GListModel *sources)
{
  guint n = sources != NULL ? g_list_model_get_n_items (sources) : 0;
  g_autoptr(GString) references = g_string_new ("[");

  if (n == 0)
    return NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(WfSource) source = g_list_model_get_item (sources, i);

      g_string_append_printf (references, "%s<a href=\"source:%s\">%u</a>", i > 0 ? ",\302\240" : "",
                              wf_source_get_id (source), GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, source)));
    }
  g_string_append_c (references, ']');

  return g_string_free (g_steal_pointer (&references), FALSE);
}

/* --- Lines ------------------------------------------------------------------------------ */

static gboolean
draw_rule (cairo_t       *cr,
           double         width,
           double         height,
           gpointer       user_data,
           GCancellable  *cancellable,
           GError       **error)
{
  gdk_cairo_set_source_rgba (cr, &wf_palette_get (WF_MAP_STYLE_PRINT)->border);
  cairo_set_line_width (cr, 0.75);
  cairo_move_to (cr, 0, height - 1);
  cairo_line_to (cr, width, height - 1);
  cairo_stroke (cr);

  return TRUE;
}

void
wf_handout_add_rule (WfHandout *self,
                     double     indent,
                     double     width)
{
  wf_flow_add_box (self->flow, indent, width, 1.5, draw_rule, NULL, NULL);
}

/* Lines to write on. */
void
wf_handout_add_lines (WfHandout *self,
                      guint      n_lines,
                      double     indent)
{
  for (guint i = 0; i < n_lines; i++)
    wf_flow_add_box (self->flow, indent, wf_flow_get_width (self->flow) - indent, LINE_HEIGHT, draw_rule, NULL, NULL);
}

/* --- Maps ------------------------------------------------------------------------------- */

static gboolean
draw_map (cairo_t       *cr,
          double         width,
          double         height,
          gpointer       user_data,
          GCancellable  *cancellable,
          GError       **error)
{
  cairo_save (cr);
  cairo_scale (cr, WF_HANDOUT_UNIT, WF_HANDOUT_UNIT);
  if (!wf_map_image_draw (WF_MAP_IMAGE (user_data), cr, cancellable, error))
    return FALSE;
  cairo_restore (cr);

  gdk_cairo_set_source_rgba (cr, &wf_palette_get (WF_MAP_STYLE_PRINT)->border);
  cairo_set_line_width (cr, 0.5);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_stroke (cr);

  return TRUE;
}

static WfMapImage *
create_image (WfHandout *self,
              double     height)
{
  double width = wf_flow_get_width (self->flow);
  WfMapImage *image = wf_map_image_new (self->atlas, width / WF_HANDOUT_UNIT, height / WF_HANDOUT_UNIT);

  wf_map_image_set_style (image, WF_MAP_STYLE_PRINT);
  wf_map_image_set_fineness (image, FINENESS);
  wf_map_image_set_languages (image, wf_handout_get_languages (self), NULL);

  return image;
}

/* A map of the whole world gets more height, so that it shows the world once. */
void
wf_handout_add_map (WfHandout *self,
                    WfStop    *stop,
                    double     height)
{
  g_autoptr(WfMapImage) image = create_image (self, height);
  WfMapFrame frame;

  wf_map_image_set_stop (image, stop);
  wf_map_image_get_frame (image, &frame);
  if (frame.world < frame.width)
    {
      g_set_object (&image, NULL);
      height = MAX (height, WORLD_HEIGHT);
      image = create_image (self, height);
      wf_map_image_set_stop (image, stop);
    }
  wf_flow_add_box (self->flow, 0, wf_flow_get_width (self->flow), height, draw_map, g_steal_pointer (&image),
                   g_object_unref);
}

/* A map whose places are numbered. */
void
wf_handout_add_blank_map (WfHandout  *self,
                          GListModel *places,
                          double      height)
{
  WfMapImage *image = create_image (self, height);

  wf_map_image_set_parts (image, WF_MAP_IMAGE_BLANK | WF_MAP_IMAGE_ATTRIBUTION);
  wf_map_image_set_places (image, places);
  wf_flow_add_box (self->flow, 0, wf_flow_get_width (self->flow), height, draw_map, image, g_object_unref);
}
