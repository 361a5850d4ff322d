// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "wf-about.h"

#include <cmark.h>
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <shumate/shumate-version.h>
#include <sqlite3.h>

#define METAINFO "/io/github/wherefore/Wherefore/" APP_ID ".metainfo.xml"

/* What a report of a problem should say. */
static char *
dup_debug_info (void)
{
  GString *info = g_string_new (NULL);
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  GdkDisplay *display = gdk_display_get_default ();

  g_string_append_printf (info, "Wherefore %s\n", PACKAGE_VERSION);
  g_string_append_printf (info, "System: %s\n", system != NULL ? system : "unknown");
  g_string_append_printf (info, "Display: %s\n", G_OBJECT_TYPE_NAME (display));
  g_string_append_printf (info, "Languages: %s\n", g_get_language_names ()[0]);
  g_string_append_printf (info, "GLib %u.%u.%u\n", glib_major_version, glib_minor_version, glib_micro_version);
  g_string_append_printf (info, "GTK %u.%u.%u\n", gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version ());
  g_string_append_printf (info, "libadwaita %u.%u.%u\n", adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version ());
  g_string_append_printf (info, "libshumate %d.%d.%d (built with)\n", SHUMATE_MAJOR_VERSION, SHUMATE_MINOR_VERSION,
                          SHUMATE_MICRO_VERSION);
  g_string_append_printf (info, "JSON-GLib %d.%d.%d (built with)\n", JSON_MAJOR_VERSION, JSON_MINOR_VERSION,
                          JSON_MICRO_VERSION);
  g_string_append_printf (info, "SQLite %s\n", sqlite3_libversion ());
  g_string_append_printf (info, "cmark %s\n", cmark_version_string ());

  return g_string_free_and_steal (info);
}

/**
 * wf_about_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
wf_about_dialog_new (void)
{
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new_from_appdata (METAINFO, NULL));
  g_autofree char *debug_info = dup_debug_info ();

  adw_about_dialog_set_version (dialog, PACKAGE_VERSION);
  adw_about_dialog_set_license_type (dialog, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_copyright (dialog, _("© 2026 The Wherefore authors"));
  adw_about_dialog_set_debug_info (dialog, debug_info);
  adw_about_dialog_set_debug_info_filename (dialog, "wherefore-debug-info.txt");
  /* Translators: put your name here, and an address if you like, one person a line */
  adw_about_dialog_set_translator_credits (dialog, _("translator-credits"));
  adw_about_dialog_set_comments (dialog, _("Borders on the map follow the usage of the United Nations and ISO 3166; "
                                           "disputed ones are dashed. They are no statement of the authors."));
  adw_about_dialog_add_legal_section (dialog, _("Bundled Story"), _("© 2026 The Wherefore authors"),
                                      GTK_LICENSE_CUSTOM,
                                      _("The text of the bundled story is licensed under "
                                        "<a href=\"https://creativecommons.org/licenses/by/4.0/\">"
                                        "Creative Commons Attribution 4.0</a>."));
  adw_about_dialog_add_legal_section (dialog, _("Map Data"), NULL, GTK_LICENSE_CUSTOM,
                                      _("Made with <a href=\"https://www.naturalearthdata.com/\">Natural Earth</a>, "
                                        "which is in the public domain. Names of cities come from "
                                        "<a href=\"https://www.geonames.org/\">GeoNames</a>, licensed under "
                                        "<a href=\"https://creativecommons.org/licenses/by/4.0/\">"
                                        "Creative Commons Attribution 4.0</a>."));

  return ADW_DIALOG (dialog);
}
