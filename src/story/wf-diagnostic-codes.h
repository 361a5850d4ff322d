// SPDX-FileCopyrightText: 2026 The Wherefore authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The codes of everything a document can be told: one table of code, severity and meaning.

#include <glib.h>

#include "wf-types.h"

G_BEGIN_DECLS

/* In the order of the table; the words of the codes are stable, the numbers are not. */
typedef enum {
  /* The file */
  WF_CODE_FILE_MISSING,
  WF_CODE_FILE_DENIED,
  WF_CODE_FILE_LOOP,
  WF_CODE_FILE_NOT_REGULAR,
  WF_CODE_FILE_TOO_LARGE,
  WF_CODE_FILE_UNREADABLE,
  /* JSON */
  WF_CODE_JSON_EMPTY,
  WF_CODE_JSON_ENCODING,
  WF_CODE_JSON_SYNTAX,
  WF_CODE_JSON_TOO_DEEP,
  WF_CODE_JSON_TOO_MANY,
  WF_CODE_JSON_NUMBER,
  WF_CODE_DUPLICATE_KEY,
  /* The format */
  WF_CODE_UNKNOWN_FORMAT,
  WF_CODE_UNKNOWN_VERSION,
  WF_CODE_IMPORT_FAILED,
  WF_CODE_IMPORTED,
  /* Keys and values */
  WF_CODE_UNKNOWN_KEY,
  WF_CODE_MISSING_KEY,
  WF_CODE_WRONG_TYPE,
  WF_CODE_UNKNOWN_VALUE,
  WF_CODE_OUT_OF_RANGE,
  WF_CODE_TOO_FEW,
  WF_CODE_TOO_MANY,
  WF_CODE_BAD_ID,
  WF_CODE_DUPLICATE_ID,
  WF_CODE_BAD_DATE,
  WF_CODE_BAD_URL,
  WF_CODE_BAD_CODE,
  WF_CODE_BAD_PICTURE,
  WF_CODE_AMBIGUOUS_VIEW,
  /* Texts */
  WF_CODE_EMPTY_TEXT,
  WF_CODE_TEXT_TOO_LONG,
  WF_CODE_TEXT_NOT_ALLOWED,
  WF_CODE_BAD_LANGUAGE,
  WF_CODE_MISSING_LANGUAGE,
  /* References */
  WF_CODE_UNKNOWN_PLACE,
  WF_CODE_UNKNOWN_ENTITY,
  WF_CODE_UNKNOWN_ROLE,
  WF_CODE_UNKNOWN_SOURCE,
  WF_CODE_UNKNOWN_FIGURE,
  WF_CODE_UNKNOWN_STOP,
  WF_CODE_UNKNOWN_COUNTRY,
  WF_CODE_UNKNOWN_REGION,
  /* Sense */
  WF_CODE_GROUP_CONNECTION,
  WF_CODE_NO_CORRECT_OPTION,
  WF_CODE_WRONG_ORDER,
  WF_CODE_TOTAL_MISMATCH,
  /* Advice */
  WF_CODE_MISSING_STATUS,
  WF_CODE_MISSING_ALT,
  WF_CODE_MISSING_TRANSLATION,
  WF_CODE_MISSING_PICTURE,
  WF_CODE_REPEATED_ITEM,
  WF_CODE_SAME_ENDS,
  WF_CODE_TIMELINE_ORDER,
  WF_CODE_UPDATED_BEFORE_PUBLISHED,
  WF_CODE_UNUSED_SOURCE,
  WF_CODE_MAP_UNAVAILABLE,
  WF_CODE_MORE_PROBLEMS,
  WF_N_CODES,
} WfCode;

/**
 * WfCodeInfo:
 * @code: the word that stands in square brackets in a diagnostic
 * @severity: how bad it is
 * @meaning: one line, in English, for the documentation
 */
typedef struct {
  const char *code;
  WfSeverity  severity;
  const char *meaning;
} WfCodeInfo;

const WfCodeInfo *wf_code_get_info (WfCode code);

G_END_DECLS
