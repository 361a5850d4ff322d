// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfPicture: pictures of every format, those that are too large, broken or not there, and what a screen reader gets.

#include "config.h"

#include <unistd.h>

#include <sys/stat.h>

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>

#include "ui-test.h"
#include "wf-loader.h"
#include "wf-picture-area.h"
#include "wf-picture-image.h"
#include "wf-picture.h"
#include "wf-stop-row.h"

#define SVG \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\"><rect width=\"30\" height=\"20\" fill=\"#0f0\"/></svg>"

typedef struct {
  char *folder;
  char *picture;
  WfPlayback *playback;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("wherefore-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->picture = g_build_filename (fixture->folder, "picture", NULL);
  fixture->playback = wf_playback_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->picture);
  g_assert_finalize_object (fixture->playback);
}

/* A story whose only stop has this picture, opened from a file in the fixture’s folder. */
static WfMedia *
open_story (Fixture    *fixture,
            const char *src,
            const char *more)
{
  g_autofree char *path = g_build_filename (fixture->folder, "story.json", NULL);
  g_autofree char *story =
    g_strdup_printf ("{\"format\": \"wherefore-explainer\", \"version\": 1, \"id\": \"test\", \"language\": \"en\","
                     "\"title\": \"Test\", \"sections\": [{\"id\": \"a\", \"title\": \"A\", \"stops\": [{\"id\": \"one\","
                     " \"status\": \"reported\", \"alt\": \"Alt.\", \"text\": \"Text.\", \"image\": {\"src\": \"%s\","
                     " \"alt\": {\"en\": \"A green field.\", \"de\": \"Ein grünes Feld.\"}%s}}]}]}", src, more);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (WfLoader) loader = wf_loader_new (file);
  g_autoptr (WfExplainer) explainer = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, story, -1, &error);
  g_assert_no_error (error);
  explainer = wf_loader_load (loader, NULL, &error);
  g_assert_no_error (error);
  wf_playback_set_explainer (fixture->playback, explainer);

  return wf_stop_get_image (wf_explainer_find_stop (explainer, "one"));
}

static WfPicture *
new_picture (Fixture *fixture,
             WfMedia *media)
{
  WfPicture *picture = WF_PICTURE (g_object_ref_sink (wf_picture_new (fixture->playback, media)));

  g_assert_true (wf_picture_get_media (picture) == media);
  g_assert_cmpint (wf_picture_get_state (picture), ==, WF_PICTURE_LOADING);
  ui_test_wait (wf_picture_get_state (picture) != WF_PICTURE_LOADING);

  return picture;
}

static void
write_picture (Fixture    *fixture,
               const char *type,
               int         width,
               int         height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_fill (pixbuf, 0x00ff00ff);
  gdk_pixbuf_save (pixbuf, fixture->picture, type, &error, NULL);
  g_assert_no_error (error);
}

