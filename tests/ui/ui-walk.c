// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "ui-walk.h"

#define MIN_TARGET   24        /* pixels, of WCAG 2.5.8 */
#define MAX_STOPS    500
#define GRID         5         /* a widget is looked for at so many points across and down */

typedef struct {
  const char *where;
  guint n_controls;
  guint n_problems;
  GHashTable *mnemonics;
} Walk;

static void
complain (Walk       *walk,
          GtkWidget  *widget,
          const char *problem)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (GtkWidget *above = widget; above != NULL; above = gtk_widget_get_parent (above))
    g_string_append_printf (path, " < %s", G_OBJECT_TYPE_NAME (above));
  g_test_message ("%s: %s: %s", walk->where, problem, path->str + 3);
  walk->n_problems++;
}

/* What can be used now: the dialog on top, or the whole window. */
static GtkWidget *
get_scope (GtkWidget *window)
{
  AdwDialog *dialog = ADW_IS_APPLICATION_WINDOW (window)
                        ? adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) : NULL;

  return dialog != NULL ? GTK_WIDGET (dialog) : window;
}

/* --- The whole tree ----------------------------------------------------------------------- */

static gboolean
has_words (GtkWidget *widget,
           gpointer   user_data)
{
  return *gtk_label_get_text (GTK_LABEL (widget)) != '\0';
}

static gboolean
has_name (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         ui_test_find (widget, GTK_TYPE_LABEL, has_words, NULL) != NULL;
}

/* The toolkit's own parts, which speak with the name of the whole, or which it answers for. */
static gboolean
is_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return (parent != NULL &&
          (GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) || GTK_IS_SPIN_BUTTON (parent) ||
           GTK_IS_SEARCH_ENTRY (parent) || GTK_IS_ENTRY (parent))) ||
         /* What a row with choices shows of them. */
         (GTK_IS_LIST_VIEW (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL &&
          gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) == NULL) ||
         /* The bar of a dialog that is a sheet without a bar. */
         (GTK_IS_BUTTON (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG) != NULL &&
          GTK_IS_STACK (parent) && !gtk_widget_get_mapped (widget)) ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLBAR) != NULL;
}

/* What people operate. */
static gboolean
is_control (GtkWidget *widget)
{
  return !is_part (widget) &&
         (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) ||
          GTK_IS_SPIN_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_ENTRY (widget) ||
          GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_SCALE (widget) || GTK_IS_TEXT_VIEW (widget) ||
          GTK_IS_CHECK_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_LIST_VIEW (widget));
}

static gboolean
is_decoration (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return role == GTK_ACCESSIBLE_ROLE_PRESENTATION || role == GTK_ACCESSIBLE_ROLE_NONE ||
         (GTK_IS_IMAGE (widget) && (is_control (parent) || is_part (widget) || !GTK_IS_BOX (parent)));
}

/* A row that cannot be chosen, and the switch or box inside of a row that can, are no targets of their own. */
static gboolean
is_target (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX_ROW (widget))
    return gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget));
  if (GTK_IS_SWITCH (widget) || GTK_IS_CHECK_BUTTON (widget))
    return gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW) == NULL;

  return !GTK_IS_LIST_VIEW (widget);
}

static void
check_control (Walk      *walk,
               GtkWidget *widget)
{
  gboolean image = GTK_IS_IMAGE (widget) || GTK_IS_PICTURE (widget);

  if (!image && !is_control (widget))
    return;

  walk->n_controls += !image;
  if (!is_decoration (widget) && !has_name (widget))
    complain (walk, widget, "a control without a name");
  if (!image && is_target (widget) && gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0 &&
      (gtk_widget_get_width (widget) < MIN_TARGET || gtk_widget_get_height (widget) < MIN_TARGET))
    {
      g_autofree char *problem = g_strdup_printf ("a target of %d×%d pixels", gtk_widget_get_width (widget),
                                                  gtk_widget_get_height (widget));

      complain (walk, widget, problem);
    }
}

static void
check_mnemonic (Walk      *walk,
                GtkWidget *widget)
{
  guint key = GTK_IS_LABEL (widget) ? gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)) : GDK_KEY_VoidSymbol;

  if (key == GDK_KEY_VoidSymbol || !gtk_widget_get_mapped (widget))
    return;
  if (!g_hash_table_add (walk->mnemonics, GUINT_TO_POINTER (gdk_keyval_to_lower (key))))
    complain (walk, widget, "an access key that is there twice");
}

static void
walk_tree (Walk      *walk,
           GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget))
    return;

  check_control (walk, widget);
  check_mnemonic (walk, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk_tree (walk, child);
}

