// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-camera.h"

G_DEFINE_BOXED_TYPE (WfCamera, wf_camera, wf_camera_copy, wf_camera_free)

/**
 * wf_camera_copy:
 *
 * Returns: (transfer full): a copy
 */
WfCamera *
wf_camera_copy (const WfCamera *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

void
wf_camera_free (WfCamera *self)
{
  g_free (self);
}

/**
 * wf_camera_equal:
 *
 * Returns: whether the two show the same: centres within a millionth of a degree, zooms within a thousandth, bearings
 *   within a hundredth of a degree
 */
gboolean
wf_camera_equal (const WfCamera *a,
                 const WfCamera *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return ABS (a->lat - b->lat) < 1e-6 && ABS (a->lon - b->lon) < 1e-6 &&
         ABS (a->zoom - b->zoom) < 1e-3 && ABS (a->bearing - b->bearing) < 1e-2;
}
