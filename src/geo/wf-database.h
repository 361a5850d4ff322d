// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfDatabase: a map file opened read-only, for this layer only. The file is taken to be hostile: no statement may write,
// run for ever or read without end, and what is wrong becomes a WF_TILE_STORE_ERROR that names the file.

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _WfDatabase WfDatabase;

WfDatabase   *wf_database_open           (const char    *path,
                                          GError       **error);
WfDatabase   *wf_database_open_bytes     (GBytes        *bytes,
                                          GError       **error);
void          wf_database_free           (WfDatabase    *self);
const char   *wf_database_get_name       (WfDatabase    *self);
void          wf_database_lock           (WfDatabase    *self);
void          wf_database_unlock         (WfDatabase    *self);
sqlite3_stmt *wf_database_prepare        (WfDatabase    *self,
                                          const char    *sql,
                                          GError       **error);
gboolean      wf_database_step           (WfDatabase    *self,
                                          sqlite3_stmt  *statement,
                                          GError       **error);
void          wf_database_reset          (sqlite3_stmt  *statement);
void          wf_database_bind_text      (sqlite3_stmt  *statement,
                                          int            index,
                                          const char    *text);
char         *wf_database_dup_text       (sqlite3_stmt  *statement,
                                          int            column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfDatabase, wf_database_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

G_END_DECLS
