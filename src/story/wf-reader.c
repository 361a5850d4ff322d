// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all parts of the reader need: the types of values, and the keys of objects.

#include "config.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "wf-reader.h"
#include "wf-words.h"

static const char *
type_name (WfJsonType type)
{
  const WfJsonNode node = { .type = type };

  return wf_json_node_get_type_name (&node);
}

/* Whether @node is of the JSON type; reports it where not. */
gboolean
wf_reader_check_type (WfReader         *self,
                      const WfJsonNode *node,
                      WfJsonType        type)
{
  if (node->type == type)
    return TRUE;

  /* Translators: both are JSON’s words for types, such as “string” */
  wf_report_add (self->report, WF_CODE_WRONG_TYPE, node, _("the type has to be “%s”, not “%s”"),
                 type_name (type), wf_json_node_get_type_name (node));

  return FALSE;
}

static void
report_unknown_key (WfReader           *self,
                    const WfJsonNode   *node,
                    const char * const *keys,
                    const char * const *other_keys)
{
  g_autofree char *key = NULL;
  const char *nearest;

  if (wf_report_is_full (self->report, WF_CODE_UNKNOWN_KEY))
    {
      wf_report_add_key (self->report, WF_CODE_UNKNOWN_KEY, node, "%s", "");
      return;
    }

  key = wf_words_shorten (node->key);
  nearest = wf_words_nearest (node->key, keys, g_strv_length ((GStrv) keys));
  if (other_keys != NULL && g_strv_contains (other_keys, node->key))
    wf_report_add_key (self->report, WF_CODE_UNKNOWN_KEY, node,
                       _("the key “%s” means nothing for this “kind” and is ignored; remove it"), key);
  else if (nearest != NULL)
    wf_report_add_key (self->report, WF_CODE_UNKNOWN_KEY, node,
                       _("unknown key “%s” is ignored; did you mean “%s”?"), key, nearest);
  else
    wf_report_add_key (self->report, WF_CODE_UNKNOWN_KEY, node,
                       _("unknown key “%s” is ignored; keys of your own begin with “x-”"), key);
}

/* Whether @node is an object; warns of keys that are not among @keys, and says so of those that other kinds have. */
gboolean
wf_reader_check_kind (WfReader           *self,
                      const WfJsonNode   *node,
                      const char * const *keys,
                      const char * const *other_keys)
{
  if (!wf_reader_check_type (self, node, WF_JSON_OBJECT))
    return FALSE;

  for (const WfJsonNode *child = node->first; child != NULL; child = child->next)
    if (!g_strv_contains (keys, child->key)
        && !g_str_has_prefix (child->key, "x-")
        && !g_str_equal (child->key, "$schema"))
      report_unknown_key (self, child, keys, other_keys);

  return TRUE;
}

/* Whether @node is an object; warns of keys that are not among @keys. */
gboolean
wf_reader_check_object (WfReader           *self,
                        const WfJsonNode   *node,
                        const char * const *keys)
{
  return wf_reader_check_kind (self, node, keys, NULL);
}

static const WfJsonNode *
get_any (WfReader         *self,
         const WfJsonNode *node,
         const char       *key,
         WfReadFlags       flags)
{
  const WfJsonNode *child = wf_json_node_get (node, key);

  if (child == NULL && (flags & WF_READ_REQUIRED) != 0)
    wf_report_add (self->report, WF_CODE_MISSING_KEY, node, _("“%s” is missing; it is required here"), key);

  return child;
}

/* The member @key of @node, if it is there and of that type; reports it where it has to be, or is of another. */
const WfJsonNode *
wf_reader_get (WfReader         *self,
               const WfJsonNode *node,
               const char       *key,
               WfJsonType        type,
               WfReadFlags       flags)
{
  const WfJsonNode *child = get_any (self, node, key, flags);

  return child != NULL && wf_reader_check_type (self, child, type) ? child : NULL;
}

/* A string that is not a text: shown as it is, in no particular language. (transfer full) (nullable) */
char *
wf_reader_read_string (WfReader         *self,
                       const WfJsonNode *node,
                       const char       *key,
                       WfReadFlags       flags)
{
  const WfJsonNode *child = wf_reader_get (self, node, key, WF_JSON_STRING, flags);

  return child != NULL ? g_strdup (child->string) : NULL;
}

