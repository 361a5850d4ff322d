// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A picture beside the document or inside it. Immutable.

#include "config.h"

#include "wf-model-private.h"

G_DEFINE_FINAL_TYPE (WfMedia, wf_media, G_TYPE_OBJECT)

static void
wf_media_finalize (GObject *object)
{
  WfMedia *self = WF_MEDIA (object);

  g_clear_pointer (&self->src, g_free);
  g_clear_object (&self->folder);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->alt);
  g_clear_object (&self->caption);
  g_clear_object (&self->credit);

  G_OBJECT_CLASS (wf_media_parent_class)->finalize (object);
}

static void
wf_media_class_init (WfMediaClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_media_finalize;
}

static void
wf_media_init (WfMedia *self)
{
}

/**
 * wf_media_get_src:
 * @self: a picture
 *
 * Returns: (transfer none): the file name or data URI, as the document has it
 */
const char *
wf_media_get_src (WfMedia *self)
{
  g_return_val_if_fail (WF_IS_MEDIA (self), NULL);

  return self->src;
}

/**
 * wf_media_get_file:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the picture’s file, where it is beside the document; %NULL where there is
 *   none
 */
GFile *
wf_media_get_file (WfMedia *self)
{
  g_return_val_if_fail (WF_IS_MEDIA (self), NULL);

  return self->file;
}

/**
 * wf_media_get_bytes:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the picture itself, where it is inside the document; %NULL where there is
 *   none
 */
GBytes *
wf_media_get_bytes (WfMedia *self)
{
  g_return_val_if_fail (WF_IS_MEDIA (self), NULL);

  return self->bytes;
}

/**
 * wf_media_get_alt:
 * @self: a picture
 *
 * Returns: (transfer none): what it shows, for those who do not see it (plain)
 */
WfText *
wf_media_get_alt (WfMedia *self)
{
  g_return_val_if_fail (WF_IS_MEDIA (self), NULL);

  return self->alt;
}

/**
 * wf_media_get_caption:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): what to know about it (rich); %NULL where there is none
 */
WfText *
wf_media_get_caption (WfMedia *self)
{
  g_return_val_if_fail (WF_IS_MEDIA (self), NULL);

  return self->caption;
}

/**
 * wf_media_get_credit:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): who made it (plain); %NULL where there is none
 */
WfText *
wf_media_get_credit (WfMedia *self)
{
  g_return_val_if_fail (WF_IS_MEDIA (self), NULL);

  return self->credit;
}
