#pragma once
// A C face for the part of libphonenumber that presskit uses.

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// What sort of line a number is, as far as its plan tells.
enum presskit_phone_type {
  PRESSKIT_PHONE_UNKNOWN = 0,
  PRESSKIT_PHONE_MOBILE = 1,
  PRESSKIT_PHONE_FIXED = 2,
};

struct presskit_phone {
  // Zero-terminated; E.164 allows fifteen digits after the plus sign.
  char e164[24];
  enum presskit_phone_type type;
  // Whether the number is in use by its country's plan. Numbers kept for fiction are not.
  int is_valid;
  // The main region of its country code, ISO 3166-1 or "001" for none; zero-terminated.
  char region[4];
  // How many digits its country code has.
  int code_length;
};

// Reads one telephone number from UTF-8 text that holds nothing else.
//
// `region` is an upper-case ISO 3166-1 code, for numbers in national form. Returns 1 and fills `out`
// where the number has a possible length for its country (the finder's level POSSIBLE), 2 where it is
// longer than the library's plan of that country knows, which may be older than the number, else 0.
// Never throws; the first call loads the library's tables.
int presskit_phone_parse(
    const char *text, size_t length, const char *region, struct presskit_phone *out);

#ifdef __cplusplus
}
#endif