/* Access keys of a menu, with those of its sections; a menu inside of it has its own. */
static void
walk_menu (Walk       *walk,
           GtkWidget  *button,
           GMenuModel *menu,
           GHashTable *keys)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;
      const char *underscore;

      if (section != NULL)
        walk_menu (walk, button, section, keys);
      if (!g_menu_model_get_item_attribute (menu, i, "label", "s", &label) || section != NULL)
        continue;
      underscore = strchr (label, '_');
      if (underscore == NULL)
        complain (walk, button, "an item of a menu without an access key");
      else if (!g_hash_table_add (keys, GUINT_TO_POINTER (g_unichar_tolower (g_utf8_get_char (underscore + 1)))))
        complain (walk, button, "an access key that is there twice in a menu");
    }
}

static void
walk_menus (Walk      *walk,
            GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL)
    {
      g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

      walk_menu (walk, widget, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)), keys);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk_menus (walk, child);
}

/**
 * ui_walk_tree:
 * @window: a window on the display
 * @where: what it shows, for the message of a failure
 *
 * Looks at every widget of the window, of its dialogs and of its popovers: each control and each picture that means
 * something has a name, each target is large enough, and no access key does two things.
 *
 * Returns: how many controls there are
 */
guint
ui_walk_tree (GtkWidget  *window,
              const char *where)
{
  g_autoptr (GHashTable) mnemonics = g_hash_table_new (NULL, NULL);
  Walk walk = { .where = where, .mnemonics = mnemonics };

  ui_test_frames (window, 2);
  walk_tree (&walk, get_scope (window));
  walk_menus (&walk, get_scope (window));
  g_test_message ("%s: %u controls", where, walk.n_controls);
  g_assert_cmpuint (walk.n_problems, ==, 0);
  return walk.n_controls;
}

/**
 * ui_walk:
 * @window: a window on the display
 * @where: what it shows, for the message of a failure
 *
 * Does the same with a window that has controls.
 */
void
ui_walk (GtkWidget  *window,
         const char *where)
{
  g_assert_cmpuint (ui_walk_tree (window, where), >, 0);
}

/* --- As Tab goes -------------------------------------------------------------------------- */

/* Whether a part of it at least can be seen: nothing lies over it, and what scrolls has scrolled to it. */
static gboolean
is_uncovered (GtkWidget *window,
              GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, window, &bounds))
    return FALSE;

  for (int i = 0; i < GRID * GRID; i++)
    {
      GtkWidget *there = gtk_widget_pick (window,
                                          bounds.origin.x + bounds.size.width * (i % GRID + 0.5) / GRID,
                                          bounds.origin.y + bounds.size.height * (i / GRID + 0.5) / GRID,
                                          GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);

      if (there != NULL && (there == widget || gtk_widget_is_ancestor (there, widget)))
        return TRUE;
    }

  return FALSE;
}

static void
check_stop (Walk      *walk,
            GtkWidget *window,
            GtkWidget *focus)
{
  ui_test_frames (window, 2);
  if (gtk_widget_get_root (focus) != GTK_ROOT (window))
    {
      complain (walk, focus, "what had the focus is gone");
      return;
    }
  if (GTK_IS_SCROLLED_WINDOW (focus) || GTK_IS_VIEWPORT (focus))
    complain (walk, focus, "Tab stops at what scrolls");
  else if (!is_part (focus) && !has_name (focus))
    complain (walk, focus, "Tab stops at something without a name");
  if (!gtk_widget_get_mapped (focus) || !is_uncovered (window, focus))
    complain (walk, focus, "the focus is where nobody sees it");
}

/**
 * ui_walk_by_tab:
 * @window: a window on the display
 * @where: what it shows, for the message of a failure
 *
 * Goes around by Tab until it comes to where it has been: each stop is a thing with a name, none is what only scrolls,
 * all can be seen, and Tab leads on from each.
 *
 * Returns: how many stops there are
 */
guint
ui_walk_by_tab (GtkWidget  *window,
                const char *where)
{
  /* Held, so that nothing that is made meanwhile can be taken for one of them. */
  g_autoptr (GHashTable) seen = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  Walk walk = { .where = where };
  GtkWidget *last = NULL;
  guint n = 0;

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (; n < MAX_STOPS; n++)
    {
      GtkWidget *focus;

      /* The end of the way; the toolkit goes on at its beginning. */
      if (!gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD))
        {
          gtk_window_set_focus (GTK_WINDOW (window), NULL);
          break;
        }
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      g_assert_nonnull (focus);
      /* A text with links is one widget and a stop for each of them. */
      if (g_hash_table_add (seen, g_object_ref (focus)))
        check_stop (&walk, window, focus);
      else if (focus != last)
        break;
      else if (!GTK_IS_LABEL (focus))
        {
          /* In a dialog, the only stop is the next one, too. */
          if (n > 1)
            complain (&walk, focus, "Tab goes no farther");
          break;
        }
      last = focus;
    }

  g_test_message ("%s: %u stops of Tab", where, n);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, MAX_STOPS);
  g_assert_cmpuint (walk.n_problems, ==, 0);
  return n;
}
