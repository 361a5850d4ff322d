// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-picture.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "wf-picture-area.h"
#include "wf-picture-image.h"
#include "wf-story-label.h"

/* The largest that a picture is shown, in logical pixels: as wide as a card, and leaving room for the text below. */
#define MAX_WIDTH  600
#define MAX_HEIGHT 400

struct _WfPicture
{
  GtkWidget parent_instance;

  WfMedia *media;
  GSignalGroup *playback;
  GCancellable *loading;
  WfPictureState state;
  char *reason;
  int scale; /* that the picture was decoded for */

  AdwBin *bin;
  GtkLabel *alt; /* while the placeholder is there */
  GtkLabel *credit;
};

G_DEFINE_FINAL_TYPE (WfPicture, wf_picture, GTK_TYPE_WIDGET)

typedef struct {
  WfMedia *media;
  int scale;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->media);
  g_free (job);
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = wf_media_read (job->media, cancellable, &error);
  WfPictureImage *image = NULL;

  if (bytes != NULL)
    image = wf_picture_image_decode (bytes, MAX_WIDTH, MAX_HEIGHT, job->scale, cancellable, &error);

  if (image != NULL)
    g_task_return_pointer (task, image, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
update_texts (WfPicture *self)
{
  g_autoptr (WfPlayback) playback = g_signal_group_dup_target (self->playback);
  GtkWidget *child = adw_bin_get_child (self->bin);
  WfText *credit = wf_media_get_credit (self->media);
  g_autofree char *alt = NULL;

  if (playback == NULL)
    return;

  if (credit != NULL)
    {
      g_autofree char *text = wf_text_dup_plain (credit, wf_playback_get_languages (playback));

      gtk_label_set_label (self->credit, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->credit), credit != NULL);

  if (child == NULL)
    return;

  alt = wf_text_dup_plain (wf_media_get_alt (self->media), wf_playback_get_languages (playback));
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, alt, -1);
  if (self->alt != NULL)
    gtk_label_set_label (self->alt, alt);
}

static GtkWidget *
new_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "justify", GTK_JUSTIFY_CENTER, NULL);
}

/* In place of the picture. For screen readers it is the picture, described by the reason why it is not there. */
static GtkWidget *
new_placeholder (WfPicture *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "image-missing-symbolic", "pixel-size", 32,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *why = new_label (self->reason);

  self->alt = GTK_LABEL (new_label (NULL));
  gtk_widget_add_css_class (box, "placeholder");
  gtk_widget_add_css_class (why, "caption");
  gtk_widget_add_css_class (why, "aside");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->alt));
  gtk_box_append (GTK_BOX (box), why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->reason, -1);

  return box;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  WfPicture *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WfPictureImage) image = g_task_propagate_pointer (G_TASK (result), &error);

  /* The widget is gone, or asked again. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  if (image != NULL)
    {
      self->state = WF_PICTURE_SHOWN;
      self->alt = NULL;
      adw_bin_set_child (self->bin, wf_picture_area_new (GDK_PAINTABLE (image)));
    }
  else
    {
      self->state = WF_PICTURE_FAILED;
      g_set_str (&self->reason, error->message);
      adw_bin_set_child (self->bin, new_placeholder (self));
    }
  update_texts (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "stops.reveal", NULL);
}

static void
load (WfPicture *self)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr (GTask) task = NULL;

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  self->scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  job->media = g_object_ref (self->media);
  job->scale = self->scale;
  /* The task does not hold the widget: a picture may be gone before it is decoded. */
  task = g_task_new (NULL, self->loading, loaded_cb, self);
  g_task_set_source_tag (task, load);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, load_thread);
}

static void
scale_changed_cb (WfPicture *self)
{
  if (gtk_widget_get_scale_factor (GTK_WIDGET (self)) > self->scale)
    load (self);
}

static void
wf_picture_dispose (GObject *object)
{
  WfPicture *self = WF_PICTURE (object);
  GtkWidget *child;

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->playback);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->media);

  G_OBJECT_CLASS (wf_picture_parent_class)->dispose (object);
}

static void
wf_picture_finalize (GObject *object)
{
  g_free (WF_PICTURE (object)->reason);

  G_OBJECT_CLASS (wf_picture_parent_class)->finalize (object);
}

static void
wf_picture_class_init (WfPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wf_picture_dispose;
  object_class->finalize = wf_picture_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "story-picture");
}

static void
wf_picture_init (WfPicture *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);

  self->bin = ADW_BIN (adw_bin_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->bin), GTK_WIDGET (self));

  self->playback = g_signal_group_new (WF_TYPE_PLAYBACK);
  g_signal_group_connect_swapped (self->playback, "notify::languages", G_CALLBACK (update_texts), self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_changed_cb), NULL);
}

/**
 * wf_picture_new:
 * @playback: whose languages the texts are in
 * @media: the picture
 *
 * Reads and decodes the picture on another thread.
 *
 * Returns: (transfer floating): the picture, which appears once it is decoded
 */
GtkWidget *
wf_picture_new (WfPlayback *playback,
                WfMedia    *media)
{
  WfPicture *self;

  g_return_val_if_fail (WF_IS_PLAYBACK (playback), NULL);
  g_return_val_if_fail (WF_IS_MEDIA (media), NULL);

  self = g_object_new (WF_TYPE_PICTURE, NULL);
  self->media = g_object_ref (media);
  if (wf_media_get_caption (media) != NULL)
    gtk_widget_set_parent (wf_story_label_new (playback, wf_media_get_caption (media)), GTK_WIDGET (self));
  self->credit = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->credit), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->credit), "aside");
  gtk_widget_set_parent (GTK_WIDGET (self->credit), GTK_WIDGET (self));
  g_signal_group_set_target (self->playback, playback);
  update_texts (self);
  load (self);

  return GTK_WIDGET (self);
}

WfMedia *
wf_picture_get_media (WfPicture *self)
{
  g_return_val_if_fail (WF_IS_PICTURE (self), NULL);

  return self->media;
}

WfPictureState
wf_picture_get_state (WfPicture *self)
{
  g_return_val_if_fail (WF_IS_PICTURE (self), WF_PICTURE_FAILED);

  return self->state;
}

/**
 * wf_picture_get_reason:
 *
 * Returns: (nullable): why the picture cannot be shown, where it cannot
 */
const char *
wf_picture_get_reason (WfPicture *self)
{
  g_return_val_if_fail (WF_IS_PICTURE (self), NULL);

  return self->reason;
}
