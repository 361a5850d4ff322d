// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-card.h"

struct _WfCard
{
  AdwDialog parent_instance;

  AdwNavigationView *pages;
};

G_DEFINE_FINAL_TYPE (WfCard, wf_card, ADW_TYPE_DIALOG)

static void
update_title (WfCard *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->pages);

  if (page != NULL)
    adw_dialog_set_title (ADW_DIALOG (self), adw_navigation_page_get_title (page));
}

static void
wf_card_class_init (WfCardClass *klass)
{
}

static void
wf_card_init (WfCard *self)
{
  self->pages = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  g_signal_connect_object (self->pages, "notify::visible-page", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);

  adw_dialog_set_child (ADW_DIALOG (self), GTK_WIDGET (self->pages));
  adw_dialog_set_content_width (ADW_DIALOG (self), 420);
  adw_dialog_set_content_height (ADW_DIALOG (self), 560);
}

AdwDialog *
wf_card_new (void)
{
  return g_object_new (WF_TYPE_CARD, NULL);
}

/**
 * wf_card_push:
 * @page: (transfer floating): the page to show; those below stay a step back
 */
void
wf_card_push (WfCard            *self,
              AdwNavigationPage *page)
{
  g_return_if_fail (WF_IS_CARD (self));
  g_return_if_fail (ADW_IS_NAVIGATION_PAGE (page));

  adw_navigation_view_push (self->pages, page);
}

AdwNavigationPage *
wf_card_get_visible_page (WfCard *self)
{
  g_return_val_if_fail (WF_IS_CARD (self), NULL);

  return adw_navigation_view_get_visible_page (self->pages);
}
