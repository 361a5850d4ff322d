// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfInk: what a presenter draws and points at on the map. Everything is in degrees, so that it sticks to the map and
// means the same on maps of other sizes. Strokes belong to the stop that they were drawn at.

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * WfTool:
 * @WF_TOOL_NONE: the pointer moves the map
 * @WF_TOOL_LASER: a bright dot
 * @WF_TOOL_PEN: draws strokes
 * @WF_TOOL_ERASER: takes whole strokes away
 * @WF_TOOL_SPOTLIGHT: darkens all but the surroundings of the pointer
 */
typedef enum {
  WF_TOOL_NONE,
  WF_TOOL_LASER,
  WF_TOOL_PEN,
  WF_TOOL_ERASER,
  WF_TOOL_SPOTLIGHT,
} WfTool;

#define WF_TYPE_TOOL (wf_tool_get_type ())
GType wf_tool_get_type (void) G_GNUC_CONST;

typedef struct {
  double lat;
  double lon;
} WfInkPoint;

#define WF_TYPE_INK (wf_ink_get_type ())
G_DECLARE_FINAL_TYPE (WfInk, wf_ink, WF, INK, GObject)

/* Properties: tool (WfTool), page (string, nullable: the id of the stop whose strokes are seen), can-undo, empty (gboolean,
 * read-only: no strokes are seen).
 *
 * Signals: changed – something else is to be seen. */

WfInk            *wf_ink_new          (void);
WfTool            wf_ink_get_tool     (WfInk      *self);
void              wf_ink_set_tool     (WfInk      *self,
                                       WfTool      tool);
const char       *wf_ink_get_page     (WfInk      *self);
void              wf_ink_set_page     (WfInk      *self,
                                       const char *page);
gboolean          wf_ink_get_pointer  (WfInk      *self,
                                       double     *lat,
                                       double     *lon);
void              wf_ink_point        (WfInk      *self,
                                       double      lat,
                                       double      lon);
void              wf_ink_hide_pointer (WfInk      *self);
void              wf_ink_begin        (WfInk      *self,
                                       double      lat,
                                       double      lon);
void              wf_ink_draw_to      (WfInk      *self,
                                       double      lat,
                                       double      lon);
gboolean          wf_ink_erase        (WfInk      *self,
                                       double      lat,
                                       double      lon,
                                       double      radius);
gboolean          wf_ink_undo         (WfInk      *self);
void              wf_ink_clear        (WfInk      *self);
gboolean          wf_ink_get_can_undo (WfInk      *self);
guint             wf_ink_get_n_strokes (WfInk     *self);
const WfInkPoint *wf_ink_get_stroke   (WfInk      *self,
                                       guint       position,
                                       guint      *n_points);

G_END_DECLS
