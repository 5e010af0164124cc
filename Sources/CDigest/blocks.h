#ifndef PRESSKIT_CDIGEST_BLOCKS_H
#define PRESSKIT_CDIGEST_BLOCKS_H

#include <stddef.h>
#include <stdint.h>

/* FIPS 180-4 4.2.2. */
extern const uint32_t sha256_constants[64];

/* Takes whole blocks of 64 bytes into the state, with the instructions that processors have for it;
   0 where this one has none. */
int sha256_take_blocks_natively(uint32_t state[8], const uint8_t *bytes, size_t blocks);

#endif
