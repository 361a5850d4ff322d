// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfFileWriter: a temporary file beside the one that is meant, renamed when it is whole. g_file_replace() writes over the
// old file where it is a link or has other owners; this never does.

#include "config.h"

#include "wf-file-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Less what the user's mask takes away. */
#define MODE 0666
#define FOLDER_MODE 0777

struct _WfFileWriter
{
  char *path;
  char *temporary;
  int   fd;
  int   failure;  /* errno of the first write that failed */
};

static void
set_error (GError    **error,
           int         code,
           const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);
  GIOErrorEnum kind = g_io_error_from_errno (code);

  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, G_IO_ERROR, kind, _("There is no room for “%s”: free some space, or choose another folder"), name);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, G_IO_ERROR, kind, _("Nothing may be written to the folder “%s”: choose another"), shown);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, G_IO_ERROR, kind, _("There is no folder “%s”: choose another, or make it first"), shown);
      break;
    case EISDIR:
      g_set_error (error, G_IO_ERROR, kind, _("“%s” is a folder: choose another name"), name);
      break;
    default:
      g_set_error (error, G_IO_ERROR, kind, _("“%s” cannot be written: %s"), name, g_strerror (code));
    }
}

/**
 * wf_file_writer_make_folder:
 * @made: (out): whether it was not there before
 *
 * Makes a folder for files, where there is none.
 *
 * Returns: %FALSE with @error set as by wf_file_writer_new()
 */
gboolean
wf_file_writer_make_folder (const char  *path,
                            gboolean    *made,
                            GError     **error)
{
  *made = g_mkdir (path, FOLDER_MODE) == 0;
  if (!*made && !(errno == EEXIST && g_file_test (path, G_FILE_TEST_IS_DIR)))
    {
      set_error (error, errno, path);
      return FALSE;
    }

  return TRUE;
}

/* Whether a file may take the place of what is at @path: renaming over a device, a pipe or a socket, or over a link to one
 * (/dev/stdout), would do away with it. */
static gboolean
check_target (const char  *path,
              GError     **error)
{
  g_autofree char *name = NULL;
  GStatBuf status;

  if (g_stat (path, &status) == -1 || S_ISREG (status.st_mode))
    return TRUE;

  if (S_ISDIR (status.st_mode))
    set_error (error, EISDIR, path);
  else
    {
      name = g_filename_display_name (path);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   _("“%s” is a device or a pipe, not a file: choose another name"), name);
    }

  return FALSE;
}

/**
 * wf_file_writer_new:
 * @path: the file to write; one that is there stays as it is until the new one is whole. A device, pipe or socket is refused
 *
 * Returns: (transfer full): a writer; %NULL with @error set in #G_IO_ERROR, in words that say what to do
 */
WfFileWriter *
wf_file_writer_new (const char  *path,
                    GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  WfFileWriter *self;

  if (!check_target (path, error))
    return NULL;

  self = g_new0 (WfFileWriter, 1);
  self->path = g_strdup (path);
  self->temporary = g_strdup_printf ("%s/.%.200s.XXXXXX", folder, base);
  self->fd = g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, MODE);
  if (self->fd == -1)
    {
      set_error (error, errno, path);
      g_clear_pointer (&self->temporary, g_free);
      wf_file_writer_free (self);
      return NULL;
    }

  return self;
}

/**
 * wf_file_writer_write:
 *
 * Returns: %FALSE where it cannot be written; wf_file_writer_finish() will say why
 */
gboolean
wf_file_writer_write (WfFileWriter *self,
                      const void   *data,
                      gsize         length)
{
  const char *at = data;

  while (length > 0 && self->failure == 0)
    {
      gssize n = write (self->fd, at, length);

      if (n == -1 && errno == EINTR)
        continue;
      if (n == -1)
        self->failure = errno;
      else
        {
          at += n;
          length -= n;
        }
    }

  return self->failure == 0;
}

/**
 * wf_file_writer_finish:
 *
 * Puts the file in its place.
 *
 * Returns: %FALSE with @error set in #G_IO_ERROR where it could not be written; nothing is left of it then
 */
gboolean
wf_file_writer_finish (WfFileWriter  *self,
                       GError       **error)
{
  if (self->failure == 0 && fsync (self->fd) == -1 && errno != EINVAL)
    self->failure = errno;
  if (close (self->fd) == -1 && self->failure == 0)
    self->failure = errno;
  self->fd = -1;
  if (self->failure == 0 && g_rename (self->temporary, self->path) == -1)
    self->failure = errno;
  if (self->failure != 0)
    {
      set_error (error, self->failure, self->path);
      return FALSE;
    }
  g_clear_pointer (&self->temporary, g_free);

  return TRUE;
}

/**
 * wf_file_writer_free:
 *
 * Frees the writer, and takes away what has been written where it was not finished.
 */
void
wf_file_writer_free (WfFileWriter *self)
{
  if (self->fd != -1)
    close (self->fd);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}
