#pragma once
#include <string.h>
#include <zlib.h>

/// The first place of one run of bytes in another; the C library shows `memmem` only to those who
/// ask for GNU's additions, which Swift's own view of it doesn't.
void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);

static inline const void *CZlib_find(
    const void *bytes, size_t count, const void *word, size_t length) {
  return memmem(bytes, count, word, length);
}