/* It is there, with the size that it is shown at, and says what it shows. */
static void
check_shown (Fixture    *fixture,
             const char *src,
             int         width,
             int         height)
{
  WfPicture *picture = new_picture (fixture, open_story (fixture, src, ""));
  GtkWidget *area = ui_test_find (GTK_WIDGET (picture), WF_TYPE_PICTURE_AREA, NULL, NULL);
  int minimum, natural;

  g_assert_cmpint (wf_picture_get_state (picture), ==, WF_PICTURE_SHOWN);
  g_assert_null (wf_picture_get_reason (picture));
  g_assert_nonnull (area);
  gtk_test_accessible_assert_role (area, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_LABEL, "A green field.");

  gtk_widget_measure (area, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (natural, ==, width);
  gtk_widget_measure (area, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, height);
  g_assert_cmpint (natural, ==, height);
  /* In proportion where there is less room, and no larger where there is more. */
  gtk_widget_measure (area, GTK_ORIENTATION_VERTICAL, width / 2, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (ABS (minimum - height / 2), <=, 1);
  gtk_widget_measure (area, GTK_ORIENTATION_VERTICAL, 10 * width, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, height);

  g_assert_finalize_object (picture);
}

static void
check_failed (Fixture    *fixture,
              const char *src,
              const char *reason)
{
  WfPicture *picture = new_picture (fixture, open_story (fixture, src, ""));
  GtkWidget *alt = ui_test_find_label (GTK_WIDGET (picture), "A green field.");

  g_assert_cmpint (wf_picture_get_state (picture), ==, WF_PICTURE_FAILED);
  g_assert_cmpstr (wf_picture_get_reason (picture), ==, reason);
  g_assert_nonnull (alt);
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (picture), reason));
  gtk_test_accessible_assert_role (gtk_widget_get_parent (alt), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (gtk_widget_get_parent (alt), GTK_ACCESSIBLE_PROPERTY_LABEL, "A green field.");
  gtk_test_accessible_assert_property (gtk_widget_get_parent (alt), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason);

  g_assert_finalize_object (picture);
}

static void
test_png (Fixture       *fixture,
          gconstpointer  data)
{
  write_picture (fixture, "png", 30, 20);
  check_shown (fixture, "picture", 30, 20);
}

static void
test_jpeg (Fixture       *fixture,
           gconstpointer  data)
{
  write_picture (fixture, "jpeg", 30, 20);
  check_shown (fixture, "picture", 30, 20);
}

static void
test_svg (Fixture       *fixture,
          gconstpointer  data)
{
  g_assert_true (g_file_set_contents (fixture->picture, SVG, -1, NULL));
  check_shown (fixture, "picture", 30, 20);
}

static void
test_data_uri (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *base64 = g_base64_encode ((const guchar *) SVG, strlen (SVG));
  g_autofree char *src = g_strconcat ("data:image/svg+xml;base64,", base64, NULL);

  check_shown (fixture, src, 30, 20);
}

/* Shown as large as there is room, wide or high. */
static void
test_scaled_down (Fixture       *fixture,
                  gconstpointer  data)
{
  write_picture (fixture, "png", 1200, 200);
  check_shown (fixture, "picture", 600, 100);
  write_picture (fixture, "jpeg", 400, 1600);
  check_shown (fixture, "picture", 100, 400);
}

/* Only as many pixels are kept as are shown, and no more than there are. */
static void
test_pixels (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WfPictureImage) image = NULL;
  g_autoptr (GBytes) vector = g_bytes_new_static (SVG, strlen (SVG));
  g_autoptr (GBytes) bytes = NULL;
  char *content;
  gsize size;

  write_picture (fixture, "png", 1000, 500);
  g_assert_true (g_file_get_contents (fixture->picture, &content, &size, NULL));
  bytes = g_bytes_new_take (content, size);

  image = wf_picture_image_decode (bytes, 100, 100, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (image)), ==, 100);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (GDK_PAINTABLE (image)), ==, 50);
  g_assert_cmpint (gdk_texture_get_width (wf_picture_image_get_texture (image)), ==, 200);
  g_assert_cmpint (gdk_texture_get_height (wf_picture_image_get_texture (image)), ==, 100);
  g_assert_finalize_object (g_steal_pointer (&image));

  image = wf_picture_image_decode (bytes, 2000, 2000, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (wf_picture_image_get_texture (image)), ==, 1000);
  g_assert_finalize_object (g_steal_pointer (&image));

  /* Lines have as many pixels as the screen. */
  image = wf_picture_image_decode (vector, 600, 400, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (image)), ==, 30);
  g_assert_cmpint (gdk_texture_get_width (wf_picture_image_get_texture (image)), ==, 60);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) vector = g_bytes_new_static (SVG, strlen (SVG));
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (wf_picture_image_decode (vector, 600, 400, 1, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *picture;

  write_picture (fixture, "png", 30, 20);
  picture = g_object_ref_sink (wf_picture_new (fixture->playback, open_story (fixture, "picture", "")));
  /* While it is being decoded. */
  g_assert_finalize_object (picture);
  ui_test_settle ();
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  check_failed (fixture, "nowhere.png", "The file “nowhere.png” is not there.");
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpint (g_mkdir (fixture->picture, 0700), ==, 0);
  check_failed (fixture, "picture", "The file “picture” cannot be read.");
}

static void
test_pipe (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (mkfifo (fixture->picture, 0600), ==, 0);
  check_failed (fixture, "picture", "The file “picture” cannot be read.");
}

static void
test_no_picture (Fixture       *fixture,
                 gconstpointer  data)
{
  g_assert_true (g_file_set_contents (fixture->picture, "GIF89a, or so it says", -1, NULL));
  check_failed (fixture, "picture", "This is no PNG, JPEG, WebP or SVG picture.");
  g_assert_true (g_file_set_contents (fixture->picture, "", 0, NULL));
  check_failed (fixture, "picture", "This is no PNG, JPEG, WebP or SVG picture.");
}

static void
check_truncated (Fixture    *fixture,
                 const char *type)
{
  g_autofree char *content = NULL;
  gsize size;

  write_picture (fixture, type, 300, 200);
  g_assert_true (g_file_get_contents (fixture->picture, &content, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->picture, content, (gssize) size - 20, NULL));
  check_failed (fixture, "picture", "The picture is incomplete or broken.");
  g_assert_true (g_file_set_contents (fixture->picture, content, 20, NULL));
  check_failed (fixture, "picture", "The picture is incomplete or broken.");
}

static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  check_truncated (fixture, "png");
  check_truncated (fixture, "jpeg");
  g_assert_true (g_file_set_contents (fixture->picture, SVG, strlen (SVG) - 8, NULL));
  check_failed (fixture, "picture", "The picture is incomplete or broken.");
}

