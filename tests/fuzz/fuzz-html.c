// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// HTML fragments out of foreign stories.

#include "config.h"

#include "fuzz.h"
#include "wf-html-text.h"
#include "wf-url.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autofree char *html = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (WfHtmlText) text = wf_html_text_new (html);
  g_autofree char *url = wf_url_clean (html);

  g_assert_true (g_utf8_validate (text->rich, -1, NULL));
  g_assert_true (g_utf8_validate (text->plain, -1, NULL));
  return 0;
}
