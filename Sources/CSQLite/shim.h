#pragma once
#include <sqlite3.h>

/// `SQLITE_TRANSIENT` is a cast that Swift doesn't import: the value is copied before the call returns.
static inline int CSQLite_bind_text(
    sqlite3_stmt *statement, int index, const char *text, int length) {
  return sqlite3_bind_text(statement, index, text, length, SQLITE_TRANSIENT);
}

static inline int CSQLite_bind_blob(
    sqlite3_stmt *statement, int index, const void *bytes, int length) {
  // A null pointer would bind NULL, which an empty history is not.
  return sqlite3_bind_blob(statement, index, length == 0 ? "" : bytes, length, SQLITE_TRANSIENT);
}
