// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// WfPreferences: the dialog for the settings.

#include <adwaita.h>

#include "wf-playback.h"

G_BEGIN_DECLS

#define WF_TYPE_PREFERENCES (wf_preferences_get_type ())
G_DECLARE_FINAL_TYPE (WfPreferences, wf_preferences, WF, PREFERENCES, AdwDialog)

AdwDialog *wf_preferences_new (WfPlayback *playback);

G_END_DECLS
