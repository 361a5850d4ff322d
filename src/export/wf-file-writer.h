// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfFileWriter: writes a file whole or not at all.

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _WfFileWriter WfFileWriter;

gboolean      wf_file_writer_make_folder (const char    *path,
                                          gboolean      *made,
                                          GError       **error);
WfFileWriter *wf_file_writer_new         (const char    *path,
                                          GError       **error);
gboolean      wf_file_writer_write       (WfFileWriter  *self,
                                          const void    *data,
                                          gsize          length);
gboolean      wf_file_writer_finish      (WfFileWriter  *self,
                                          GError       **error);
void          wf_file_writer_free        (WfFileWriter  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WfFileWriter, wf_file_writer_free)

G_END_DECLS
