// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-search-provider.h"

#include "wf-language-list.h"
#include "wf-search-index.h"

/* The shell shows a handful, and asks again with each letter. */
#define MAX_RESULTS 50
#define MAX_CHARS   200
/* How long, in microseconds, what was read counts as new. */
#define MAX_AGE (60 * G_USEC_PER_SEC)
/* How long, in seconds, the application stays for the next question, and keeps what it read. */
#define LINGER 30

struct _WfSearchProvider
{
  GObject parent_instance;

  /* Not owned: it owns the provider. */
  GApplication *application;
  GSettings *settings;
  GDBusConnection *connection;
  guint registration;

  WfSearchIndex *index;
  gint64 loaded_us;
  GCancellable *loading;
  guint linger_timeout;
  /* What was asked while the stories are read. */
  GPtrArray *waiting;
};

G_DEFINE_FINAL_TYPE (WfSearchProvider, wf_search_provider, G_TYPE_OBJECT)

enum {
  OPEN,
  SEARCH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char interface_xml[] =
  "<node><interface name='org.gnome.Shell.SearchProvider2'>"
  "<method name='GetInitialResultSet'><arg type='as' direction='in'/><arg type='as' direction='out'/></method>"
  "<method name='GetSubsearchResultSet'><arg type='as' direction='in'/><arg type='as' direction='in'/>"
  "<arg type='as' direction='out'/></method>"
  "<method name='GetResultMetas'><arg type='as' direction='in'/><arg type='aa{sv}' direction='out'/></method>"
  "<method name='ActivateResult'><arg type='s' direction='in'/><arg type='as' direction='in'/>"
  "<arg type='u' direction='in'/></method>"
  "<method name='LaunchSearch'><arg type='as' direction='in'/><arg type='u' direction='in'/></method>"
  "</interface></node>";

/* The @terms, and only those of the results so far, @among, that have them, where there are such. */
static void
find (WfSearchProvider      *self,
      const char           **terms,
      const char           **among,
      GDBusMethodInvocation *invocation)
{
  g_autofree char *query = g_strjoinv (" ", (GStrv) terms);
  g_autoptr (GPtrArray) found = wf_search_index_find (self->index, query, among != NULL ? G_MAXUINT : MAX_RESULTS);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const WfSearchResult *result = found->pdata[i];

      if (among == NULL || g_strv_contains (among, result->id))
        g_strv_builder_add (ids, result->id);
    }
  list = g_strv_builder_end (ids);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", list));
}

static void
find_all (WfSearchProvider      *self,
          GVariant              *parameters,
          GDBusMethodInvocation *invocation)
{
  g_autofree const char **terms = NULL;

  g_variant_get (parameters, "(^a&s)", &terms);
  find (self, terms, NULL, invocation);
}

static void
find_among (WfSearchProvider      *self,
            GVariant              *parameters,
            GDBusMethodInvocation *invocation)
{
  g_autofree const char **ids = NULL;
  g_autofree const char **terms = NULL;

  g_variant_get (parameters, "(^a&s^a&s)", &ids, &terms);
  find (self, terms, ids, invocation);
}

static const char *
get_icon_name (WfSearchKind kind)
{
  switch (kind)
    {
    case WF_SEARCH_PLACE:
      return "mark-location-symbolic";
    case WF_SEARCH_ENTITY:
      return "accessories-dictionary-symbolic";
    case WF_SEARCH_STORY:
    case WF_SEARCH_STOP:
    default:
      return APP_ID "-symbolic";
    }
}

static char *
dup_shortened (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_CHARS)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, MAX_CHARS - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static void
describe (WfSearchResult  *result,
          GVariantBuilder *metas)
{
  g_autofree char *name = dup_shortened (result->title);
  g_autofree char *description = NULL;
  g_autoptr (GIcon) icon = g_themed_icon_new (get_icon_name (result->kind));
  g_autoptr (GVariant) serialized = g_icon_serialize (icon);

  /* A statement’s name is the statement; what helps is the story that it is from. */
  if (result->kind == WF_SEARCH_STOP || *result->text == '\0')
    description = g_strdup (result->story_title);
  else
    description = dup_shortened (result->text);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (result->id));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "icon", serialized);
  g_variant_builder_close (metas);
}

static void
describe_all (WfSearchProvider      *self,
              GVariant              *parameters,
              GDBusMethodInvocation *invocation)
{
  g_autofree const char **ids = NULL;
  GVariantBuilder metas = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  g_variant_get (parameters, "(^a&s)", &ids);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (WfSearchResult) result = wf_search_index_lookup (self->index, ids[i]);

      if (result != NULL)
        describe (result, &metas);
    }
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(aa{sv})", &metas));
}

