// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Outlines of countries, as they stand in the map file.

#include "config.h"

#include "fuzz.h"
#include "wf-shape.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (WfShape) shape = wf_shape_new (bytes, &error);

  g_assert_true ((shape == NULL) == (error != NULL));
  if (shape != NULL)
    {
      wf_shape_contains (shape, 1, 1);
      wf_shape_get_area_km2 (shape);
    }
  return 0;
}
