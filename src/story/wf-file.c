// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads a document’s file. What it is, is asked of the file that is open, not of its name, so that nothing can
// change in between; and it is opened so that a pipe without a writer cannot hang the reader.

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <sys/stat.h>

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>

#include "wf-file.h"

#define BLOCK_SIZE (256 * 1024)

static void
report_io_error (WfReport     *report,
                 const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    wf_report_add_file (report, WF_CODE_FILE_MISSING, _("there is no such file; check its name and folder"));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    wf_report_add_file (report, WF_CODE_FILE_DENIED, _("you may not read this file; ask its owner, or change its permissions"));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS))
    wf_report_add_file (report, WF_CODE_FILE_LOOP, _("symbolic links lead in a circle here; point the link at a file"));
  else
    wf_report_add_file (report, WF_CODE_FILE_UNREADABLE, _("the file cannot be read: %s"), error->message);
}

static void
report_not_regular (WfReport *report,
                    mode_t    mode)
{
  if (S_ISDIR (mode))
    wf_report_add_file (report, WF_CODE_FILE_NOT_REGULAR, _("this is a folder; name a file in it"));
  else if (S_ISFIFO (mode))
    wf_report_add_file (report, WF_CODE_FILE_NOT_REGULAR, _("this is a pipe; save what it delivers as a file first"));
  else if (S_ISSOCK (mode))
    wf_report_add_file (report, WF_CODE_FILE_NOT_REGULAR, _("this is a socket; name a file"));
  else
    wf_report_add_file (report, WF_CODE_FILE_NOT_REGULAR, _("this is a device; name a file"));
}

static void
report_too_large (WfReport *report,
                  goffset   size)
{
  g_autofree char *formatted = g_format_size_full ((guint64) size, G_FORMAT_SIZE_IEC_UNITS);

  wf_report_add_file (report, WF_CODE_FILE_TOO_LARGE,
                      _("the file has %s; explainers have at most 16 MiB, so move pictures to files beside it or split it"),
                      formatted);
}

/* The file of a path that this process can open itself. */
static GInputStream *
open_local (const char  *path,
            WfReport    *report,
            GError     **error)
{
  struct stat status;
  int fd;

  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0 || fstat (fd, &status) != 0)
    {
      int code = errno;

      /* A socket cannot be opened at all. */
      if (code == ENXIO && stat (path, &status) == 0)
        report_not_regular (report, status.st_mode);
      g_set_error_literal (error, G_IO_ERROR,
                           code == ELOOP ? G_IO_ERROR_TOO_MANY_LINKS : (int) g_io_error_from_errno (code),
                           g_strerror (code));
      if (fd >= 0)
        close (fd);
      return NULL;
    }

  if (!S_ISREG (status.st_mode))
    report_not_regular (report, status.st_mode);
  else if (status.st_size > WF_FILE_MAX_SIZE)
    report_too_large (report, status.st_size);
  else
    return g_unix_input_stream_new (fd, TRUE);

  close (fd);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "");

  return NULL;
}

/* A file that only GIO can open, such as one of a remote place. */
static GInputStream *
open_remote (GFile         *file,
             WfReport      *report,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    wf_report_add_file (report, WF_CODE_FILE_NOT_REGULAR, _("this is not a file; name a file"));
  else if (g_file_info_get_size (info) > WF_FILE_MAX_SIZE)
    report_too_large (report, g_file_info_get_size (info));
  else
    return G_INPUT_STREAM (g_file_read (file, cancellable, error));

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "");

  return NULL;
}

/* Reads to the end, or one block past the limit: files of /proc and the like do not tell their size. */
static GBytes *
read_all (GInputStream  *stream,
          WfReport      *report,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gssize n_read;

  do
    {
      guint used = bytes->len;

      g_byte_array_set_size (bytes, used + BLOCK_SIZE);
      n_read = g_input_stream_read (stream, bytes->data + used, BLOCK_SIZE, cancellable, error);
      if (n_read < 0)
        return NULL;
      g_byte_array_set_size (bytes, used + (guint) n_read);

      if (bytes->len > WF_FILE_MAX_SIZE)
        {
          report_too_large (report, bytes->len);
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "");
          return NULL;
        }
    }
  while (n_read > 0);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * wf_file_read:
 * @file: a file
 * @report: where it is said why the file cannot be read
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads a regular file of at most 16 MiB. Folders, pipes, sockets and devices are refused, and so are larger
 * files, without reading them.
 *
 * Returns: (transfer full): the file’s content; %NULL where it could not be read, with a %G_IO_ERROR of which only
 *   %G_IO_ERROR_CANCELLED is not in @report, too
 */
GBytes *
wf_file_read (GFile         *file,
              WfReport      *report,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) local_error = NULL;
  const char *path = g_file_peek_path (file);
  GBytes *bytes = NULL;

  stream = path != NULL
           ? open_local (path, report, &local_error)
           : open_remote (file, report, cancellable, &local_error);
  if (stream != NULL)
    bytes = read_all (stream, report, cancellable, &local_error);

  if (bytes != NULL)
    return bytes;

  if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && wf_report_get_n_errors (report) == 0)
    report_io_error (report, local_error);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}
