// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A gazetteer of three countries that do not exist: AA is a box from 0 to 20 degrees with a hole, BB fills the hole, CC
// lies on both sides of the antimeridian. AA-1 is a region of AA.

#include "fixture.h"

Fixture *gazetteer_fixture_new        (void);
Fixture *gazetteer_fixture_new_with   (const char *sql);
