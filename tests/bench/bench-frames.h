// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// BenchFrames: what the frames of a window cost, and how long its main loop was busy with something else.

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _BenchFrames BenchFrames;

typedef gboolean (*BenchCountsFunc) (gpointer user_data);

BenchFrames *bench_frames_new          (GtkWidget       *window,
                                        BenchCountsFunc  counts,
                                        gpointer         user_data);
void         bench_frames_free         (BenchFrames     *self);
void         bench_frames_reset        (BenchFrames     *self);
gint64       bench_frames_get_last_us  (BenchFrames     *self);
void         bench_frames_print        (BenchFrames     *self,
                                        GArray          *settled_ms);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchFrames, bench_frames_free)

G_END_DECLS
