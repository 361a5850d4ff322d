// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// cairo writes each point of a path with its distance from the corner, in eleven digits. Here they become steps from one
// point to the next, in tenths of a unit; points that fall together are dropped.

#include "wf-svg-paths.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define TENTHS 10

typedef struct {
  GString *out;
  long     x, y;        /* where the pen is, in tenths */
  long     first_x, first_y;
  char     command;     /* what was written last; a number may follow it without the letter */
} Pen;

/* -1.5 is -1.5, 0.5 is .5, and a minus needs no space before it. */
static void
append_tenths (GString  *out,
               long      value,
               gboolean  separated)
{
  if (value < 0)
    g_string_append_c (out, '-');
  else if (!separated)
    g_string_append_c (out, ' ');
  value = labs (value);
  if (value >= TENTHS || value == 0)
    g_string_append_printf (out, "%ld", value / TENTHS);
  if (value % TENTHS != 0)
    g_string_append_printf (out, ".%ld", value % TENTHS);
}

static void
append_command (Pen  *pen,
                char  command)
{
  if (pen->command != command || command == 'm')  /* pairs after the first of an m are lines */
    g_string_append_c (pen->out, command);
  else
    g_string_append_c (pen->out, ' ');
  pen->command = command;
}

/* Reads @n pairs into @points; %NULL where there is something else. */
static const char *
read_points (const char *at,
             guint       n,
             long        points[][2])
{
  for (guint i = 0; i < 2 * n; i++)
    {
      char *end;
      double value = g_ascii_strtod (at, &end);

      if (end == at)
        return NULL;
      points[i / 2][i % 2] = lround (value * TENTHS);
      at = end;
    }

  return at;
}

static void
step_to (Pen   *pen,
         char   command,
         guint  n,
         long   points[][2])
{
  append_command (pen, command);
  for (guint i = 0; i < n; i++)
    {
      append_tenths (pen->out, points[i][0] - pen->x, i == 0);
      append_tenths (pen->out, points[i][1] - pen->y, FALSE);
    }
  pen->x = points[n - 1][0];
  pen->y = points[n - 1][1];
}

/* %FALSE where @path is not one of cairo's. */
static gboolean
shorten_path (const char *path,
              GString    *out)
{
  Pen pen = { .out = out };

  while (*path != '\0')
    {
      char command = *path++;
      long points[3][2];

      switch (command)
        {
        case ' ':
          break;
        case 'M':
          if ((path = read_points (path, 1, points)) == NULL)
            return FALSE;
          step_to (&pen, 'm', 1, points);
          pen.first_x = pen.x;
          pen.first_y = pen.y;
          break;
        case 'L':
          if ((path = read_points (path, 1, points)) == NULL)
            return FALSE;
          /* A dot is a line of no length. */
          if (points[0][0] != pen.x || points[0][1] != pen.y || pen.command == 'm')
            step_to (&pen, 'l', 1, points);
          break;
        case 'C':
          if ((path = read_points (path, 3, points)) == NULL)
            return FALSE;
          step_to (&pen, 'c', 3, points);
          break;
        case 'Z':
          g_string_append_c (pen.out, 'z');
          pen.command = 'z';
          pen.x = pen.first_x;
          pen.y = pen.first_y;
          break;
        default:
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * wf_svg_shorten_paths:
 * @svg: as cairo writes it
 *
 * Returns: (transfer full): the same picture to a tenth of a unit
 */
char *
wf_svg_shorten_paths (const char *svg)
{
  GString *result = g_string_sized_new (strlen (svg) / 3);
  const char *start;

  while ((start = strstr (svg, " d=\"")) != NULL)
    {
      const char *end = strchr (start + 4, '"');
      g_autoptr(GString) shorter = g_string_new (NULL);
      g_autofree char *path = NULL;

      if (end == NULL)
        break;
      path = g_strndup (start + 4, end - start - 4);
      g_string_append_len (result, svg, start + 4 - svg);
      g_string_append (result, shorten_path (path, shorter) ? shorter->str : path);
      svg = end;
    }
  g_string_append (result, svg);

  return g_string_free (result, FALSE);
}
