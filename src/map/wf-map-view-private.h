// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The parts of WfMapView, which is split by concern: wf-map-view.c puts them together and follows the playback,
// wf-map-view-properties.c has its properties, wf-map-view-layers.c the map file and the layers,
// wf-map-view-camera.c says where to look, wf-map-view-actions.c answers what people do, wf-map-view-here.c says what lies
// in the middle, wf-map-view-quiz.c asks questions.

#include "wf-map-view.h"

#include "wf-base-map.h"
#include "wf-camera-controller.h"
#include "wf-connection-layer.h"
#include "wf-highlight-layer.h"
#include "wf-ink-layer.h"
#include "wf-label-layer.h"
#include "wf-marker-layer.h"

G_BEGIN_DECLS

#define EDGE_PX 12              /* between the controls and the edge of the view */

struct _WfMapView
{
  GtkWidget parent_instance;

  char              *map_path;
  WfGazetteer       *gazetteer;
  WfShapeCache      *shapes;
  WfLabelSource     *label_source;
  WfPlayback        *playback;
  GSignalGroup      *playback_signals;
  char              *problem;
  WfMapStyle         style;
  GtkBorder          insets;
  gboolean           exploring;
  gboolean           legend_visible;
  WfLabel           *found;  /* what the reader searched for, until the next stop */
  guint              here_timeout;
  gboolean           aimed;  /* the camera has been on the stop's view since it came */

  WfQuiz            *quiz;   /* NULL where nothing is asked */
  WfQuestion        *question;  /* the place that is asked for; borrowed, to compare with */
  GListModel        *question_highlights;
  gboolean           mute;
  gboolean           hushed;

  GtkWidget         *overlay;
  GtkWidget         *canvas;
  WfBaseMap         *base_map;
  WfHighlightLayer  *highlight_layer;
  WfConnectionLayer *connection_layer;
  WfLabelLayer      *label_layer;
  WfMarkerLayer     *marker_layer;
  WfInkLayer        *ink_layer;  /* NULL where nobody draws */
  GtkWidget         *legend;
  GtkWidget         *locator;
  GtkWidget         *controls;
  GtkWidget         *place_list;
  GtkWidget         *back_button;
  GtkWidget         *here;
  GtkWidget         *here_label;
  GtkWidget         *scale_bar;
  GtkWidget         *attribution;
};

WfCameraController *wf_map_view_get_controller  (WfMapView      *self);
WfStop             *wf_map_view_get_stop        (WfMapView      *self);
GListModel         *wf_map_view_get_highlights  (WfMapView      *self);
const char * const *wf_map_view_get_languages   (WfMapView      *self);
void                wf_map_view_set_exploring   (WfMapView      *self,
                                                 gboolean        exploring);
void                wf_map_view_aim             (WfMapView      *self,
                                                 gboolean        animate);
const char         *wf_map_view_get_second_language (WfMapView *self);
void                wf_map_view_update_content  (WfMapView      *self,
                                                 gboolean        animate);
void                wf_map_view_ensure_css      (GdkDisplay     *display);
void                wf_map_view_create_controls (WfMapView      *self);
void                wf_map_view_place_controls  (WfMapView      *self);
int                 wf_map_view_measure_strips  (WfMapView      *self,
                                                 int            *raised);
int                 wf_map_view_measure_control (GtkWidget      *control,
                                                 GtkOrientation  orientation);
void                wf_map_view_update_obstacles (WfMapView     *self);
void                wf_map_view_emit_place      (WfMapView      *self,
                                                 WfPlace        *place);
void                wf_map_view_emit_country    (WfMapView      *self,
                                                 const char     *code);
void                wf_map_view_activate_at     (WfMapView      *self,
                                                 double          x,
                                                 double          y);
char               *wf_map_view_dup_country_at  (WfMapView      *self,
                                                 double          x,
                                                 double          y);
void                wf_map_view_get_middle      (WfMapView      *self,
                                                 graphene_point_t *middle);
void                wf_map_view_say             (WfMapView      *self,
                                                 const char     *text);
void                wf_map_view_create_here     (WfMapView      *self);
void                wf_map_view_queue_here      (WfMapView      *self);
void                wf_map_view_hide_here       (WfMapView      *self);
void                wf_map_view_set_found       (WfMapView      *self,
                                                 WfLabel        *found);
void                wf_map_view_clear_quiz      (WfMapView      *self);
gboolean            wf_map_view_is_asked        (WfMapView      *self);
gboolean            wf_map_view_is_mute         (WfMapView      *self);
gboolean            wf_map_view_is_hushed       (WfMapView      *self);
void                wf_map_view_get_question_bounds (WfMapView  *self,
                                                 WfBounds       *bounds,
                                                 double         *max_zoom);
void                wf_map_view_add_guesses     (WfMapView      *self,
                                                 GPtrArray      *labels);
gboolean            wf_map_view_answer_at       (WfMapView      *self,
                                                 double          x,
                                                 double          y);
char               *wf_map_view_dup_coordinates (WfMapView      *self,
                                                 double          x,
                                                 double          y);
void                wf_map_view_install_properties (GObjectClass *object_class);
void                wf_map_view_create_layers   (WfMapView      *self);
void                wf_map_view_install_actions (GtkWidgetClass *widget_class);
void                wf_map_view_connect_canvas  (WfMapView      *self);

G_END_DECLS
