// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfTileReader: walks the protocol buffers of a Mapbox Vector Tile, version 2, without copying more than the feature at
// hand. Every length is checked against what is left, so that a damaged tile ends the walk and nothing else.

#include "wf-tile-reader.h"

#include <string.h>

/* The numbers that the format gives its fields. */
enum { TILE_LAYER = 3 };
enum { LAYER_NAME = 1, LAYER_FEATURE = 2, LAYER_KEY = 3, LAYER_VALUE = 4, LAYER_EXTENT = 5 };
enum { FEATURE_TAGS = 2, FEATURE_TYPE = 3, FEATURE_GEOMETRY = 4 };
enum { VALUE_STRING = 1, VALUE_INT = 4, VALUE_UINT = 5, VALUE_SINT = 6, VALUE_BOOL = 7 };
enum { COMMAND_MOVE = 1, COMMAND_LINE = 2, COMMAND_CLOSE = 7 };

#define DEFAULT_EXTENT 4096

/* A stretch of the tile that is still to be read. */
typedef struct {
  const guint8 *at;
  const guint8 *end;
} Span;

typedef struct {
  guint   number;
  guint   wire;
  guint64 value;  /* of a varint */
  Span    span;   /* of bytes */
} Field;

typedef struct {
  Span    name;
  GArray *keys;    /* Span */
  GArray *values;  /* Span */
  guint64 extent;
} Layer;

struct _WfTileFeature {
  const Layer   *layer;
  Span           tags;
  WfTileGeometry geometry;
  GArray        *points;  /* float x, y */
  GArray        *ends;    /* guint: how many points up to the end of each part */
};

