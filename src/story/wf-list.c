// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A list model over an array of objects that never changes.

#include "config.h"

#include "wf-list.h"

struct _WfList {
  GObject    parent_instance;
  GType      item_type;
  GPtrArray *items;
};

static GType
wf_list_get_item_type (GListModel *model)
{
  return WF_LIST (model)->item_type;
}

static guint
wf_list_get_n_items (GListModel *model)
{
  WfList *self = WF_LIST (model);

  return self->items != NULL ? self->items->len : 0;
}

static gpointer
wf_list_get_item (GListModel *model,
                  guint       position)
{
  WfList *self = WF_LIST (model);

  if (position >= wf_list_get_n_items (model))
    return NULL;

  return g_object_ref (self->items->pdata[position]);
}

static void
wf_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = wf_list_get_item_type;
  iface->get_n_items = wf_list_get_n_items;
  iface->get_item = wf_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (WfList, wf_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, wf_list_model_init))

static void
wf_list_finalize (GObject *object)
{
  WfList *self = WF_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (wf_list_parent_class)->finalize (object);
}

static void
wf_list_class_init (WfListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_list_finalize;
}

static void
wf_list_init (WfList *self)
{
}

/**
 * wf_list_new:
 * @item_type: the type of the items
 * @items: (transfer full) (element-type GObject): the items; the array frees them
 *
 * Returns: (transfer full): a list of exactly these items
 */
GListModel *
wf_list_new (GType      item_type,
             GPtrArray *items)
{
  WfList *self;

  g_return_val_if_fail (g_type_is_a (item_type, G_TYPE_OBJECT), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  self = g_object_new (WF_TYPE_LIST, NULL);
  self->item_type = item_type;
  self->items = items;

  return G_LIST_MODEL (self);
}

/**
 * wf_list_new_empty:
 * @item_type: the type that items would have
 *
 * Most stops have an empty list or two, so all those of a type are one and the same.
 *
 * Returns: (transfer full): a list without items
 */
GListModel *
wf_list_new_empty (GType item_type)
{
  static GMutex mutex;
  static GHashTable *lists;
  WfList *self;

  g_return_val_if_fail (g_type_is_a (item_type, G_TYPE_OBJECT), NULL);

  g_mutex_lock (&mutex);
  if (lists == NULL)
    lists = g_hash_table_new (NULL, NULL);
  self = g_hash_table_lookup (lists, (gpointer) item_type);
  if (self == NULL)
    {
      self = g_object_new (WF_TYPE_LIST, NULL);
      self->item_type = item_type;
      g_hash_table_insert (lists, (gpointer) item_type, self);
    }
  g_mutex_unlock (&mutex);

  return G_LIST_MODEL (g_object_ref (self));
}
