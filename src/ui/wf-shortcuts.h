// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The one table of keys: the application binds them and the shortcuts dialog lists them.

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WfShortcut:
 * @group: heading in the dialog, to be translated
 * @title: what it does, to be translated
 * @action: detailed action name
 * @accels: accelerators, up to the first %NULL
 */
typedef struct {
  const char *group;
  const char *title;
  const char *action;
  const char *accels[8];
} WfShortcut;

const WfShortcut *wf_shortcuts_get           (guint          *n_shortcuts);
const WfShortcut *wf_present_keys_get        (guint          *n_shortcuts);
void              wf_present_keys_add        (GtkWidget      *widget);
void              wf_shortcuts_install       (GtkApplication *application);
void              wf_shortcuts_add_to_dialog (AdwDialog      *dialog);

G_END_DECLS