static void
open_one (WfSearchProvider      *self,
          GVariant              *parameters,
          GDBusMethodInvocation *invocation)
{
  g_autoptr (WfSearchResult) result = NULL;
  const char *id;

  g_variant_get_child (parameters, 0, "&s", &id);
  result = wf_search_index_lookup (self->index, id);
  if (result != NULL)
    g_signal_emit (self, signals[OPEN], 0, result->file, result->stop_id);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
search_on (WfSearchProvider      *self,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation)
{
  g_autofree const char **terms = NULL;
  g_autofree char *text = NULL;

  g_variant_get_child (parameters, 0, "^a&s", &terms);
  text = g_strjoinv (" ", (GStrv) terms);
  g_signal_emit (self, signals[SEARCH], 0, text);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static const struct {
  const char *method;
  void      (*answer) (WfSearchProvider      *self,
                       GVariant              *parameters,
                       GDBusMethodInvocation *invocation);
} methods[] = {
  { "GetInitialResultSet", find_all },
  { "GetSubsearchResultSet", find_among },
  { "GetResultMetas", describe_all },
  { "ActivateResult", open_one },
  { "LaunchSearch", search_on },
};

static void
answer (WfSearchProvider      *self,
        GDBusMethodInvocation *invocation)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (g_str_equal (methods[i].method, g_dbus_method_invocation_get_method_name (invocation)))
      {
        /* The answer is the end of the invocation. */
        methods[i].answer (self, g_dbus_method_invocation_get_parameters (invocation), invocation);
        return;
      }
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (WfSearchProvider) self = user_data;
  g_autoptr (GPtrArray) waiting = NULL;

  if (!wf_search_index_load_finish (WF_SEARCH_INDEX (object), result, NULL) || self->loading == NULL)
    return;

  g_clear_object (&self->loading);
  self->loaded_us = g_get_monotonic_time ();
  waiting = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new ();
  for (guint i = 0; i < waiting->len; i++)
    answer (self, waiting->pdata[i]);
}

/* Stories come and go, and so do the reader’s languages. */
static gboolean
is_fresh (WfSearchProvider *self)
{
  g_auto (GStrv) languages = wf_languages_dup_preferred (self->settings);

  return self->index != NULL && g_get_monotonic_time () - self->loaded_us < MAX_AGE &&
         g_strv_equal ((const char * const *) languages, wf_search_index_get_languages (self->index));
}

static void
start_loading (WfSearchProvider *self)
{
  g_autoptr (WfLibrary) library = wf_library_new ();
  g_auto (GStrv) languages = wf_languages_dup_preferred (self->settings);

  g_clear_object (&self->index);
  self->index = wf_search_index_new (library, (const char * const *) languages);
  self->loading = g_cancellable_new ();
  wf_search_index_load_async (self->index, self->loading, loaded_cb, g_object_ref (self));
}

static gboolean
linger_cb (gpointer user_data)
{
  WfSearchProvider *self = user_data;

  if (self->loading != NULL)
    return G_SOURCE_CONTINUE;

  self->linger_timeout = 0;
  g_clear_object (&self->index);
  g_application_release (self->application);
  return G_SOURCE_REMOVE;
}

/* The shell asks with each letter; an application without a window would end in between. */
static void
linger (WfSearchProvider *self)
{
  if (self->linger_timeout != 0)
    g_source_remove (self->linger_timeout);
  else
    g_application_hold (self->application);
  self->linger_timeout = g_timeout_add_seconds (LINGER, linger_cb, self);
}

static void
method_call_cb (GDBusConnection       *connection,
                const char            *sender,
                const char            *object_path,
                const char            *interface_name,
                const char            *method_name,
                GVariant              *parameters,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  WfSearchProvider *self = user_data;

  linger (self);
  if (self->loading == NULL && !is_fresh (self))
    start_loading (self);

  if (self->loading != NULL)
    g_ptr_array_add (self->waiting, invocation);
  else
    answer (self, invocation);
}

static const GDBusInterfaceVTable vtable = { .method_call = method_call_cb };

static void
wf_search_provider_dispose (GObject *object)
{
  WfSearchProvider *self = WF_SEARCH_PROVIDER (object);

  wf_search_provider_unexport (self);
  g_clear_object (&self->index);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);

  G_OBJECT_CLASS (wf_search_provider_parent_class)->dispose (object);
}

static void
wf_search_provider_class_init (WfSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wf_search_provider_dispose;

  signals[OPEN] = g_signal_new ("open", WF_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_STRING);
  signals[SEARCH] = g_signal_new ("search", WF_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wf_search_provider_init (WfSearchProvider *self)
{
  self->settings = g_settings_new (APP_ID);
  self->waiting = g_ptr_array_new ();
}

/**
 * wf_search_provider_new:
 * @application: who keeps running until an answer is given; not owned
 *
 * Returns: (transfer full): a provider that is not on the bus yet
 */
WfSearchProvider *
wf_search_provider_new (GApplication *application)
{
  WfSearchProvider *self = g_object_new (WF_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  return self;
}

/**
 * wf_search_provider_export:
 * @connection: the session bus
 * @path: where to be found
 *
 * Returns: whether it can be asked now
 */
gboolean
wf_search_provider_export (WfSearchProvider  *self,
                           GDBusConnection   *connection,
                           const char        *path,
                           GError           **error)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, error);

  g_return_val_if_fail (WF_IS_SEARCH_PROVIDER (self), FALSE);
  g_return_val_if_fail (self->registration == 0, FALSE);

  if (node == NULL)
    return FALSE;

  self->registration = g_dbus_connection_register_object (connection, path, node->interfaces[0], &vtable, self, NULL,
                                                          error);
  if (self->registration != 0)
    g_set_object (&self->connection, connection);
  return self->registration != 0;
}

/**
 * wf_search_provider_unexport:
 *
 * Takes it from the bus; what was not answered yet never will be.
 */
void
wf_search_provider_unexport (WfSearchProvider *self)
{
  g_return_if_fail (WF_IS_SEARCH_PROVIDER (self));

  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);

  if (self->loading != NULL)
    {
      g_cancellable_cancel (self->loading);
      g_clear_object (&self->loading);
      for (guint i = 0; i < self->waiting->len; i++)
        g_dbus_method_invocation_return_dbus_error (self->waiting->pdata[i], "org.freedesktop.DBus.Error.NoReply",
                                                    "The application ends");
      g_ptr_array_set_size (self->waiting, 0);
    }
  if (self->linger_timeout != 0)
    g_application_release (self->application);
  g_clear_handle_id (&self->linger_timeout, g_source_remove);
}