/* 17 MiB, of which nothing is read. */
static void
test_too_many_bytes (Fixture       *fixture,
                     gconstpointer  data)
{
  write_picture (fixture, "png", 30, 20);
  g_assert_cmpint (truncate (fixture->picture, 17 * 1024 * 1024), ==, 0);
  check_failed (fixture, "picture", "The file “picture” is larger than 16 MiB.");
}

/* CRC-32 of PNG, RFC 2083, bit by bit. */
static guint32
crc (const guint8 *data,
     gsize         size)
{
  guint32 sum = 0xffffffff;

  for (gsize i = 0; i < size; i++)
    {
      sum ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        sum = (sum >> 1) ^ ((sum & 1) ? 0xedb88320 : 0);
    }

  return ~sum;
}

static void
put_uint32 (guint8  *data,
            guint32  value)
{
  value = GUINT32_TO_BE (value);
  memcpy (data, &value, 4);
}

/* A good small file whose header says that it is far larger. */
static void
test_too_many_pixels (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *content = NULL;
  gsize size;

  write_picture (fixture, "png", 30, 20);
  g_assert_true (g_file_get_contents (fixture->picture, &content, &size, NULL));
  put_uint32 ((guint8 *) content + 16, 10000);
  put_uint32 ((guint8 *) content + 20, 5001);
  put_uint32 ((guint8 *) content + 29, crc ((const guint8 *) content + 12, 17));
  g_assert_true (g_file_set_contents (fixture->picture, content, (gssize) size, NULL));
  check_failed (fixture, "picture", "The picture has more than 50 megapixels.");

  /* So large that its area does not fit into 32 bits. */
  put_uint32 ((guint8 *) content + 16, 100000);
  put_uint32 ((guint8 *) content + 20, 100000);
  put_uint32 ((guint8 *) content + 29, crc ((const guint8 *) content + 12, 17));
  g_assert_true (g_file_set_contents (fixture->picture, content, (gssize) size, NULL));
  check_failed (fixture, "picture", "The picture has more than 50 megapixels.");
}

/* Vectors have no pixels: a poster is drawn as large as it is shown. */
static void
test_large_vector (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_true (g_file_set_contents (fixture->picture,
                                      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60000\" height=\"30000\"/>",
                                      -1, NULL));
  check_shown (fixture, "picture", 600, 300);
}

static void
test_link_inside (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *link_path = g_build_filename (fixture->folder, "link", NULL);

  write_picture (fixture, "png", 30, 20);
  g_assert_cmpint (symlink ("picture", link_path), ==, 0);
  check_shown (fixture, "link", 30, 20);
}

