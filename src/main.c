// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program: hands the command line to the command-line tools or to the application.

#include "config.h"

#include <adwaita.h>

int
main (int   argc,
      char *argv[])
{
  return 0;
}
