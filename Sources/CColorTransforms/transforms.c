#define _GNU_SOURCE
#include "CColorTransforms.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* poppler makes the colour transforms of a profile anew for each page that uses it, and Little CMS
   inverts the curves of sRGB each time: 5 % of a conversion. These stand before the library's own
   functions and keep the last transforms. They do so in the program only, which exports them; a
   program that links the library keeps what it has. */

typedef void *Profile;
typedef void *Transform;

static struct {
  Transform (*create)(Profile, uint32_t, Profile, uint32_t, uint32_t, uint32_t);
  void (*discard)(Transform);
  int (*compute_id)(Profile);
  void (*get_id)(Profile, uint8_t *);
} real;

static void find_functions(void) {
  real.create = (__typeof__(real.create))dlsym(RTLD_NEXT, "cmsCreateTransform");
  real.discard = (__typeof__(real.discard))dlsym(RTLD_NEXT, "cmsDeleteTransform");
  real.compute_id = (__typeof__(real.compute_id))dlsym(RTLD_NEXT, "cmsMD5computeID");
  real.get_id = (__typeof__(real.get_id))dlsym(RTLD_NEXT, "cmsGetHeaderProfileID");
}

/* What a transform follows from: both profiles by their bytes, and the arguments beside them. */
struct key {
  uint8_t input[16];
  uint8_t output[16];
  uint32_t input_format, output_format, intent, flags;
};

struct kept {
  struct key key;
  Transform transform;
  int users;
  unsigned long last_use;
};

/* A kit has a profile or two, each with a transform for text and one for images. */
static struct kept kept[8];
static const int count = sizeof kept / sizeof *kept;
static unsigned long uses;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t found = PTHREAD_ONCE_INIT;

static bool identify(Profile profile, uint8_t id[16]) {
  if (!profile || !real.compute_id || !real.get_id || !real.compute_id(profile)) return false;
  real.get_id(profile, id);
  return true;
}

static struct kept *known(const struct key *key) {
  for (int i = 0; i < count; i++)
    if (kept[i].transform && memcmp(&kept[i].key, key, sizeof *key) == 0) return &kept[i];
  return NULL;
}

/* A place that is free, or the one that is out of use for the longest; NULL where all are in use. */
static struct kept *place(void) {
  struct kept *best = NULL;
  for (int i = 0; i < count; i++) {
    if (!kept[i].transform) return &kept[i];
    if (kept[i].users == 0 && (!best || kept[i].last_use < best->last_use)) best = &kept[i];
  }
  return best;
}

/* The transform of a key for one user more, or NULL. */
static Transform take(const struct key *key) {
  pthread_mutex_lock(&lock);
  struct kept *entry = known(key);
  if (entry) {
    entry->users++;
    entry->last_use = ++uses;
  }
  Transform transform = entry ? entry->transform : NULL;
  pthread_mutex_unlock(&lock);
  return transform;
}

/* Keeps a transform that has one user, where there is a place for it. */
static void keep(const struct key *key, Transform transform) {
  pthread_mutex_lock(&lock);
  struct kept *entry = known(key) ? NULL : place();
  Transform old = NULL;
  if (entry) {
    old = entry->transform;
    *entry = (struct kept){.key = *key, .transform = transform, .users = 1, .last_use = ++uses};
  }
  pthread_mutex_unlock(&lock);
  if (old) real.discard(old);
}

Transform cmsCreateTransform(Profile input, uint32_t input_format, Profile output,
                             uint32_t output_format, uint32_t intent, uint32_t flags) {
  pthread_once(&found, find_functions);
  if (!real.create) return NULL;
  struct key key = {.input_format = input_format,
                    .output_format = output_format,
                    .intent = intent,
                    .flags = flags};
  if (!identify(input, key.input) || !identify(output, key.output))
    return real.create(input, input_format, output, output_format, intent, flags);
  Transform transform = take(&key);
  if (transform) return transform;
  /* Not under the lock: the library makes and deletes transforms of its own on the way. */
  transform = real.create(input, input_format, output, output_format, intent, flags);
  if (transform) keep(&key, transform);
  return transform;
}

void cmsDeleteTransform(Transform transform) {
  pthread_once(&found, find_functions);
  pthread_mutex_lock(&lock);
  bool is_kept = false;
  for (int i = 0; i < count && transform && !is_kept; i++)
    if (kept[i].transform == transform) {
      kept[i].users--;
      is_kept = true;
    }
  pthread_mutex_unlock(&lock);
  if (!is_kept && real.discard) real.discard(transform);
}
