// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "ui-texts.h"

#include <libintl.h>

#include "wf-gazetteer.h"

/* Layouts are measured in parts of pixels, and rounded. */
#define SLACK 1

typedef struct {
  const char *where;
  guint n_texts;
  guint n_problems;
} Look;

static void
complain (Look       *look,
          GtkWidget  *widget,
          const char *problem,
          const char *text)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (GtkWidget *above = widget; above != NULL; above = gtk_widget_get_parent (above))
    g_string_append_printf (path, " < %s", G_OBJECT_TYPE_NAME (above));
  g_string_truncate (path, 200);
  g_test_message ("%s: %s: “%s”: %s", look->where, problem, text, path->str + 3);
  look->n_problems++;
}

/* What can be read now: the dialog on top, or the whole window. */
static GtkWidget *
get_scope (GtkWidget *window)
{
  AdwDialog *dialog = ADW_IS_APPLICATION_WINDOW (window)
                        ? adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) : NULL;

  return dialog != NULL ? GTK_WIDGET (dialog) : window;
}

/**
 * ui_texts_translate:
 *
 * Has the app and its libraries speak the language of pseudo.py, once they have begun with theirs.
 */
void
ui_texts_translate (void)
{
  static const char * const domains[] = { GETTEXT_PACKAGE, "gtk40", "libadwaita", "iso_639-2" };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      bindtextdomain (domains[i], g_getenv ("WHEREFORE_LOCALEDIR"));
      bind_textdomain_codeset (domains[i], "UTF-8");
    }
  textdomain (GETTEXT_PACKAGE);
}

/* --- Translated --------------------------------------------------------------------------- */

static gboolean
is_on_map (const char *name)
{
  static const char * const languages[] = { "en", NULL };
  g_autoptr (GPtrArray) hits = wf_gazetteer_search (wf_gazetteer_get_default (), name, languages, 20);

  for (guint i = 0; i < hits->len; i++)
    if (g_str_equal (((WfGazetteerHit *) hits->pdata[i])->name, name))
      return TRUE;

  return FALSE;
}

/* What the map or the keyboard has, an address, the middle of a statement that was found in, and the names in the
 * metainfo, which is translated as a whole. */
static gboolean
is_no_word (const char *text)
{
  return g_regex_match_simple ("^([A-Z]|F\\d+|https?://\\S+|….*|(The )?Wherefore( authors)?)$", text, 0, 0) || is_on_map (text);
}

/**
 * ui_texts_are_words_left:
 *
 * Returns: whether @text has words that stand neither in the brackets of a translation nor in those of the story
 */
gboolean
ui_texts_are_words_left (const char *text)
{
  g_autoptr (GString) outside = g_string_new (NULL);
  guint depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter == 0x27e6 || letter == 0x27e8)       /* ⟦ ⟨ */
        depth++;
      else if (letter == 0x27e7 || letter == 0x27e9)  /* ⟧ ⟩ */
        depth -= depth > 0;
      else if (depth == 0 && (g_unichar_isalpha (letter) || outside->len > 0))
        g_string_append_unichar (outside, letter);
    }

  return outside->len > 0 && !is_no_word (g_str_has_prefix (text, "…") ? text : outside->str);
}

static void
check_text (Look       *look,
            GtkWidget  *widget,
            const char *what,
            const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  look->n_texts++;
  if (ui_texts_are_words_left (text))
    complain (look, widget, what, text);
}

/* The toolkit tells what a property is only by how it differs. */
static void
check_accessible (Look                  *look,
                  GtkWidget             *widget,
                  GtkAccessibleProperty  property,
                  const char            *what)
{
  g_autofree char *text = NULL;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    text = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\x01");
  check_text (look, widget, what, text);
}

