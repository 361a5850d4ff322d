// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wf-text.h"

G_BEGIN_DECLS

WfText *wf_text_new (gboolean   rich,
                     GStrv      languages,
                     GStrv      sources);

G_END_DECLS
