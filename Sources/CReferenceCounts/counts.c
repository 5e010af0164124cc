#include "CReferenceCounts.h"

#include <stdint.h>
#include <sys/single_threaded.h>

/* Swift counts references with atomic instructions, which cost a twentieth of a conversion. As long as
   there is one thread, plain ones do: the C library says so in a variable that it clears before a
   second thread starts, and counts shared pointers of C++ by the same rule. */

/* Weak, for a build without --wrap has neither these nor callers of what is below. */
#define RUNTIME __attribute__((weak))

RUNTIME void *__real_swift_retain(void *object);
RUNTIME void *__real_swift_retain_n(void *object, uint32_t count);
RUNTIME void __real_swift_release(void *object);
RUNTIME void __real_swift_release_n(void *object, uint32_t count);

RUNTIME void *swift_nonatomic_retain(void *object);
RUNTIME void *swift_nonatomic_retain_n(void *object, uint32_t count);
RUNTIME void swift_nonatomic_release(void *object);
RUNTIME void swift_nonatomic_release_n(void *object, uint32_t count);

/* Nothing to count, as the runtime asks first: null, and what a string holds in an object's place, with the
   sign set. */
static inline int is_none(const void *object) { return (intptr_t)object <= 0; }

void *__wrap_swift_retain(void *object) {
  if (is_none(object)) return object;
  return __libc_single_threaded ? swift_nonatomic_retain(object) : __real_swift_retain(object);
}

void *__wrap_swift_retain_n(void *object, uint32_t count) {
  return __libc_single_threaded ? swift_nonatomic_retain_n(object, count)
                                : __real_swift_retain_n(object, count);
}

void __wrap_swift_release(void *object) {
  if (is_none(object)) return;
  __libc_single_threaded ? swift_nonatomic_release(object) : __real_swift_release(object);
}

void __wrap_swift_release_n(void *object, uint32_t count) {
  __libc_single_threaded ? swift_nonatomic_release_n(object, count)
                         : __real_swift_release_n(object, count);
}