static void
check_translated (Look      *look,
                  GtkWidget *widget)
{
  /* Libadwaita names the button that closes a dialog in English: it looks among our translations, not among its own. */
  if (!gtk_widget_get_visible (widget) || g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwSheetControls"))
    return;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    check_text (look, widget, "not translated", gtk_label_get_text (GTK_LABEL (widget)));
  check_text (look, widget, "a tooltip that is not translated", gtk_widget_get_tooltip_text (widget));
  check_accessible (look, widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "a name that is not translated");
  check_accessible (look, widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "a description that is not translated");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_translated (look, child);
}

/**
 * ui_texts_check_translated:
 * @window: a window on the display
 * @where: what it shows, for the message of a failure
 *
 * Looks at every label, tooltip and accessible name: none has words of the app’s that were not translated.
 */
void
ui_texts_check_translated (GtkWidget  *window,
                           const char *where)
{
  Look look = { .where = where };

  ui_test_frames (window, 2);
  check_text (&look, window, "a title that is not translated", gtk_window_get_title (GTK_WINDOW (window)));
  check_translated (&look, get_scope (window));
  g_test_message ("%s: %u texts", where, look.n_texts);
  g_assert_cmpuint (look.n_texts, >, 0);
  if (look.n_problems > 0)
    g_test_fail ();
}

/* --- Room --------------------------------------------------------------------------------- */

static gboolean
has_tooltip (GtkWidget *label)
{
  const char *text = gtk_label_get_text (GTK_LABEL (label));

  for (GtkWidget *widget = label; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_tooltip_text (widget) != NULL && strstr (gtk_widget_get_tooltip_text (widget), text) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
scrolls (GtkWidget      *widget,
         GtkOrientation  orientation)
{
  GtkPolicyType horizontal, vertical;
  GtkWidget *window = gtk_widget_get_parent (widget);

  if (!GTK_IS_SCROLLABLE (widget) || !GTK_IS_SCROLLED_WINDOW (window))
    return FALSE;
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (window), &horizontal, &vertical);
  return (orientation == GTK_ORIENTATION_HORIZONTAL ? horizontal : vertical) != GTK_POLICY_NEVER;
}

/* Whether @label, which lies from @start on, is within @above in one direction; complains where it is not. */
static gboolean
is_within (Look       *look,
           GtkWidget  *label,
           GtkWidget  *above,
           double      start,
           double      length,
           int         room,
           const char *direction)
{
  g_autofree char *problem = NULL;

  if (start >= -SLACK && start + length <= room + SLACK)
    return TRUE;

  problem = g_strdup_printf ("from %.0f to %.0f of %d pixels %s of %s", start, start + length, room, direction,
                             G_OBJECT_TYPE_NAME (above));
  complain (look, label, problem, gtk_label_get_text (GTK_LABEL (label)));
  return FALSE;
}

/* Whether all that is around the label lets it be seen; what scrolls up and down lets it. */
static void
check_around (Look                  *look,
              GtkWidget             *label,
              const graphene_rect_t *text)
{
  gboolean scrolled = FALSE;

  for (GtkWidget *above = label; above != NULL; above = gtk_widget_get_parent (above))
    {
      graphene_point_t corner;

      /* A menu has a window of its own. */
      if (above != label && GTK_IS_POPOVER (gtk_widget_get_parent (above)))
        return;
      scrolled |= scrolls (above, GTK_ORIENTATION_VERTICAL);
      if (gtk_widget_get_overflow (above) != GTK_OVERFLOW_HIDDEN && !GTK_IS_ROOT (above))
        continue;
      g_assert_true (gtk_widget_compute_point (label, above, &text->origin, &corner));
      if (!is_within (look, label, above, corner.x, text->size.width, gtk_widget_get_width (above), "across"))
        return;
      if (!scrolled &&
          !is_within (look, label, above, corner.y, text->size.height, gtk_widget_get_height (above), "down"))
        return;
    }
}

/* Of some lines of a statement of the story’s, that leads to all of it. */
static gboolean
is_preview (GtkLabel    *label,
            PangoLayout *layout)
{
  return pango_layout_get_line_count (layout) > 2 && strstr (gtk_label_get_text (label), "⟨") != NULL;
}

static void
check_label (Look      *look,
             GtkWidget *widget)
{
  GtkLabel *label = GTK_LABEL (widget);
  PangoLayout *layout = gtk_label_get_layout (label);
  PangoRectangle extents;
  graphene_rect_t text;
  int x, y;

  if (*gtk_label_get_text (label) == '\0')
    return;

  look->n_texts++;
  gtk_label_get_layout_offsets (label, &x, &y);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  text = GRAPHENE_RECT_INIT (x + extents.x, y + extents.y, extents.width, extents.height);
  if (pango_layout_is_ellipsized (layout) && !has_tooltip (widget) && !is_preview (label, layout))
    complain (look, widget, "cut, and no tooltip says all of it", gtk_label_get_text (label));
  else if (extents.width > gtk_widget_get_width (widget) + SLACK ||
           extents.height > gtk_widget_get_height (widget) + SLACK)
    complain (look, widget, "larger than its place", gtk_label_get_text (label));
  else
    check_around (look, widget, &text);
}

static void
check_room (Look      *look,
            GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget))
    check_label (look, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_room (look, child);
}

/**
 * ui_texts_check_room:
 * @window: a window on the display
 * @where: what it shows, for the message of a failure
 *
 * Looks at every label: it is as large as its text, which is not cut unless a tooltip says it, and nothing around it
 * hides any of it, but for what is scrolled up or down.
 */
void
ui_texts_check_room (GtkWidget  *window,
                     const char *where)
{
  Look look = { .where = where };

  ui_test_frames (window, 2);
  check_room (&look, get_scope (window));
  g_test_message ("%s: %u labels", where, look.n_texts);
  g_assert_cmpuint (look.n_texts, >, 0);
  if (look.n_problems > 0)
    g_test_fail ();
}
