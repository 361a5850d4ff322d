// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The picture of a stop on a page: a small SVG of our own, drawn from the outlines that the map itself draws.

#include "wf-atlas.h"
#include "wf-explainer.h"
#include "wf-html.h"
#include "wf-stop.h"

G_BEGIN_DECLS

void wf_web_map_add_symbols (WfHtml       *html);
void wf_web_map_add         (WfHtml       *html,
                             WfStop       *stop,
                             WfAtlas      *atlas,
                             GHashTable   *paths);

G_END_DECLS
