#define _GNU_SOURCE
#include "CColorTransforms.h"

#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

static _Thread_local int is_skipping;

void presskit_skip_color_transforms(int skips) { is_skipping = skips; }

/* lcms2's flag for a transform that hands colours on as they are. */
static const uint32_t null_transform = 0x0200;

/* Stands before lcms2's function of this name. A null instead of a transform that does nothing would
   keep poppler from remembering the profile. */
__attribute__((visibility("default"), used)) void *cmsCreateTransform(
    void *input, uint32_t input_format, void *output, uint32_t output_format, uint32_t intent,
    uint32_t flags) {
  typedef void *make(void *, uint32_t, void *, uint32_t, uint32_t, uint32_t);
  static make *_Atomic library;
  make *known = library;
  if (known == NULL) library = known = (make *)dlsym(RTLD_NEXT, "cmsCreateTransform");
  if (known == NULL) return NULL;
  if (is_skipping) flags |= null_transform;
  return known(input, input_format, output, output_format, intent, flags);
}
