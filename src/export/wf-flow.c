// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfFlow: what is added goes to the end of the last page, or onto a new one: paragraphs line by line, boxes whole. Units
// are points. Drawing comes later, a page at a time, so that only boxes of that page need be drawn.

#include "wf-flow.h"

#include <pango/pangocairo.h>

#include "wf-palette.h"

#define ORPHAN_LINES 2  /* no fewer lines stay alone on either page */

/* A run of lines of a paragraph, a box, or a target of links (neither). */
typedef struct {
  guint           page;
  double          x, y, width, height;
  WfRichText     *text;      /* owned by @texts of the flow */
  int             first, last;
  WfFlowDrawFunc  draw;
  gpointer        user_data;
  GDestroyNotify  destroy;
  char           *target;
} Item;

struct _WfFlow
{
  double        page_width, page_height, margin;
  PangoContext *context;
  double        y;          /* where the next thing goes */
  guint         page;
  gboolean      at_top;     /* space there is left out */
  GArray       *items;      /* Item, in the order of their pages */
  GArray       *starts;     /* guint: the first item of each page */
  GPtrArray    *texts;
  GHashTable   *targets;
  GArray       *bookmarks;
  guint         keep_page;  /* where what is to stay together begins */
  double        keep_y;
  guint         keep_item;
  guint         keep_bookmark;
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  if (item->destroy != NULL)
    item->destroy (item->user_data);
  g_free (item->target);
}

static void
clear_bookmark (gpointer data)
{
  g_free (((WfBookmark *) data)->title);
}

/**
 * wf_flow_new:
 * @page_width: points; likewise the others
 * @margin: on each side
 */
WfFlow *
wf_flow_new (double page_width,
             double page_height,
             double margin)
{
  WfFlow *self = g_new0 (WfFlow, 1);
  cairo_font_options_t *options = cairo_font_options_create ();
  guint first = 0;

  self->page_width = page_width;
  self->page_height = page_height;
  self->margin = margin;
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (self->context, 72);  /* a point of a font is a point of the page */
  pango_context_set_round_glyph_positions (self->context, FALSE);

  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->starts, first);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) wf_rich_text_free);
  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->bookmarks = g_array_new (FALSE, FALSE, sizeof (WfBookmark));
  g_array_set_clear_func (self->bookmarks, clear_bookmark);
  self->y = margin;
  self->at_top = TRUE;

  return self;
}

void
wf_flow_free (WfFlow *self)
{
  g_array_unref (self->items);
  g_array_unref (self->starts);
  g_array_unref (self->bookmarks);
  g_ptr_array_unref (self->texts);
  g_hash_table_unref (self->targets);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * wf_flow_get_context:
 *
 * Returns: (transfer none): what texts are to be made with
 */
PangoContext *
wf_flow_get_context (WfFlow *self)
{
  return self->context;
}

double
wf_flow_get_width (WfFlow *self)
{
  return self->page_width - 2 * self->margin;
}

/**
 * wf_flow_get_room:
 *
 * Returns: points that are left on this page, from top to bottom
 */
double
wf_flow_get_room (WfFlow *self)
{
  return self->page_height - self->margin - self->y;
}

void
wf_flow_break_page (WfFlow *self)
{
  if (self->at_top)
    return;

  self->page++;
  self->y = self->margin;
  self->at_top = TRUE;
  g_array_append_val (self->starts, self->items->len);
}

/**
 * wf_flow_reserve:
 *
 * Begins a new page where less than @height is left on this one.
 */
void
wf_flow_reserve (WfFlow *self,
                 double  height)
{
  if (wf_flow_get_room (self) < height)
    wf_flow_break_page (self);
}

void
wf_flow_add_space (WfFlow *self,
                   double  height)
{
  if (!self->at_top)
    self->y += height;
}

static void
append (WfFlow *self,
        Item   *item)
{
  item->page = self->page;
  g_array_append_vals (self->items, item, 1);
  self->at_top = FALSE;
}

static void
get_line_extents (PangoLayoutIter *iter,
                  double          *top,
                  double          *bottom)
{
  int y0, y1;

  pango_layout_iter_get_line_yrange (iter, &y0, &y1);
  *top = y0 / (double) PANGO_SCALE;
  *bottom = y1 / (double) PANGO_SCALE;
}

/* How many of the lines from @first on fit, and how high they are. */
static int
count_lines (WfFlow      *self,
             PangoLayout *layout,
             int          first,
             double      *height)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double start = 0, top, bottom;
  int n = 0;

  *height = 0;
  for (int i = 0; ; i++)
    {
      get_line_extents (iter, &top, &bottom);
      if (i == first)
        start = top;
      if (i >= first)
        {
          if (bottom - start > wf_flow_get_room (self))
            break;
          *height = bottom - start;
          n++;
        }
      if (!pango_layout_iter_next_line (iter))
        break;
    }
  pango_layout_iter_free (iter);

  return n;
}

