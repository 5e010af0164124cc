#pragma once
// A C face for the part of valijson that presskit uses.

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

enum presskit_schema_verdict {
  PRESSKIT_SCHEMA_VALID = 0,
  PRESSKIT_SCHEMA_INVALID = 1,
  // The document is not JSON, or nests too deeply.
  PRESSKIT_SCHEMA_NOT_JSON = 2,
  // The schema itself can't be used.
  PRESSKIT_SCHEMA_UNUSABLE = 3,
};

// A schema made ready for checks. Its checks may be called for from any thread.
struct presskit_schema;

// Reads a draft-07 schema; NULL where it can't be used.
struct presskit_schema *presskit_schema_new(const char *text, size_t length);

void presskit_schema_free(struct presskit_schema *schema);

// Checks a document against a schema.
//
// `message` receives what was wrong, cut to `capacity` bytes with its end (0 when all is right).
int presskit_schema_check(struct presskit_schema *schema, const char *document,
                          size_t document_length, char *message, size_t capacity);

#ifdef __cplusplus
}
#endif
