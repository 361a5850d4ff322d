// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <string.h>

#include "wf-url.h"

/* Query parameters that carry somebody's credentials. */
static gboolean
is_secret (const char *parameter)
{
  static const char * const names[] = { "access_token", "accesstoken", "api_key", "apikey", "key", "token", "sig", "signature" };
  gsize length = strcspn (parameter, "=");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i]) == length && g_ascii_strncasecmp (parameter, names[i], length) == 0)
      return TRUE;
  return FALSE;
}

/**
 * wf_url_clean:
 * @url: (nullable): an address as found in a foreign document
 *
 * Makes an address fit for a document of ours: `//host/…` becomes `https://host/…`, parameters that carry access tokens
 * and user names are taken out, white space and characters outside ASCII are percent-encoded.
 *
 * Returns: (transfer full) (nullable): an `http:` or `https:` address, or %NULL if @url is none
 */
char *
wf_url_clean (const char *url)
{
  g_autofree char *text = NULL;
  g_autofree char *query = NULL;
  g_autoptr (GUri) uri = NULL;

  if (url == NULL)
    return NULL;

  text = g_strstrip (g_str_has_prefix (url, "//") ? g_strconcat ("https:", url, NULL) : g_strdup (url));
  uri = g_uri_parse (text, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri == NULL || (*g_uri_get_path (uri) != '\0' && *g_uri_get_path (uri) != '/') || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0' ||
      (g_strcmp0 (g_uri_get_scheme (uri), "https") != 0 && g_strcmp0 (g_uri_get_scheme (uri), "http") != 0))
    return NULL;

  if (g_uri_get_query (uri) != NULL)
    {
      g_auto (GStrv) parameters = g_strsplit (g_uri_get_query (uri), "&", -1);
      g_autoptr (GString) kept = g_string_new (NULL);

      for (gsize i = 0; parameters[i] != NULL; i++)
        if (!is_secret (parameters[i]))
          g_string_append_printf (kept, "%s%s", kept->len > 0 ? "&" : "", parameters[i]);
      if (kept->len > 0)
        query = g_string_free (g_steal_pointer (&kept), FALSE);
    }

  {
    g_autoptr (GUri) clean = g_uri_build (G_URI_FLAGS_ENCODED, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri),
                                          g_uri_get_port (uri), g_uri_get_path (uri), query, g_uri_get_fragment (uri));
    g_autofree char *whole = g_uri_to_string (clean);

    return g_uri_escape_string (whole, "!#$%&'()*+,/:;=?@[]", FALSE);
  }
}

/**
 * wf_url_dup_host:
 * @url: an address that wf_url_clean() returned
 *
 * Returns: (transfer full): its host without a leading `www.`
 */
char *
wf_url_dup_host (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL)
    return g_strdup (url);
  return g_strdup (g_str_has_prefix (host, "www.") ? host + 4 : host);
}