/**
 * wf_flow_add_text:
 * @text: (transfer full): a paragraph, as wide as it is to be
 * @indent: points
 *
 * Adds a paragraph, which may go on over the next pages.
 */
void
wf_flow_add_text (WfFlow     *self,
                  WfRichText *text,
                  double      indent)
{
  int n_lines = pango_layout_get_line_count (text->layout);
  int first = 0;

  g_ptr_array_add (self->texts, text);
  while (first < n_lines)
    {
      double height;
      int n = count_lines (self, text->layout, first, &height);
      int left = n_lines - first - n;
      Item item = { .x = self->margin + indent, .y = self->y, .text = text, .first = first };

      /* Nothing fits, or one line would stand alone. */
      if (!self->at_top && left > 0 && (n < ORPHAN_LINES || (left < ORPHAN_LINES && n <= ORPHAN_LINES)))
        {
          wf_flow_break_page (self);
          continue;
        }
      if (left > 0 && left < ORPHAN_LINES && n > ORPHAN_LINES)
        n--;
      n = MAX (n, 1);
      item.last = first + n - 1;
      item.height = height;
      append (self, &item);
      self->y += height;
      first += n;
      if (first < n_lines)
        wf_flow_break_page (self);
    }
}

/**
 * wf_flow_add_beside:
 * @text: (transfer full): a short text
 * @x: points from the margin
 *
 * Adds a text at the height where the next thing begins, without going down: a number before its paragraph.
 */
void
wf_flow_add_beside (WfFlow     *self,
                    WfRichText *text,
                    double      x)
{
  gboolean at_top = self->at_top;
  Item item = { .x = self->margin + x, .y = self->y, .text = text, .last = pango_layout_get_line_count (text->layout) - 1 };

  g_ptr_array_add (self->texts, text);
  append (self, &item);
  self->at_top = at_top;
}

/**
 * wf_flow_add_box:
 * @draw: (nullable): draws it, when its page is drawn; %NULL leaves the room free
 * @destroy: (nullable): frees @user_data
 *
 * Adds a box, whole on one page.
 */
void
wf_flow_add_box (WfFlow         *self,
                 double          indent,
                 double          width,
                 double          height,
                 WfFlowDrawFunc  draw,
                 gpointer        user_data,
                 GDestroyNotify  destroy)
{
  Item item = { .x = self->margin + indent, .width = width, .height = height, .draw = draw, .user_data = user_data,
                .destroy = destroy };

  wf_flow_reserve (self, height);
  item.y = self->y;
  append (self, &item);
  self->y += height;
}

/**
 * wf_flow_begin_keep:
 *
 * What is added from here to [method@Flow.end_keep] stays on one page, if it has room on one.
 */
void
wf_flow_begin_keep (WfFlow *self)
{
  self->keep_page = self->page;
  self->keep_y = self->y;
  self->keep_item = self->items->len;
  self->keep_bookmark = self->bookmarks->len;
}

/* Where something of the kept part goes that stands at @y of @page, when that part begins at the top of a page. */
static double
get_kept_y (WfFlow *self,
            guint   page,
            double  y,
            double  first_height)
{
  return page == self->keep_page ? self->margin + y - self->keep_y : y + first_height;
}

void
wf_flow_end_keep (WfFlow *self)
{
  double first_height = 0;

  if (self->page != self->keep_page + 1 || self->keep_item == self->items->len)
    return;

  /* The space before it is not needed at the top of a page. */
  self->keep_y = g_array_index (self->items, Item, self->keep_item).y;

  for (guint i = self->keep_item; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->page == self->keep_page)
        first_height = MAX (first_height, item->y + item->height - self->keep_y);
    }
  /* Nothing of it is on the page before, or all of it has no room on one. */
  if (first_height <= 0 || self->keep_y <= self->margin || self->y + first_height > self->page_height - self->margin)
    return;

  for (guint i = self->keep_item; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);

      item->y = get_kept_y (self, item->page, item->y, first_height);
      item->page = self->page;
    }
  for (guint i = self->keep_bookmark; i < self->bookmarks->len; i++)
    {
      WfBookmark *bookmark = &g_array_index (self->bookmarks, WfBookmark, i);

      bookmark->y = get_kept_y (self, bookmark->page, bookmark->y, first_height);
      bookmark->page = self->page;
    }
  g_array_index (self->starts, guint, self->page) = self->keep_item;
  self->y += first_height;
}

/**
 * wf_flow_add_target:
 * @target: an address, as `entity:g20`, that links in texts lead to
 */
void
wf_flow_add_target (WfFlow     *self,
                    const char *target)
{
  gboolean at_top = self->at_top;
  Item item = { .x = self->margin, .y = self->y, .target = g_strdup (target) };

  g_hash_table_add (self->targets, g_strdup (target));
  append (self, &item);
  self->at_top = at_top;
}

void
wf_flow_add_bookmark (WfFlow     *self,
                      const char *title,
                      guint       level)
{
  WfBookmark bookmark = { g_strdup (title), level, self->page, self->y };

  g_array_append_val (self->bookmarks, bookmark);
}

