// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPresentation: what the audience sees of a presenter's playback: it follows unless it is frozen, shows a statement or
// a section, or a black or white screen, and what the presenter draws.

#include "wf-ink.h"
#include "wf-playback.h"
#include "wf-quiz.h"

G_BEGIN_DECLS

/**
 * WfReveal:
 * @WF_REVEAL_STATEMENT: one statement at a time
 * @WF_REVEAL_STEPS: the statements of the section up to the current one
 * @WF_REVEAL_SECTION: all statements of the section
 */
typedef enum {
  WF_REVEAL_STATEMENT,
  WF_REVEAL_STEPS,
  WF_REVEAL_SECTION,
} WfReveal;

/**
 * WfScreen:
 * @WF_SCREEN_STORY: the story
 * @WF_SCREEN_BLACK: nothing, in black
 * @WF_SCREEN_WHITE: nothing, in white
 */
typedef enum {
  WF_SCREEN_STORY,
  WF_SCREEN_BLACK,
  WF_SCREEN_WHITE,
} WfScreen;

/**
 * WfRoom:
 * @WF_ROOM_LIGHT: daylight: black on white, in high contrast
 * @WF_ROOM_DARK: white on black
 */
typedef enum {
  WF_ROOM_LIGHT,
  WF_ROOM_DARK,
} WfRoom;

#define WF_TYPE_REVEAL (wf_reveal_get_type ())
#define WF_TYPE_SCREEN (wf_screen_get_type ())
#define WF_TYPE_ROOM   (wf_room_get_type ())
GType wf_reveal_get_type (void) G_GNUC_CONST;
GType wf_screen_get_type (void) G_GNUC_CONST;
GType wf_room_get_type (void) G_GNUC_CONST;

#define WF_PRESENTATION_SMALLEST_TEXT 0.5
#define WF_PRESENTATION_LARGEST_TEXT  2.0

#define WF_TYPE_PRESENTATION (wf_presentation_get_type ())
G_DECLARE_FINAL_TYPE (WfPresentation, wf_presentation, WF, PRESENTATION, GObject)

/* Properties: playback (WfPlayback, the presenter's), audience (WfPlayback, read-only), ink (WfInk, read-only), frozen
 * (gboolean), screen (WfScreen), reveal (WfReveal), room (WfRoom), text-scale (double), countdown (gboolean: whether the
 * timer tells what is left of the planned time), typed (guint, read-only: the number of a stop as far as it is typed; 0
 * for none), paused (gboolean, read-only: somebody touched a story that goes on by itself). All notify explicitly. */

WfPresentation *wf_presentation_new            (WfPlayback     *playback);
WfPlayback     *wf_presentation_get_playback   (WfPresentation *self);
WfPlayback     *wf_presentation_get_audience   (WfPresentation *self);
WfInk          *wf_presentation_get_ink        (WfPresentation *self);
WfQuiz         *wf_presentation_get_quiz       (WfPresentation *self);
void            wf_presentation_ask            (WfPresentation *self);
gboolean        wf_presentation_get_frozen     (WfPresentation *self);
void            wf_presentation_set_frozen     (WfPresentation *self,
                                                gboolean        frozen);
WfScreen        wf_presentation_get_screen     (WfPresentation *self);
void            wf_presentation_set_screen     (WfPresentation *self,
                                                WfScreen        screen);
WfReveal        wf_presentation_get_reveal     (WfPresentation *self);
void            wf_presentation_set_reveal     (WfPresentation *self,
                                                WfReveal        reveal);
double          wf_presentation_get_text_scale (WfPresentation *self);
void            wf_presentation_set_text_scale (WfPresentation *self,
                                                double          text_scale);
WfRoom          wf_presentation_get_room       (WfPresentation *self);
void            wf_presentation_set_room       (WfPresentation *self,
                                                WfRoom          room);
guint           wf_presentation_get_typed      (WfPresentation *self);
void            wf_presentation_type           (WfPresentation *self,
                                                guint           digit);
gboolean        wf_presentation_enter          (WfPresentation *self);
gboolean        wf_presentation_get_paused     (WfPresentation *self);
void            wf_presentation_touch          (WfPresentation *self);
GPtrArray      *wf_presentation_get_shown      (WfPresentation *self,
                                                WfPlayback     *playback);
double          wf_presentation_get_planned    (WfPresentation *self,
                                                WfSection      *section);
double          wf_presentation_get_delay      (WfPresentation *self);

G_END_DECLS
