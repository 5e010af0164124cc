#ifndef PRESSKIT_CDIGEST_H
#define PRESSKIT_CDIGEST_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The SHA-256 digest of some bytes (FIPS 180-4), by the processor's own instructions where it has
   them. */
void presskit_sha256(const uint8_t *bytes, size_t count, uint8_t digest[32]);

#ifdef __cplusplus
}
#endif

#endif
