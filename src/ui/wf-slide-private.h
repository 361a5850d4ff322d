// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the files that WfSlide is made of share.

#include <adwaita.h>

#include "wf-slide.h"

G_BEGIN_DECLS

struct _WfSlide
{
  GtkWidget parent_instance;

  WfPresentation *presentation;
  WfPlayback *playback;
  WfPlayback *shown; /* where the map is: there too, or a moment behind */
  guint tick_id;
  guint rest_id;
  GSignalGroup *presentation_signals;
  GSignalGroup *playback_signals;
  GSettings *settings;
  WfMapView *map;

  GtkCssProvider *css;
  GdkDisplay *css_display;
  int css_size;
  int width;
  int height;
  int text_size;
  int text_step;
  double room; /* how many letters had room at last, times the square of their share */
  guint refit_id;

  AdwBin *map_bin;
  GtkScrolledWindow *panel;
  GtkWidget *content;
  GtkLabel *section;
  GtkBox *statements;
  AdwBin *picture;
  AdwBin *figure;
  GtkLabel *sources;
  GtkLabel *position;
};

int  wf_slide_get_panel_width  (int      width,
                                int      height);
int  wf_slide_get_panel_height (int      width,
                                int      height);
void wf_slide_refit            (WfSlide *self);
void wf_slide_queue_refit      (WfSlide *self);
void wf_slide_update           (WfSlide *self);
void        wf_slide_append_text   (WfSlide    *self,
                                    GtkBox     *box,
                                    WfText     *text,
                                    const char *format,
                                    const char *css_class);
gboolean    wf_slide_get_asks      (WfSlide    *self);
WfQuestion *wf_slide_get_question  (WfSlide    *self);
void        wf_slide_fill_question (WfSlide    *self,
                                    WfQuestion *question);

G_END_DECLS
