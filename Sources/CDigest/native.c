#include "blocks.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

static int looked_for_instructions(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSE4_1) || !(c & bit_SSSE3)) return 0;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && b >> 29 & 1;
}

/* Asked once: in a virtual machine each question goes to the host, ten times a digest's work. */
static int has_instructions(void) {
  static _Atomic signed char known = -1;
  if (known < 0) known = (signed char)looked_for_instructions();
  return known;
}

/* The registers hold the state as ABEF and CDGH; each step is four rounds. */
__attribute__((target("sha,sse4.1,ssse3")))
static void take_blocks(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  const __m128i byte_order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
  for (; blocks > 0; blocks--, bytes += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i words[4];
#pragma clang loop unroll(full)
    for (int step = 0; step < 16; step++) {
      __m128i *word = &words[step & 3];
      if (step < 4) {
        *word = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)bytes + step), byte_order);
      } else {
        const __m128i next = words[(step + 1) & 3];
        const __m128i later = words[(step + 2) & 3], last = words[(step + 3) & 3];
        *word = _mm_add_epi32(_mm_sha256msg1_epu32(*word, next), _mm_alignr_epi8(last, later, 4));
        *word = _mm_sha256msg2_epu32(*word, last);
      }
      __m128i sum = _mm_add_epi32(
          *word, _mm_loadu_si128((const __m128i *)(sha256_constants + 4 * step)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  low = _mm_shuffle_epi32(abef, 0x1B);
  high = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

int sha256_take_blocks_natively(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  if (!has_instructions()) return 0;
  take_blocks(state, bytes, blocks);
  return 1;
}

#else

int sha256_take_blocks_natively(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
  (void)state, (void)bytes, (void)blocks;
  return 0;
}

#endif
