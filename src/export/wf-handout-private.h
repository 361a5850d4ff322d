// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfHandout's inside: what its chapters are written with.

#include "wf-handout.h"
#include "wf-source.h"

G_BEGIN_DECLS

#define WF_HANDOUT_TITLE_FONT "Sans Bold 24"
#define WF_HANDOUT_CHAPTER_FONT "Sans Bold 16"
#define WF_HANDOUT_HEADING_FONT "Sans Bold 11"
#define WF_HANDOUT_BODY_FONT "Sans 10.5"
#define WF_HANDOUT_SMALL_FONT "Sans 8.5"
#define WF_HANDOUT_UNIT 0.75       /* points to a pixel of the interface: how large maps are drawn */

struct _WfHandout
{
  GObject parent_instance;

  WfExplainer    *story;
  WfAtlas        *atlas;
  GStrv           languages;
  WfHandoutParts  parts;
  WfFlow         *flow;
  double          width, height;
  GHashTable     *numbers;  /* WfSource → its number in the list of sources */
};

WfRichText *
      wf_handout_new_plain       (WfHandout            *self,
                                  const char           *font,
                                  const char           *text,
                                  double                indent);
void  wf_handout_add_markup      (WfHandout            *self,
                                  const char           *font,
                                  const char           *markup,
                                  double                indent);
void  wf_handout_add_plain       (WfHandout            *self,
                                  const char           *font,
                                  const char           *text,
                                  double                indent);
void  wf_handout_add_text        (WfHandout            *self,
                                  const char           *font,
                                  WfText               *text,
                                  double                indent);
void  wf_handout_add_beside      (WfHandout            *self,
                                  const char           *font,
                                  const char           *text,
                                  double                x);
void  wf_handout_add_chapter     (WfHandout            *self,
                                  const char           *title,
                                  guint                 level);
void  wf_handout_add_rule        (WfHandout            *self,
                                  double                indent,
                                  double                width);
void  wf_handout_add_lines       (WfHandout            *self,
                                  guint                 n_lines,
                                  double                indent);
void  wf_handout_add_map         (WfHandout            *self,
                                  WfStop               *stop,
                                  double                height);
void  wf_handout_add_blank_map   (WfHandout            *self,
                                  GListModel           *places,
                                  double                height);
char *wf_handout_dup_plain       (WfHandout            *self,
                                  WfText               *text);
char *wf_handout_dup_references  (WfHandout            *self,
                                  GListModel           *sources);
const char * const *
      wf_handout_get_languages   (WfHandout            *self);
const char *wf_handout_get_sign  (WfStatus              status);

void  wf_handout_add_story       (WfHandout            *self,
                                  GCancellable         *cancellable);
void  wf_handout_add_figure      (WfHandout            *self,
                                  WfFigure             *figure);
void  wf_handout_add_reference   (WfHandout            *self);
void  wf_handout_add_worksheet   (WfHandout            *self);
void  wf_handout_add_answers     (WfHandout            *self);

G_END_DECLS
