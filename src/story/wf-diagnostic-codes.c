// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of diagnostic codes. data/schema/README.md lists the same ones; a test compares them.

#include "config.h"

#include "wf-diagnostic-codes.h"

#define ERROR   WF_SEVERITY_ERROR
#define WARNING WF_SEVERITY_WARNING
#define NOTE    WF_SEVERITY_NOTE

static const WfCodeInfo table[WF_N_CODES] = {
  [WF_CODE_FILE_MISSING] = { "file-missing", ERROR, "there is no such file" },
  [WF_CODE_FILE_DENIED] = { "file-denied", ERROR, "the file may not be read" },
  [WF_CODE_FILE_LOOP] = { "file-loop", ERROR, "symbolic links that lead in a circle" },
  [WF_CODE_FILE_NOT_REGULAR] = { "file-not-regular", ERROR, "a folder, pipe, socket or device instead of a file" },
  [WF_CODE_FILE_TOO_LARGE] = { "file-too-large", ERROR, "larger than 16 MiB" },
  [WF_CODE_FILE_UNREADABLE] = { "file-unreadable", ERROR, "any other failure to read" },

  [WF_CODE_JSON_EMPTY] = { "json-empty", ERROR, "nothing in the file" },
  [WF_CODE_JSON_ENCODING] = { "json-encoding", ERROR, "not UTF-8, or a NUL character" },
  [WF_CODE_JSON_SYNTAX] = { "json-syntax", ERROR, "not JSON (RFC 8259)" },
  [WF_CODE_JSON_TOO_DEEP] = { "json-too-deep", ERROR, "objects and arrays nested more than 64 deep" },
  [WF_CODE_JSON_TOO_MANY] = { "json-too-many", ERROR, "more than 2,000,000 values" },
  [WF_CODE_JSON_NUMBER] = { "json-number", ERROR, "a number too large to represent" },
  [WF_CODE_DUPLICATE_KEY] = { "duplicate-key", ERROR, "the same key twice in an object" },

  [WF_CODE_UNKNOWN_FORMAT] = { "unknown-format", ERROR, "a JSON document of another kind" },
  [WF_CODE_UNKNOWN_VERSION] = { "unknown-version", ERROR, "a version of the format that this program cannot read" },

  [WF_CODE_IMPORT_FAILED] = { "import-failed", ERROR, "a story of another program that cannot be converted" },
  [WF_CODE_IMPORTED] = { "imported", NOTE, "something of a converted story that was guessed or left out" },

  [WF_CODE_UNKNOWN_KEY] = { "unknown-key", WARNING, "a key that means nothing here; it is ignored" },
  [WF_CODE_MISSING_KEY] = { "missing-key", ERROR, "a required key is not there" },
  [WF_CODE_WRONG_TYPE] = { "wrong-type", ERROR, "a value of another JSON type" },
  [WF_CODE_UNKNOWN_VALUE] = { "unknown-value", ERROR, "not one of the words allowed" },
  [WF_CODE_OUT_OF_RANGE] = { "out-of-range", ERROR, "a number outside its range" },
  [WF_CODE_TOO_FEW] = { "too-few", ERROR, "a list with too few items" },
  [WF_CODE_TOO_MANY] = { "too-many", ERROR, "a list with too many items, or more than 10,000 stops" },
  [WF_CODE_BAD_ID] = { "bad-id", ERROR, "an id with other characters than it may have, or too long" },
  [WF_CODE_DUPLICATE_ID] = { "duplicate-id", ERROR, "two things with the same id" },
  [WF_CODE_BAD_DATE] = { "bad-date", ERROR, "not a date like 2026, 2026-12 or 2026-12-14" },
  [WF_CODE_BAD_URL] = { "bad-url", ERROR, "not a whole web address" },
  [WF_CODE_BAD_CODE] = { "bad-code", ERROR, "not a code of the form that ISO 3166 gives it" },
  [WF_CODE_BAD_PICTURE] = { "bad-picture", ERROR, "not a file name beside the document and not a picture as data URI" },
  [WF_CODE_AMBIGUOUS_VIEW] = { "ambiguous-view", ERROR, "a view with both “fit” and coordinates" },

  [WF_CODE_EMPTY_TEXT] = { "empty-text", ERROR, "a text without words" },
  [WF_CODE_TEXT_TOO_LONG] = { "text-too-long", ERROR, "a text of more than 64 KiB" },
  [WF_CODE_TEXT_NOT_ALLOWED] = { "text-not-allowed", ERROR, "something that texts may not contain, such as HTML, headings or other links" },
  [WF_CODE_BAD_LANGUAGE] = { "bad-language", ERROR, "not a BCP 47 language tag" },
  [WF_CODE_MISSING_LANGUAGE] = { "missing-language", ERROR, "a language map without the document’s language" },

  [WF_CODE_UNKNOWN_PLACE] = { "unknown-place", ERROR, "no place has this id" },
  [WF_CODE_UNKNOWN_ENTITY] = { "unknown-entity", ERROR, "no entity has this id" },
  [WF_CODE_UNKNOWN_ROLE] = { "unknown-role", ERROR, "no role has this id" },
  [WF_CODE_UNKNOWN_SOURCE] = { "unknown-source", ERROR, "no source has this id" },
  [WF_CODE_UNKNOWN_FIGURE] = { "unknown-figure", ERROR, "no figure has this id" },
  [WF_CODE_UNKNOWN_STOP] = { "unknown-stop", ERROR, "no stop has this id" },
  [WF_CODE_UNKNOWN_COUNTRY] = { "unknown-country", ERROR, "the map knows no country with this code" },
  [WF_CODE_UNKNOWN_REGION] = { "unknown-region", ERROR, "the map knows no region with this code" },

  [WF_CODE_GROUP_CONNECTION] = { "group-connection", ERROR, "a connection that starts or ends at a group" },
  [WF_CODE_NO_CORRECT_OPTION] = { "no-correct-option", ERROR, "a choice without a correct option" },
  [WF_CODE_WRONG_ORDER] = { "wrong-order", ERROR, "items of an ordering question that are not in the order of their dates" },
  [WF_CODE_TOTAL_MISMATCH] = { "total-mismatch", ERROR, "rows that do not add up to the total" },

  [WF_CODE_MISSING_STATUS] = { "missing-status", WARNING, "a stop that does not say what kind of statement it makes" },
  [WF_CODE_MISSING_ALT] = { "missing-alt", WARNING, "a stop whose map nobody described in words" },
  [WF_CODE_MISSING_TRANSLATION] = { "missing-translation", WARNING, "a text that lacks a language that the title has" },
  [WF_CODE_MISSING_PICTURE] = { "missing-picture", WARNING, "a picture file that is not there" },
  [WF_CODE_REPEATED_ITEM] = { "repeated-item", WARNING, "the same thing twice in a list" },
  [WF_CODE_SAME_ENDS] = { "same-ends", WARNING, "a connection from a place to itself" },
  [WF_CODE_TIMELINE_ORDER] = { "timeline-order", WARNING, "an event before the one above it" },
  [WF_CODE_UPDATED_BEFORE_PUBLISHED] = { "updated-before-published", WARNING, "updated earlier than published" },
  [WF_CODE_UNUSED_SOURCE] = { "unused-source", NOTE, "a source that nothing refers to" },
  [WF_CODE_MAP_UNAVAILABLE] = { "map-unavailable", NOTE, "the map is not installed, so country codes were not looked up" },
  [WF_CODE_MORE_PROBLEMS] = { "more-problems", NOTE, "so many problems that the rest is not shown" },
};

/**
 * wf_code_get_info:
 * @code: a code
 *
 * Returns: (transfer none): its row of the table
 */
const WfCodeInfo *
wf_code_get_info (WfCode code)
{
  g_return_val_if_fail (code < WF_N_CODES, &table[WF_CODE_FILE_UNREADABLE]);

  return &table[code];
}