static void
test_link_outside (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("wherefore-XXXXXX", NULL);
  g_autofree char *secret = g_build_filename (folder, "secret.svg", NULL);

  g_assert_true (g_file_set_contents (secret, SVG, -1, NULL));
  g_assert_cmpint (symlink (secret, fixture->picture), ==, 0);
  check_failed (fixture, "picture", "The file “picture” is outside of the document’s folder.");
  g_remove (secret);
  g_rmdir (folder);
}

/* A picture inside another file is not fetched either, from wherever it is. */
static void
test_svg_with_reference (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (WfPictureImage) image = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *svg = NULL;
  guint8 pixel[4];

  write_picture (fixture, "png", 30, 20);
  uri = g_filename_to_uri (fixture->picture, NULL, NULL);
  svg = g_strdup_printf ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><image href=\"%s\""
                         " width=\"1\" height=\"1\"/></svg>", uri);
  bytes = g_bytes_new (svg, strlen (svg));
  image = wf_picture_image_decode (bytes, 600, 400, 1, NULL, &error);
  g_assert_no_error (error);
  gdk_texture_download (wf_picture_image_get_texture (image), pixel, 4);
  g_assert_cmpuint (pixel[3], ==, 0);
}

static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  const char *german[] = { "de", NULL };
  WfPicture *picture;
  GtkWidget *area;

  write_picture (fixture, "png", 30, 20);
  picture = new_picture (fixture, open_story (fixture, "picture", ", \"caption\": \"A *field*.\", \"credit\": \"Ada\""));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (picture), "A field."));
  g_assert_nonnull (ui_test_find_label (GTK_WIDGET (picture), "Ada"));

  wf_playback_set_languages (fixture->playback, german);
  area = ui_test_find (GTK_WIDGET (picture), WF_TYPE_PICTURE_AREA, NULL, NULL);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_LABEL, "Ein grünes Feld.");
  g_assert_finalize_object (picture);

  /* Without caption and credit there is only the picture. */
  picture = new_picture (fixture, open_story (fixture, "picture", ""));
  for (GtkWidget *child = gtk_widget_get_next_sibling (gtk_widget_get_first_child (GTK_WIDGET (picture)));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_assert_false (gtk_widget_get_visible (child));
  g_assert_finalize_object (picture);
}

static void
test_row (Fixture       *fixture,
          gconstpointer  data)
{
  WfMedia *media;
  GtkWidget *row, *picture;

  write_picture (fixture, "png", 30, 20);
  media = open_story (fixture, "picture", "");
  row = g_object_ref_sink (wf_stop_row_new (fixture->playback));
  wf_stop_row_set_stop (WF_STOP_ROW (row), wf_playback_get_stop (fixture->playback));
  picture = ui_test_find (row, WF_TYPE_PICTURE, NULL, NULL);
  g_assert_nonnull (picture);
  g_assert_true (wf_picture_get_media (WF_PICTURE (picture)) == media);
  ui_test_wait (wf_picture_get_state (WF_PICTURE (picture)) == WF_PICTURE_SHOWN);

  wf_stop_row_set_stop (WF_STOP_ROW (row), NULL);
  g_assert_null (ui_test_find (row, WF_TYPE_PICTURE, NULL, NULL));
  g_assert_finalize_object (row);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/picture/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("png", test_png);
  ADD ("jpeg", test_jpeg);
  ADD ("svg", test_svg);
  ADD ("data-uri", test_data_uri);
  ADD ("scaled-down", test_scaled_down);
  ADD ("pixels", test_pixels);
  ADD ("cancelled", test_cancelled);
  ADD ("gone", test_gone);
  ADD ("missing", test_missing);
  ADD ("folder", test_folder);
  ADD ("pipe", test_pipe);
  ADD ("no-picture", test_no_picture);
  ADD ("truncated", test_truncated);
  ADD ("too-many-bytes", test_too_many_bytes);
  ADD ("too-many-pixels", test_too_many_pixels);
  ADD ("large-vector", test_large_vector);
  ADD ("link-inside", test_link_inside);
  ADD ("link-outside", test_link_outside);
  ADD ("svg-with-reference", test_svg_with_reference);
  ADD ("texts", test_texts);
  ADD ("row", test_row);

  return g_test_run ();
}