/* 0 where there is none. With WF_READ_POSITIVE, the number is more than @least, not @least itself. */
double
wf_reader_read_number (WfReader         *self,
                       const WfJsonNode *node,
                       const char       *key,
                       double            least,
                       double            most,
                       WfReadFlags       flags)
{
  const WfJsonNode *child = wf_reader_get (self, node, key, WF_JSON_NUMBER, flags);
  gboolean above = (flags & WF_READ_POSITIVE) != 0;

  if (child == NULL)
    return 0.0;

  if (child->number <= most && (above ? child->number > least : child->number >= least))
    return child->number;

  if (isfinite (most) && g_str_equal (key, "lat") && fabs (child->number) <= 180.0)
    wf_report_add (self->report, WF_CODE_OUT_OF_RANGE, child,
                   _("a latitude is from −90 to 90, not %g; are “lat” and “lon” swapped?"), child->number);
  else if (isfinite (most))
    wf_report_add (self->report, WF_CODE_OUT_OF_RANGE, child,
                   _("the number has to be from %g to %g, not %g"), least, most, child->number);
  else if (above)
    wf_report_add (self->report, WF_CODE_OUT_OF_RANGE, child,
                   _("the number has to be more than %g, not %g"), least, child->number);
  else
    wf_report_add (self->report, WF_CODE_OUT_OF_RANGE, child,
                   _("the number has to be %g or more, not %g"), least, child->number);

  return 0.0;
}

gboolean
wf_reader_read_boolean (WfReader         *self,
                        const WfJsonNode *node,
                        const char       *key,
                        WfReadFlags       flags)
{
  const WfJsonNode *child = wf_reader_get (self, node, key, WF_JSON_BOOLEAN, flags);

  return child != NULL && child->boolean;
}

static void
report_unknown_value (WfReader         *self,
                      const WfJsonNode *node,
                      GPtrArray        *nicks)
{
  g_autofree char *word = wf_words_shorten (node->string);
  g_autoptr (GString) allowed = g_string_new (NULL);
  const char *nearest = wf_words_nearest (node->string, (const char * const *) nicks->pdata, nicks->len);

  for (guint i = 0; i < nicks->len; i++)
    g_string_append_printf (allowed, "%s“%s”", i > 0 ? ", " : "", (const char *) nicks->pdata[i]);

  if (nearest != NULL)
    wf_report_add (self->report, WF_CODE_UNKNOWN_VALUE, node,
                   _("“%s” is not one of %s; did you mean “%s”?"), word, allowed->str, nearest);
  else
    wf_report_add (self->report, WF_CODE_UNKNOWN_VALUE, node,
                   _("“%s” is not one of %s"), word, allowed->str);
}

/* @fallback where there is none, or another word. */
int
wf_reader_read_enum (WfReader         *self,
                     const WfJsonNode *node,
                     const char       *key,
                     GType             type,
                     int               fallback,
                     WfReadFlags       flags)
{
  const WfJsonNode *child = wf_reader_get (self, node, key, WF_JSON_STRING, flags);
  g_autoptr (GEnumClass) klass = NULL;
  g_autoptr (GPtrArray) nicks = NULL;

  if (child == NULL)
    return fallback;

  klass = g_type_class_ref (type);
  nicks = g_ptr_array_new ();
  for (guint i = 0; i < klass->n_values; i++)
    {
      /* No document says that its author did not say. */
      if (type == WF_TYPE_STATUS && klass->values[i].value == WF_STATUS_UNMARKED)
        continue;
      if (g_str_equal (klass->values[i].value_nick, child->string))
        return klass->values[i].value;
      g_ptr_array_add (nicks, (gpointer) klass->values[i].value_nick);
    }

  report_unknown_value (self, child, nicks);

  return fallback;
}

/* What @read makes of the items of the array @key; an item it makes %NULL of is left out. (transfer full) */
GPtrArray *
wf_reader_read_array (WfReader         *self,
                      const WfJsonNode *node,
                      const char       *key,
                      guint             least,
                      guint             most,
                      WfReadFunc        read,
                      WfReadFlags       flags)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  const WfJsonNode *array = wf_reader_get (self, node, key, WF_JSON_ARRAY, flags);

  if (array == NULL)
    return items;

  if (array->length < least)
    wf_report_add (self->report, WF_CODE_TOO_FEW, array,
                   ngettext ("at least %u item is needed here", "at least %u items are needed here", least), least);
  if (array->length > most)
    wf_report_add (self->report, WF_CODE_TOO_MANY, array,
                   ngettext ("at most %u item may stand here", "at most %u items may stand here", most), most);

  for (const WfJsonNode *child = array->first; child != NULL && !self->cancelled; child = child->next)
    {
      gpointer item = read (self, child);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }

  return items;
}

GListModel *
wf_reader_read_list (WfReader         *self,
                     const WfJsonNode *node,
                     const char       *key,
                     GType             type,
                     guint             least,
                     WfReadFunc        read,
                     WfReadFlags       flags)
{
  return wf_list_new (type, wf_reader_read_array (self, node, key, least, G_MAXUINT, read, flags));
}
