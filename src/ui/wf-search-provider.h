// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfSearchProvider: answers GNOME Shell's search over the statements, places and terms of all stories.

#include <gio/gio.h>

G_BEGIN_DECLS

#define WF_TYPE_SEARCH_PROVIDER (wf_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (WfSearchProvider, wf_search_provider, WF, SEARCH_PROVIDER, GObject)

/* Signals: open (GFile *file, const char *stop_id) – a result was chosen; stop_id may be NULL;
 * search (const char *text) – all results are asked for. */

WfSearchProvider *wf_search_provider_new      (GApplication      *application);
gboolean          wf_search_provider_export   (WfSearchProvider  *self,
                                               GDBusConnection   *connection,
                                               const char        *path,
                                               GError           **error);
void              wf_search_provider_unexport (WfSearchProvider  *self);

G_END_DECLS
