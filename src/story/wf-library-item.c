// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the library knows of a story without loading all of it. Immutable.

#include "config.h"

#include "wf-file.h"
#include "wf-library-item.h"
#include "wf-reader.h"

enum {
  PROP_0,
  PROP_FILE,
  PROP_ID,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_DATE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

struct _WfLibraryItem {
  GObject  parent_instance;
  GFile   *file;
  char    *id;
  WfText  *title;
  WfText  *summary;
  char    *date;
};

G_DEFINE_FINAL_TYPE (WfLibraryItem, wf_library_item, G_TYPE_OBJECT)

static void
wf_library_item_finalize (GObject *object)
{
  WfLibraryItem *self = WF_LIBRARY_ITEM (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->title);
  g_clear_object (&self->summary);
  g_clear_pointer (&self->date, g_free);

  G_OBJECT_CLASS (wf_library_item_parent_class)->finalize (object);
}

static void
wf_library_item_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  WfLibraryItem *self = WF_LIBRARY_ITEM (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_object (value, self->title);
      break;
    case PROP_SUMMARY:
      g_value_set_object (value, self->summary);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wf_library_item_class_init (WfLibraryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = wf_library_item_finalize;
  object_class->get_property = wf_library_item_get_property;

  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_TITLE] = g_param_spec_object ("title", NULL, NULL, WF_TYPE_TEXT, flags);
  props[PROP_SUMMARY] = g_param_spec_object ("summary", NULL, NULL, WF_TYPE_TEXT, flags);
  props[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
wf_library_item_init (WfLibraryItem *self)
{
}

/**
 * wf_library_item_read:
 * @file: a story’s file
 * @cancellable: (nullable): a cancellable
 *
 * Reads the head of a story. Blocks. The rest is not checked: whoever opens the story will learn what is wrong with it.
 *
 * Returns: (transfer full) (nullable): an item for it; %NULL where the file is no story of ours
 */
WfLibraryItem *
wf_library_item_read (GFile        *file,
                      GCancellable *cancellable)
{
  g_autofree char *name = NULL;
  g_autoptr (WfReport) report = NULL;
  g_autoptr (WfJson) json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (WfExplainer) head = NULL;
  const WfJsonNode *root;
  const char *data;
  WfLibraryItem *self;
  gsize size;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  report = wf_report_new (name);
  bytes = wf_file_read (file, report, cancellable, NULL);
  if (bytes == NULL)
    return NULL;

  json = wf_json_new ();
  data = g_bytes_get_data (bytes, &size);
  root = wf_json_parse (json, data, size, report);
  head = root != NULL ? wf_reader_read_head (root, report) : NULL;
  if (head == NULL)
    return NULL;

  self = g_object_new (WF_TYPE_LIBRARY_ITEM, NULL);
  self->file = g_object_ref (file);
  self->id = g_strdup (head->id);
  self->title = g_object_ref (head->title);
  g_set_object (&self->summary, head->summary);
  self->date = g_strdup (head->updated != NULL ? head->updated : head->published);

  return self;
}

/**
 * wf_library_item_get_file:
 * @self: an item
 *
 * Returns: (transfer none): the story’s file
 */
GFile *
wf_library_item_get_file (WfLibraryItem *self)
{
  g_return_val_if_fail (WF_IS_LIBRARY_ITEM (self), NULL);

  return self->file;
}

/**
 * wf_library_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): the story’s id
 */
const char *
wf_library_item_get_id (WfLibraryItem *self)
{
  g_return_val_if_fail (WF_IS_LIBRARY_ITEM (self), NULL);

  return self->id;
}

/**
 * wf_library_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none): the story’s title (plain)
 */
WfText *
wf_library_item_get_title (WfLibraryItem *self)
{
  g_return_val_if_fail (WF_IS_LIBRARY_ITEM (self), NULL);

  return self->title;
}

/**
 * wf_library_item_get_summary:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what the story is about (rich)
 */
WfText *
wf_library_item_get_summary (WfLibraryItem *self)
{
  g_return_val_if_fail (WF_IS_LIBRARY_ITEM (self), NULL);

  return self->summary;
}

/**
 * wf_library_item_get_date:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): when the story was updated, else published, as ISO 8601 date
 */
const char *
wf_library_item_get_date (WfLibraryItem *self)
{
  g_return_val_if_fail (WF_IS_LIBRARY_ITEM (self), NULL);

  return self->date;
}
