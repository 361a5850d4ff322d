// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window follows the file of the open story: it shows each good save, and says in its banner what else is the case.

#include "config.h"

#include "wf-window-private.h"

#include <glib/gi18n.h>

static void
set_banner (WfWindow   *self,
            const char *title,
            const char *button,
            const char *action)
{
  gboolean news = title != NULL && (!adw_banner_get_revealed (self->document_banner) ||
                                    !g_str_equal (adw_banner_get_title (self->document_banner), title));

  /* A banner that goes keeps its words until it is gone. */
  if (title != NULL)
    {
      adw_banner_set_title (self->document_banner, title);
      adw_banner_set_button_label (self->document_banner, button);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->document_banner), action);
    }
  adw_banner_set_revealed (self->document_banner, title != NULL);
  if (news)
    g_signal_emit_by_name (self, "announce", title);
}

static void
update_banner (WfWindow *self)
{
  const char *format = self->document != NULL ? wf_document_get_foreign_format (self->document) : NULL;
  g_autofree char *title = NULL;
  guint n;

  if (self->document == NULL)
    {
      set_banner (self, NULL, NULL, NULL);
    }
  else if (wf_document_get_state (self->document) == WF_DOCUMENT_GONE)
    {
      set_banner (self, _("The file is gone; the last version read is shown"), _("_Save As…"), "win.save-story");
    }
  else if (wf_document_get_state (self->document) == WF_DOCUMENT_BROKEN)
    {
      n = wf_document_count (self->document, WF_SEVERITY_ERROR);
      title = g_strdup_printf (ngettext ("The file has %u problem; the last good version is shown",
                                         "The file has %u problems; the last good version is shown", n), n);
      set_banner (self, title, _("Show _Problems"), "win.check");
    }
  else if (format != NULL)
    {
      n = wf_document_count (self->document, WF_SEVERITY_NOTE);
      /* Translators: the name of a format such as StoryMapJS, and a number */
      title = g_strdup_printf (ngettext ("Converted from %s; %u thing was guessed or left out",
                                         "Converted from %s; %u things were guessed or left out", n), format, n);
      set_banner (self, title, _("Show _Details"), "win.check");
    }
  else
    {
      set_banner (self, NULL, NULL, NULL);
    }
}

static void
say_reloaded (WfWindow *self)
{
  AdwToast *toast;

  /* Who saves often does not have to sit through as many messages. */
  if (self->reload_toast != NULL)
    adw_toast_dismiss (self->reload_toast);

  toast = adw_toast_new (_("Reloaded"));
  adw_toast_set_timeout (toast, 2);
  g_set_weak_pointer (&self->reload_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
loaded_cb (WfWindow *self)
{
  WfExplainer *explainer = wf_document_get_explainer (self->document);
  double scroll;

  if (wf_document_get_state (self->document) == WF_DOCUMENT_GOOD)
    {
      /* What the card shows is of the version before. */
      if (self->card != NULL)
        adw_dialog_close (ADW_DIALOG (self->card));

      scroll = wf_narrative_get_scroll (self->narrative);
      self->reloading = TRUE;
      wf_playback_set_explainer (self->playback, explainer);
      self->reloading = FALSE;
      wf_narrative_set_scroll (self->narrative, scroll);
      say_reloaded (self);
    }
  update_banner (self);
}

/**
 * wf_window_set_document:
 * @document: (nullable): where the open story comes from
 *
 * Follows this document instead of the one before.
 */
void
wf_window_set_document (WfWindow   *self,
                        WfDocument *document)
{
  g_return_if_fail (WF_IS_WINDOW (self));

  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    {
      g_signal_connect_object (document, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "deleted", G_CALLBACK (update_banner), self, G_CONNECT_SWAPPED);
    }
  update_banner (self);
  wf_window_update_document_actions (self);
}

static void
failed_changed_cb (WfWindow *self)
{
  g_autoptr (GFile) file = g_object_ref (wf_watch_get_file (self->failed));

  wf_window_open_file (self, file, NULL);
}

/**
 * wf_window_set_failed:
 * @watch: (nullable): a watch on a file that could not be opened
 *
 * Tries again when it is saved.
 */
void
wf_window_set_failed (WfWindow *self,
                      WfWatch  *watch)
{
  if (self->failed != NULL)
    g_signal_handlers_disconnect_by_data (self->failed, self);
  g_set_object (&self->failed, watch);
  if (watch != NULL)
    g_signal_connect_object (watch, "changed", G_CALLBACK (failed_changed_cb), self, G_CONNECT_SWAPPED);
}