guint
wf_flow_get_n_pages (WfFlow *self)
{
  return self->page + 1;
}

/**
 * wf_flow_get_bookmarks:
 *
 * Returns: (transfer none) (element-type WfBookmark): in the order of the pages
 */
GArray *
wf_flow_get_bookmarks (WfFlow *self)
{
  return self->bookmarks;
}

/* --- Drawing ---------------------------------------------------------------------------- */

/* cairo's attributes are in single quotes; what stands in them is escaped by a backslash. */
static char *
quote (const char *text)
{
  g_autoptr(GString) quoted = g_string_new ("'");

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\'' || *at == '\\')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *at);
    }
  g_string_append_c (quoted, '\'');

  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

static char *
dup_number (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
}

static void
tag_link (cairo_t    *cr,
          const char *kind,
          const char *target,
          double      x,
          double      y,
          double      width,
          double      height)
{
  g_autofree char *quoted = quote (target);
  g_autofree char *left = dup_number (x);
  g_autofree char *top = dup_number (y);
  g_autofree char *across = dup_number (width);
  g_autofree char *down = dup_number (height);
  g_autofree char *attributes = g_strdup_printf ("%s=%s rect=[%s %s %s %s]", kind, quoted, left, top, across, down);

  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static void
tag_links (WfFlow          *self,
           const Item      *item,
           PangoLayoutIter *iter,
           double           y,
           double           height,
           cairo_t         *cr)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  PangoRectangle extents;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  for (guint i = 0; i < item->text->links->len; i++)
    {
      const WfTextLink *link = &g_array_index (item->text->links, WfTextLink, i);
      int start = MAX (link->start, line->start_index), end = MIN (link->end, line->start_index + line->length);
      const char *kind = link->target == NULL ? NULL
                         : g_str_has_prefix (link->target, "https:") || g_str_has_prefix (link->target, "http:") ? "uri"
                         : g_hash_table_contains (self->targets, link->target) ? "dest" : NULL;
      g_autofree int *ranges = NULL;
      int n_ranges;

      if (kind == NULL || start >= end)
        continue;
      pango_layout_line_get_x_ranges (line, start, end, &ranges, &n_ranges);
      for (int j = 0; j < n_ranges; j++)
        tag_link (cr, kind, link->target, item->x + ranges[2 * j] / (double) PANGO_SCALE, y,
                  (ranges[2 * j + 1] - ranges[2 * j]) / (double) PANGO_SCALE, height);
    }
}

static void
draw_text (WfFlow     *self,
           const Item *item,
           cairo_t    *cr,
           gboolean    tags)
{
  PangoLayoutIter *iter = pango_layout_get_iter (item->text->layout);
  double start = 0, top, bottom;

  gdk_cairo_set_source_rgba (cr, &wf_palette_get (WF_MAP_STYLE_PRINT)->label_story);
  for (int i = 0; i <= item->last; i++)
    {
      PangoRectangle extents;

      get_line_extents (iter, &top, &bottom);
      if (i == item->first)
        start = top;
      if (i >= item->first)
        {
          pango_layout_iter_get_line_extents (iter, NULL, &extents);
          cairo_move_to (cr, item->x + extents.x / (double) PANGO_SCALE,
                         item->y - start + pango_layout_iter_get_baseline (iter) / (double) PANGO_SCALE);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
          if (tags)
            tag_links (self, item, iter, item->y - start + top, bottom - top, cr);
        }
      if (!pango_layout_iter_next_line (iter))
        break;
    }
  pango_layout_iter_free (iter);
}

/**
 * wf_flow_draw_page:
 * @page: from 0
 * @tags: whether the surface takes links, as that for PDF does
 * @cancellable: (nullable):
 *
 * Draws a page with its corner at 0, 0.
 *
 * Returns: %FALSE with @error set where it was cancelled
 */
gboolean
wf_flow_draw_page (WfFlow        *self,
                   guint          page,
                   cairo_t       *cr,
                   gboolean       tags,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_return_val_if_fail (page < self->starts->len, FALSE);

  for (guint i = g_array_index (self->starts, guint, page);
       i < self->items->len && g_array_index (self->items, Item, i).page == page;
       i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      gboolean drawn = TRUE;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (item->text != NULL)
        {
          draw_text (self, item, cr, tags);
        }
      else if (item->draw != NULL)
        {
          cairo_save (cr);
          cairo_translate (cr, item->x, item->y);
          drawn = item->draw (cr, item->width, item->height, item->user_data, cancellable, error);
          cairo_restore (cr);
        }
      else if (tags && item->target != NULL)
        {
          g_autofree char *name = quote (item->target);
          g_autofree char *x = dup_number (item->x);
          g_autofree char *y = dup_number (item->y);
          g_autofree char *attributes = g_strdup_printf ("name=%s x=%s y=%s", name, x, y);

          cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
          cairo_tag_end (cr, CAIRO_TAG_DEST);
        }
      if (!drawn)
        return FALSE;
    }

  return TRUE;
}