static gboolean
read_varint (Span    *span,
             guint64 *value)
{
  *value = 0;
  for (guint shift = 0; shift < 64 && span->at < span->end; shift += 7)
    {
      guint8 byte = *span->at++;

      *value |= (guint64) (byte & 0x7f) << shift;
      if ((byte & 0x80) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
skip (Span    *span,
      guint64  n_bytes)
{
  if (n_bytes > (guint64) (span->end - span->at))
    return FALSE;

  span->at += n_bytes;

  return TRUE;
}

/* %FALSE at the end, and where the bytes make no sense. */
static gboolean
read_field (Span  *span,
            Field *field)
{
  guint64 key;

  if (!read_varint (span, &key))
    return FALSE;

  field->number = key >> 3;
  field->wire = key & 7;
  switch (field->wire)
    {
    case 0:
      return read_varint (span, &field->value);
    case 1:
      return skip (span, 8);
    case 2:
      if (!read_varint (span, &field->value))
        return FALSE;
      field->span.at = span->at;
      if (!skip (span, field->value))
        return FALSE;
      field->span.end = span->at;
      return TRUE;
    case 5:
      return skip (span, 4);
    default:
      return FALSE;
    }
}

static gboolean
span_equals (const Span *span,
             const char *text)
{
  gsize length = strlen (text);

  return (gsize) (span->end - span->at) == length && memcmp (span->at, text, length) == 0;
}

static inline gint64
unzigzag (guint64 value)
{
  return (gint64) (value >> 1) ^ -(gint64) (value & 1);
}

/* --- A feature -------------------------------------------------------------------------- */

static void
end_part (WfTileFeature *self)
{
  guint n = self->points->len / 2;

  if (self->ends->len > 0 ? n > g_array_index (self->ends, guint, self->ends->len - 1) : n > 0)
    g_array_append_val (self->ends, n);
}

/* Commands with the number of their points, then the points, each relative to the one before. */
static gboolean
read_geometry (WfTileFeature *self,
               Span           span)
{
  double extent = self->layer->extent;
  gint64 x = 0, y = 0;
  guint64 head;

  while (span.at < span.end)
    {
      guint command;

      if (!read_varint (&span, &head))
        return FALSE;
      command = head & 7;
      if (command == COMMAND_CLOSE)
        continue;
      if (command != COMMAND_MOVE && command != COMMAND_LINE)
        return FALSE;

      for (guint64 n = head >> 3; n > 0; n--)
        {
          float point[2];
          guint64 dx, dy;

          if (!read_varint (&span, &dx) || !read_varint (&span, &dy))
            return FALSE;
          /* What is out of all bounds wraps round rather than overflow. */
          x = (gint32) ((guint32) x + (guint32) unzigzag (dx));
          y = (gint32) ((guint32) y + (guint32) unzigzag (dy));
          if (command == COMMAND_MOVE)
            end_part (self);
          point[0] = x / extent;
          point[1] = y / extent;
          g_array_append_vals (self->points, point, 2);
        }
    }
  end_part (self);

  return TRUE;
}

static gboolean
read_feature (WfTileFeature     *self,
              Span               span,
              WfTileFeatureFunc  func,
              gpointer           user_data)
{
  Span geometry = { NULL, NULL };
  Field field;

  self->tags = (Span) { NULL, NULL };
  self->geometry = WF_TILE_GEOMETRY_UNKNOWN;
  g_array_set_size (self->points, 0);
  g_array_set_size (self->ends, 0);

  while (span.at < span.end)
    {
      if (!read_field (&span, &field))
        return FALSE;
      if (field.number == FEATURE_TAGS && field.wire == 2)
        self->tags = field.span;
      else if (field.number == FEATURE_TYPE && field.wire == 0 && field.value <= WF_TILE_GEOMETRY_AREA)
        self->geometry = field.value;
      else if (field.number == FEATURE_GEOMETRY && field.wire == 2)
        geometry = field.span;
    }
  if (!read_geometry (self, geometry))
    return FALSE;
  func (self, user_data);

  return TRUE;
}

/* The value of the feature's tag @key; %FALSE if it has none. */
static gboolean
find_tag (const WfTileFeature *self,
          const char          *key,
          Span                *value)
{
  Span tags = self->tags;
  guint64 key_index, value_index;

  while (tags.at < tags.end && read_varint (&tags, &key_index) && read_varint (&tags, &value_index))
    {
      if (key_index >= self->layer->keys->len || value_index >= self->layer->values->len)
        return FALSE;
      if (span_equals (&g_array_index (self->layer->keys, Span, key_index), key))
        {
          *value = g_array_index (self->layer->values, Span, value_index);
          return TRUE;
        }
    }

  return FALSE;
}

WfTileGeometry
wf_tile_feature_get_geometry (const WfTileFeature *self)
{
  return self->geometry;
}

/**
 * wf_tile_feature_get_n_parts:
 *
 * Returns: how many lines it has, or rings; inner rings of an area follow their outer one
 */
guint
wf_tile_feature_get_n_parts (const WfTileFeature *self)
{
  return self->ends->len;
}

/**
 * wf_tile_feature_get_part:
 * @part: which one
 * @n_points: (out): how many points, at least one
 *
 * Returns: (transfer none): pairs of x and y in shares of the tile's side; a ring does not repeat its first point.
 *   Points beyond 0…1 lie in the neighbouring tile.
 */
const float *
wf_tile_feature_get_part (const WfTileFeature *self,
                          guint                part,
                          guint               *n_points)
{
  guint first = part > 0 ? g_array_index (self->ends, guint, part - 1) : 0;

  g_return_val_if_fail (part < self->ends->len, NULL);

  *n_points = g_array_index (self->ends, guint, part) - first;

  return &g_array_index (self->points, float, 2 * first);
}

/**
 * wf_tile_feature_get_int:
 * @missing: what to return where the feature has no whole number under @key
 */
gint64
wf_tile_feature_get_int (const WfTileFeature *self,
                         const char          *key,
                         gint64               missing)
{
  Field field;
  Span value;

  if (!find_tag (self, key, &value) || !read_field (&value, &field) || field.wire != 0)
    return missing;

  return field.number == VALUE_SINT ? unzigzag (field.value) : (gint64) field.value;
}

gboolean
wf_tile_feature_has_string (const WfTileFeature *self,
                            const char          *key,
                            const char          *value)
{
  Field field;
  Span found;

  return find_tag (self, key, &found) && read_field (&found, &field) && field.number == VALUE_STRING &&
         field.wire == 2 && span_equals (&field.span, value);
}

/* --- Layers ----------------------------------------------------------------------------- */

static gboolean
read_layer_head (Layer *layer,
                 Span   span)
{
  Field field;

  layer->name = (Span) { NULL, NULL };
  layer->extent = DEFAULT_EXTENT;
  g_array_set_size (layer->keys, 0);
  g_array_set_size (layer->values, 0);

  while (span.at < span.end)
    {
      if (!read_field (&span, &field))
        return FALSE;
      if (field.number == LAYER_NAME && field.wire == 2)
        layer->name = field.span;
      else if (field.number == LAYER_KEY && field.wire == 2)
        g_array_append_val (layer->keys, field.span);
      else if (field.number == LAYER_VALUE && field.wire == 2)
        g_array_append_val (layer->values, field.span);
      else if (field.number == LAYER_EXTENT && field.wire == 0 && field.value > 0 && field.value <= G_MAXINT32)
        layer->extent = field.value;
    }

  return TRUE;
}

static gboolean
read_layer (Layer             *layer,
            Span               span,
            WfTileFeatureFunc  func,
            gpointer           user_data)
{
  WfTileFeature feature = {
    .layer = layer,
    .points = g_array_new (FALSE, FALSE, sizeof (float)),
    .ends = g_array_new (FALSE, FALSE, sizeof (guint)),
  };
  gboolean good = TRUE;
  Field field;

  while (good && span.at < span.end && read_field (&span, &field))
    if (field.number == LAYER_FEATURE && field.wire == 2)
      good = read_feature (&feature, field.span, func, user_data);
  g_array_unref (feature.points);
  g_array_unref (feature.ends);

  return good;
}

/**
 * wf_tile_read:
 * @tile: a vector tile, not compressed
 * @layer: the name of a layer
 * @func: (scope call): called for each of the layer's features
 *
 * Returns: %FALSE where the tile is damaged; @func has been called for what came before
 */
gboolean
wf_tile_read (GBytes            *tile,
              const char        *layer,
              WfTileFeatureFunc  func,
              gpointer           user_data)
{
  Layer head = { .keys = g_array_new (FALSE, FALSE, sizeof (Span)), .values = g_array_new (FALSE, FALSE, sizeof (Span)) };
  gboolean good = TRUE;
  gsize length;
  Field field;
  Span span;

  g_return_val_if_fail (tile != NULL && layer != NULL, FALSE);

  span.at = g_bytes_get_data (tile, &length);
  span.end = span.at + length;
  while (good && span.at < span.end)
    {
      good = read_field (&span, &field);
      if (good && field.number == TILE_LAYER && field.wire == 2)
        {
          good = read_layer_head (&head, field.span);
          if (good && span_equals (&head.name, layer))
            good = read_layer (&head, field.span, func, user_data);
        }
    }
  g_array_unref (head.keys);
  g_array_unref (head.values);

  return good;
}
