// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Strokes never change once they are drawn, so the history for undoing is made of lists of the same strokes.

#include "config.h"

#include "wf-ink.h"

#include <math.h>

#include "wf-sphere.h"

#define MAX_UNDO 100

typedef struct {
  char   *page;
  GArray *points; /* WfInkPoint */
} Stroke;

struct _WfInk {
  GObject    parent_instance;
  WfTool     tool;
  char      *page;
  gboolean   pointing;
  WfInkPoint pointer;
  GPtrArray *strokes;
  GPtrArray *undo; /* earlier states of @strokes */
};

enum {
  PROP_0,
  PROP_TOOL,
  PROP_PAGE,
  PROP_CAN_UNDO,
  PROP_EMPTY,
  N_PROPS,
};

enum {
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (WfTool, wf_tool,
                    G_DEFINE_ENUM_VALUE (WF_TOOL_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (WF_TOOL_LASER, "laser"),
                    G_DEFINE_ENUM_VALUE (WF_TOOL_PEN, "pen"),
                    G_DEFINE_ENUM_VALUE (WF_TOOL_ERASER, "eraser"),
                    G_DEFINE_ENUM_VALUE (WF_TOOL_SPOTLIGHT, "spotlight"))

G_DEFINE_FINAL_TYPE (WfInk, wf_ink, G_TYPE_OBJECT)

static Stroke *
stroke_new (const char *page)
{
  Stroke *stroke = g_rc_box_new0 (Stroke);

  stroke->page = g_strdup (page);
  stroke->points = g_array_new (FALSE, FALSE, sizeof (WfInkPoint));

  return stroke;
}

static void
stroke_clear (gpointer data)
{
  Stroke *stroke = data;

  g_free (stroke->page);
  g_array_unref (stroke->points);
}

static void
stroke_unref (gpointer data)
{
  g_rc_box_release_full (data, stroke_clear);
}

static gpointer
stroke_copy (gconstpointer data,
             gpointer      user_data)
{
  return g_rc_box_acquire ((gpointer) data);
}

static gboolean
is_seen (WfInk        *self,
         const Stroke *stroke)
{
  return g_strcmp0 (stroke->page, self->page) == 0;
}

static void
changed (WfInk *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EMPTY]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remember (WfInk *self)
{
  if (self->undo->len == MAX_UNDO)
    g_ptr_array_remove_index (self->undo, 0);
  g_ptr_array_add (self->undo, g_ptr_array_copy (self->strokes, stroke_copy, NULL));
}

static void
wf_ink_finalize (GObject *object)
{
  WfInk *self = WF_INK (object);

  g_clear_pointer (&self->strokes, g_ptr_array_unref);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->page, g_free);

  G_OBJECT_CLASS (wf_ink_parent_class)->finalize (object);
}

static void
wf_ink_get_property (GObject    *object,
                     guint       prop_id,
                     GValue     *value,
                     GParamSpec *pspec)
{
  WfInk *self = WF_INK (object);

  switch (prop_id)
    {
    case PROP_TOOL:
      g_value_set_enum (value, self->tool);
      break;
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, wf_ink_get_can_undo (self));
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, wf_ink_get_n_strokes (self) == 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_ink_set_property (GObject      *object,
                     guint         prop_id,
                     const GValue *value,
                     GParamSpec   *pspec)
{
  WfInk *self = WF_INK (object);

  switch (prop_id)
    {
    case PROP_TOOL:
      wf_ink_set_tool (self, g_value_get_enum (value));
      break;
    case PROP_PAGE:
      wf_ink_set_page (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_ink_class_init (WfInkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = wf_ink_finalize;
  object_class->get_property = wf_ink_get_property;
  object_class->set_property = wf_ink_set_property;

  props[PROP_TOOL] = g_param_spec_enum ("tool", NULL, NULL, WF_TYPE_TOOL, WF_TOOL_NONE, G_PARAM_READWRITE | flags);
  props[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  props[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, TRUE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * WfInk::changed:
   *
   * Strokes or the pointer are to be seen otherwise.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
wf_ink_init (WfInk *self)
{
  self->strokes = g_ptr_array_new_with_free_func (stroke_unref);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

/**
 * wf_ink_new:
 *
 * Returns: (transfer full): ink without strokes
 */
WfInk *
wf_ink_new (void)
{
  return g_object_new (WF_TYPE_INK, NULL);
}

/**
 * wf_ink_get_tool:
 *
 * Returns: what the pointer does on the map
 */
WfTool
wf_ink_get_tool (WfInk *self)
{
  g_return_val_if_fail (WF_IS_INK (self), WF_TOOL_NONE);

  return self->tool;
}

/**
 * wf_ink_set_tool:
 * @tool: what the pointer does on the map from now on
 */
void
wf_ink_set_tool (WfInk  *self,
                 WfTool  tool)
{
  g_return_if_fail (WF_IS_INK (self));

  if (self->tool == tool)
    return;

  self->tool = tool;
  self->pointing = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TOOL]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * wf_ink_get_page:
 *
 * Returns: (transfer none) (nullable): the id of the stop whose strokes are seen
 */
const char *
wf_ink_get_page (WfInk *self)
{
  g_return_val_if_fail (WF_IS_INK (self), NULL);

  return self->page;
}

/**
 * wf_ink_set_page:
 * @page: (nullable): the id of a stop
 *
 * Shows the strokes of that stop; those of others stay for when it is shown again, but can no longer be undone.
 */
void
wf_ink_set_page (WfInk      *self,
                 const char *page)
{
  g_return_if_fail (WF_IS_INK (self));

  if (!g_set_str (&self->page, page))
    return;

  /* Nobody takes back what is not to be seen. */
  g_ptr_array_set_size (self->undo, 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAGE]);
  changed (self);
}

/**
 * wf_ink_get_pointer:
 * @lat: (out): degrees north
 * @lon: (out): degrees east
 *
 * Returns: whether the presenter points at something
 */
gboolean
wf_ink_get_pointer (WfInk  *self,
                    double *lat,
                    double *lon)
{
  g_return_val_if_fail (WF_IS_INK (self), FALSE);

  *lat = self->pointer.lat;
  *lon = self->pointer.lon;

  return self->pointing;
}

/**
 * wf_ink_point:
 * @lat: degrees north
 * @lon: degrees east
 *
 * Points there.
 */
void
wf_ink_point (WfInk  *self,
              double  lat,
              double  lon)
{
  g_return_if_fail (WF_IS_INK (self));

  self->pointer = (WfInkPoint) { lat, lon };
  self->pointing = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * wf_ink_hide_pointer:
 *
 * Points at nothing.
 */
void
wf_ink_hide_pointer (WfInk *self)
{
  g_return_if_fail (WF_IS_INK (self));

  if (!self->pointing)
    return;

  self->pointing = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * wf_ink_begin:
 * @lat: degrees north
 * @lon: degrees east
 *
 * Begins a stroke.
 */
void
wf_ink_begin (WfInk  *self,
              double  lat,
              double  lon)
{
  g_return_if_fail (WF_IS_INK (self));

  remember (self);
  g_ptr_array_add (self->strokes, stroke_new (self->page));
  wf_ink_draw_to (self, lat, lon);
}

/**
 * wf_ink_draw_to:
 * @lat: degrees north
 * @lon: degrees east
 *
 * Goes on with the stroke that was begun last.
 */
void
wf_ink_draw_to (WfInk  *self,
                double  lat,
                double  lon)
{
  WfInkPoint point = { lat, lon };

  g_return_if_fail (WF_IS_INK (self));
  g_return_if_fail (self->strokes->len > 0);

  g_array_append_val (((Stroke *) self->strokes->pdata[self->strokes->len - 1])->points, point);
  changed (self);
}

/* How far a point is from a line between two, as it looks on a map of Mercator, whose unit is the width of the world. */
static double
get_distance (const WfInkPoint *from,
              const WfInkPoint *to,
              double            x,
              double            y)
{
  double from_x = wf_mercator_x (from->lon), from_y = wf_mercator_y (from->lat);
  double dx = wf_mercator_x (to->lon) - from_x, dy = wf_mercator_y (to->lat) - from_y;
  double length, along;

  /* Over the antimeridian and not round the world. */
  dx -= round (dx);
  x -= round (x - from_x);
  length = dx * dx + dy * dy;
  along = length > 0 ? CLAMP (((x - from_x) * dx + (y - from_y) * dy) / length, 0.0, 1.0) : 0.0;

  return hypot (from_x + along * dx - x, from_y + along * dy - y);
}

static gboolean
touches (const Stroke *stroke,
         double        x,
         double        y,
         double        radius)
{
  const WfInkPoint *points = (const WfInkPoint *) (gpointer) stroke->points->data;

  for (guint i = 0; i < stroke->points->len; i++)
    if (get_distance (&points[i > 0 ? i - 1 : 0], &points[i], x, y) <= radius)
      return TRUE;

  return FALSE;
}

/**
 * wf_ink_erase:
 * @lat: degrees north
 * @lon: degrees east
 * @radius: how close a stroke has to be, as a share of the width of the world on the map
 *
 * Takes the strokes away that are there; one step to undo.
 *
 * Returns: whether there were any
 */
gboolean
wf_ink_erase (WfInk  *self,
              double  lat,
              double  lon,
              double  radius)
{
  gboolean erased = FALSE;
  double x = wf_mercator_x (lon), y = wf_mercator_y (lat);

  g_return_val_if_fail (WF_IS_INK (self), FALSE);

  for (guint i = self->strokes->len; i-- > 0;)
    {
      if (!is_seen (self, self->strokes->pdata[i]) || !touches (self->strokes->pdata[i], x, y, radius))
        continue;
      if (!erased)
        remember (self);
      erased = TRUE;
      g_ptr_array_remove_index (self->strokes, i);
    }
  if (erased)
    changed (self);

  return erased;
}

/**
 * wf_ink_undo:
 *
 * Takes back the last stroke, or the last that was erased.
 *
 * Returns: whether there was something to take back
 */
gboolean
wf_ink_undo (WfInk *self)
{
  g_return_val_if_fail (WF_IS_INK (self), FALSE);

  if (self->undo->len == 0)
    return FALSE;

  g_ptr_array_unref (self->strokes);
  self->strokes = g_ptr_array_steal_index (self->undo, self->undo->len - 1);
  changed (self);

  return TRUE;
}

/**
 * wf_ink_clear:
 *
 * Takes all strokes away that are seen; one step to undo.
 */
void
wf_ink_clear (WfInk *self)
{
  g_return_if_fail (WF_IS_INK (self));

  if (wf_ink_get_n_strokes (self) == 0)
    return;

  remember (self);
  for (guint i = self->strokes->len; i-- > 0;)
    if (is_seen (self, self->strokes->pdata[i]))
      g_ptr_array_remove_index (self->strokes, i);
  changed (self);
}

/**
 * wf_ink_get_can_undo:
 *
 * Returns: whether there is something to take back
 */
gboolean
wf_ink_get_can_undo (WfInk *self)
{
  g_return_val_if_fail (WF_IS_INK (self), FALSE);

  return self->undo->len > 0;
}

/**
 * wf_ink_get_n_strokes:
 *
 * Returns: how many strokes are seen
 */
guint
wf_ink_get_n_strokes (WfInk *self)
{
  guint n = 0;

  g_return_val_if_fail (WF_IS_INK (self), 0);

  for (guint i = 0; i < self->strokes->len; i++)
    n += is_seen (self, self->strokes->pdata[i]);

  return n;
}

/**
 * wf_ink_get_stroke:
 * @position: its number among those that are seen, the oldest first
 * @n_points: (out): how many points it has, at least one
 *
 * Returns: (transfer none) (array length=n_points) (nullable): its points; valid until the ink changes
 */
const WfInkPoint *
wf_ink_get_stroke (WfInk *self,
                   guint  position,
                   guint *n_points)
{
  g_return_val_if_fail (WF_IS_INK (self), NULL);

  for (guint i = 0; i < self->strokes->len; i++)
    {
      const Stroke *stroke = self->strokes->pdata[i];

      if (!is_seen (self, stroke) || position-- > 0)
        continue;
      *n_points = stroke->points->len;
      return (const WfInkPoint *) (gpointer) stroke->points->data;
    }

  *n_points = 0;
  return NULL;
}
