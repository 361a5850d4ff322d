// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// WfScenePainter: filling and stroking a world of coasts takes longer than a frame may. So a thread does it, over and
// over while the camera moves, and each frame only scales and shifts the last picture a little. It is painted somewhat
// larger than the view, so that its edge stays out of sight.

#include "wf-scene-painter.h"

#include <math.h>

#include "wf-pixels.h"

#define MARGIN 0.1  /* of the view's size, on each side */

struct _WfScenePainter
{
  GObject parent_instance;

  WfAtlas      *atlas;
  WfPixels     *picture;
  WfMapFrame    frame;      /* of the picture */
  WfScene      *next;       /* to be painted when the thread is free; the newest wish only */
  int           next_scale;
  gboolean      busy;
  guint         generation; /* what was begun before the last clear is not wanted */
};

enum {
  PAINTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (WfScenePainter, wf_scene_painter, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

typedef struct {
  WfScene *scene;
  int      scale;
  guint    generation;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  wf_scene_free (job->scene);
  g_free (job);
}

/**
 * wf_scene_painter_render:
 * @scale: pixels of the screen to one of the interface
 *
 * Paints @scene at once, in the calling thread.
 *
 * Returns: (transfer full): an image surface
 */
cairo_surface_t *
wf_scene_painter_render (const WfScene *scene,
                         WfAtlas       *atlas,
                         int            scale)
{
  int width = ceil (scene->frame.width * scale), height = ceil (scene->frame.height * scale);
  cairo_surface_t *surface = cairo_image_surface_create (scene->land ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                                         width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  wf_scene_draw (scene, atlas, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
paint_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  WfScenePainter *self = source_object;
  Job *job = task_data;

  g_task_return_pointer (task, wf_scene_painter_render (job->scene, self->atlas, job->scale),
                         (GDestroyNotify) cairo_surface_destroy);
}

static void
forget (WfScenePainter *self)
{
  g_clear_pointer (&self->picture, wf_pixels_free);
}

static void begin (WfScenePainter *self);

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  WfScenePainter *self = WF_SCENE_PAINTER (source);
  cairo_surface_t *surface = g_task_propagate_pointer (G_TASK (result), NULL);
  Job *job = g_task_get_task_data (G_TASK (result));

  self->busy = FALSE;
  if (job->generation == self->generation)
    {
      forget (self);
      self->picture = wf_pixels_new_for_surface (surface);
      self->frame = job->scene->frame;
    }
  else
    {
      cairo_surface_destroy (surface);
    }
  begin (self);
  if (job->generation == self->generation)
    g_signal_emit (self, signals[PAINTED], 0);
}

static void
begin (WfScenePainter *self)
{
  g_autoptr(GTask) task = NULL;
  Job *job;

  if (self->busy || self->next == NULL)
    return;

  job = g_new (Job, 1);
  *job = (Job) { g_steal_pointer (&self->next), self->next_scale, self->generation };
  self->busy = TRUE;
  task = g_task_new (self, NULL, painted_cb, NULL);
  g_task_set_source_tag (task, wf_scene_painter_paint);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, paint_thread);
}

static void
wf_scene_painter_finalize (GObject *object)
{
  WfScenePainter *self = WF_SCENE_PAINTER (object);

  forget (self);
  g_clear_object (&self->atlas);
  g_clear_pointer (&self->next, wf_scene_free);

  G_OBJECT_CLASS (wf_scene_painter_parent_class)->finalize (object);
}

static void
wf_scene_painter_class_init (WfScenePainterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wf_scene_painter_finalize;

  /**
   * WfScenePainter::painted:
   *
   * There is a new picture.
   */
  signals[PAINTED] =
    g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wf_scene_painter_init (WfScenePainter *self)
{
}

WfScenePainter *
wf_scene_painter_new (WfAtlas *atlas)
{
  WfScenePainter *self;

  g_return_val_if_fail (WF_IS_ATLAS (atlas), NULL);

  self = g_object_new (WF_TYPE_SCENE_PAINTER, NULL);
  self->atlas = g_object_ref (atlas);

  return self;
}

/**
 * wf_scene_painter_paint:
 * @scene: (transfer full): what to paint; its frame is made larger by a margin
 * @scale: pixels of the screen to one of the interface
 *
 * Paints @scene as soon as the thread is free, unless another one is wished for before that.
 */
void
wf_scene_painter_paint (WfScenePainter *self,
                        WfScene        *scene,
                        int             scale)
{
  g_return_if_fail (WF_IS_SCENE_PAINTER (self));
  g_return_if_fail (scene != NULL);

  /* Even margins, so that a picture at rest has its pixels on those of the view. */
  scene->frame.width += 2 * ceil (scene->frame.width * MARGIN);
  scene->frame.height += 2 * ceil (scene->frame.height * MARGIN);
  g_clear_pointer (&self->next, wf_scene_free);
  self->next = scene;
  self->next_scale = scale;
  begin (self);
}

/**
 * wf_scene_painter_snapshot:
 * @frame: what is in view now
 * @renderer: (nullable): what draws @snapshot
 *
 * Draws the newest picture so that it lies where it belongs in @frame.
 *
 * Returns: %FALSE where there is no picture yet
 */
gboolean
wf_scene_painter_snapshot (WfScenePainter   *self,
                           GtkSnapshot      *snapshot,
                           const WfMapFrame *frame,
                           GskRenderer      *renderer)
{
  graphene_point_t center;
  gboolean sharp;
  double scale;

  g_return_val_if_fail (WF_IS_SCENE_PAINTER (self), FALSE);

  if (self->picture == NULL)
    return FALSE;

  scale = frame->world / self->frame.world;
  sharp = fabs (scale - 1) < 1e-6 && frame->rotation == self->frame.rotation;
  wf_map_frame_unit_to_screen (frame, self->frame.center_x + round (frame->center_x - self->frame.center_x),
                               self->frame.center_y, &center);
  if (sharp)
    {
      /* The picture has whole pixels: its corner goes to one. */
      center.x = round (center.x - self->frame.width / 2) + self->frame.width / 2;
      center.y = round (center.y - self->frame.height / 2) + self->frame.height / 2;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &center);
  if (!sharp)
    {
      gtk_snapshot_rotate (snapshot, (frame->rotation - self->frame.rotation) * 180 / G_PI);
      gtk_snapshot_scale (snapshot, scale, scale);
    }
  wf_pixels_append (self->picture, snapshot,
                    &GRAPHENE_RECT_INIT (-self->frame.width / 2, -self->frame.height / 2,
                                         self->frame.width, self->frame.height),
                    sharp, renderer);
  gtk_snapshot_restore (snapshot);

  return TRUE;
}

gboolean
wf_scene_painter_has_picture (WfScenePainter *self)
{
  g_return_val_if_fail (WF_IS_SCENE_PAINTER (self), FALSE);

  return self->picture != NULL;
}

/**
 * wf_scene_painter_get_busy:
 *
 * Returns: whether another picture is being painted, so that the one shown is not the last
 */
gboolean
wf_scene_painter_get_busy (WfScenePainter *self)
{
  g_return_val_if_fail (WF_IS_SCENE_PAINTER (self), FALSE);

  return self->busy;
}

/**
 * wf_scene_painter_clear:
 *
 * Forgets the picture, and whatever is being painted.
 */
void
wf_scene_painter_clear (WfScenePainter *self)
{
  g_return_if_fail (WF_IS_SCENE_PAINTER (self));

  forget (self);
  g_clear_pointer (&self->next, wf_scene_free);
  self->generation++;
}
