// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfHandout: writes its chapters into a flow of pages, and draws a page with its footer. It uses no widget, so a thread
// can do all of it; what it is given is immutable.

#include "config.h"

#include "wf-handout-private.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "wf-palette.h"

#define MARGIN 48.0
#define FOOTER 24.0  /* above the paper's edge */
#define POINTS_PER_MM (72 / 25.4)

G_DEFINE_FINAL_TYPE (WfHandout, wf_handout, G_TYPE_OBJECT)

static void
wf_handout_finalize (GObject *object)
{
  WfHandout *self = WF_HANDOUT (object);

  g_clear_pointer (&self->flow, wf_flow_free);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->languages, g_strfreev);
  g_clear_object (&self->atlas);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (wf_handout_parent_class)->finalize (object);
}

static void
wf_handout_class_init (WfHandoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_handout_finalize;
}

static void
wf_handout_init (WfHandout *self)
{
  self->numbers = g_hash_table_new (NULL, NULL);
}

/**
 * wf_paper_get_size:
 * @width: (out): in points
 * @height: (out): in points
 */
void
wf_paper_get_size (WfPaper  paper,
                   double  *width,
                   double  *height)
{
  *width = paper == WF_PAPER_LETTER ? 612 : 210 * POINTS_PER_MM;
  *height = paper == WF_PAPER_LETTER ? 792 : 297 * POINTS_PER_MM;
}

/**
 * wf_paper_parse:
 * @name: “a4” or “letter”, in any case
 *
 * Returns: whether it is one of them
 */
gboolean
wf_paper_parse (const char *name,
                WfPaper    *paper)
{
  *paper = g_ascii_strcasecmp (name, "letter") == 0 ? WF_PAPER_LETTER : WF_PAPER_A4;

  return *paper == WF_PAPER_LETTER || g_ascii_strcasecmp (name, "a4") == 0;
}

/**
 * wf_handout_new:
 * @languages: (nullable): the reader's, the preferred first; %NULL for the story's own
 * @parts: what it consists of
 */
WfHandout *
wf_handout_new (WfExplainer        *story,
                WfAtlas            *atlas,
                const char * const *languages,
                WfHandoutParts      parts)
{
  WfHandout *self;

  g_return_val_if_fail (WF_IS_EXPLAINER (story), NULL);
  g_return_val_if_fail (WF_IS_ATLAS (atlas), NULL);

  self = g_object_new (WF_TYPE_HANDOUT, NULL);
  self->story = g_object_ref (story);
  self->atlas = g_object_ref (atlas);
  self->languages = g_strdupv ((char **) languages);
  self->parts = parts;

  return self;
}

/**
 * wf_handout_paginate:
 * @width: of a page, in points
 * @height: of a page, in points
 * @cancellable: (nullable):
 *
 * Decides what stands on which page.
 *
 * Returns: %FALSE with @error set to %G_IO_ERROR_CANCELLED where it was cancelled
 */
gboolean
wf_handout_paginate (WfHandout     *self,
                     double         width,
                     double         height,
                     GCancellable  *cancellable,
                     GError       **error)
{
  GListModel *sources;

  g_return_val_if_fail (WF_IS_HANDOUT (self), FALSE);

  g_clear_pointer (&self->flow, wf_flow_free);
  self->flow = wf_flow_new (width, height, MARGIN);
  self->width = width;
  self->height = height;
  pango_context_set_language (wf_flow_get_context (self->flow),
                              pango_language_from_string (wf_text_get_language (wf_explainer_get_title (self->story),
                                                                                wf_handout_get_languages (self))));
  sources = wf_explainer_get_sources (self->story);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr(WfSource) source = g_list_model_get_item (sources, i);

      g_hash_table_insert (self->numbers, source, GUINT_TO_POINTER (i + 1));
    }

  if (self->parts & WF_HANDOUT_STORY)
    {
      wf_handout_add_story (self, cancellable);
      if (!g_cancellable_is_cancelled (cancellable))
        wf_handout_add_reference (self);
    }
  if (self->parts & WF_HANDOUT_WORKSHEET && !g_cancellable_is_cancelled (cancellable))
    wf_handout_add_worksheet (self);
  if (self->parts & WF_HANDOUT_ANSWERS && !g_cancellable_is_cancelled (cancellable))
    wf_handout_add_answers (self);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * wf_handout_get_n_pages:
 *
 * Returns: how many pages there are; it must have been paginated
 */
guint
wf_handout_get_n_pages (WfHandout *self)
{
  g_return_val_if_fail (WF_IS_HANDOUT (self) && self->flow != NULL, 0);

  return wf_flow_get_n_pages (self->flow);
}

/**
 * wf_handout_get_bookmarks:
 *
 * Returns: (transfer none) (element-type WfBookmark): the chapters
 */
GArray *
wf_handout_get_bookmarks (WfHandout *self)
{
  g_return_val_if_fail (WF_IS_HANDOUT (self) && self->flow != NULL, NULL);

  return wf_flow_get_bookmarks (self->flow);
}

/**
 * wf_handout_get_story:
 *
 * Returns: (transfer none):
 */
WfExplainer *
wf_handout_get_story (WfHandout *self)
{
  g_return_val_if_fail (WF_IS_HANDOUT (self), NULL);

  return self->story;
}

char *
wf_handout_dup_title (WfHandout *self)
{
  g_return_val_if_fail (WF_IS_HANDOUT (self), NULL);

  return wf_handout_dup_plain (self, wf_explainer_get_title (self->story));
}

static void
draw_footer (WfHandout *self,
             guint      page,
             cairo_t   *cr)
{
  PangoContext *context = wf_flow_get_context (self->flow);
  g_autofree char *title = wf_handout_dup_title (self);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  /* Translators: the foot of a printed page: its number, and how many there are */
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, wf_handout_get_n_pages (self));
  g_autoptr(WfRichText) right = wf_rich_text_new (context, WF_HANDOUT_SMALL_FONT, number, -1);
  g_autoptr(WfRichText) left = NULL;
  int width;

  pango_layout_get_pixel_size (right->layout, &width, NULL);
  left = wf_rich_text_new (context, WF_HANDOUT_SMALL_FONT, escaped, self->width - 2 * MARGIN - width - 12);
  pango_layout_set_ellipsize (left->layout, PANGO_ELLIPSIZE_END);
  gdk_cairo_set_source_rgba (cr, &wf_palette_get (WF_MAP_STYLE_PRINT)->label_country);
  cairo_move_to (cr, MARGIN, self->height - FOOTER - 10);
  pango_cairo_show_layout (cr, left->layout);
  cairo_move_to (cr, self->width - MARGIN - width, self->height - FOOTER - 10);
  pango_cairo_show_layout (cr, right->layout);
}

/**
 * wf_handout_draw_page:
 * @page: from 0
 * @tags: whether the surface takes links, as that for PDF does
 * @cancellable: (nullable):
 *
 * Draws a page with its corner at 0, 0, in points.
 *
 * Returns: %FALSE with @error set to %G_IO_ERROR_CANCELLED where it was cancelled
 */
gboolean
wf_handout_draw_page (WfHandout     *self,
                      guint          page,
                      cairo_t       *cr,
                      gboolean       tags,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_return_val_if_fail (WF_IS_HANDOUT (self) && self->flow != NULL, FALSE);

  if (!wf_flow_draw_page (self->flow, page, cr, tags, cancellable, error))
    return FALSE;
  draw_footer (self, page, cr);

  return TRUE;
}
