#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <link.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Libraries answer a failed allocation in many ways, most by ending the process. These stand before
   the C library's own functions to leave word, so that the parent can tell a kit that needs too
   much memory from one that crashes its reader. */

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);

static char note[16];
static size_t note_length;
static int note_socket;
static atomic_bool armed;

void sandbox_note_failed_allocation(int socket, const void *bytes, size_t count) {
  if (count > sizeof note) return;
  memcpy(note, bytes, count);
  note_length = count;
  note_socket = socket;
  atomic_store(&armed, true);
}

static void *checked(void *memory, size_t size) {
  if (__builtin_expect(!memory && size, 0) && atomic_exchange(&armed, false)) {
    ssize_t written = write(note_socket, note, note_length);
    (void)written;
    errno = ENOMEM;
  }
  return memory;
}

void *malloc(size_t size) { return checked(__libc_malloc(size), size); }

void *calloc(size_t count, size_t size) {
  return checked(__libc_calloc(count, size), count && size);
}

void *realloc(void *memory, size_t size) {
  return checked(__libc_realloc(memory, size), size);
}

static int release_segments(struct dl_phdr_info *object, size_t size, void *nothing) {
  (void)size, (void)nothing;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
    /* What is written to, relocations among it, would come back as it stands in the file. */
    if (segment->p_type != PT_LOAD || segment->p_flags & PF_W) continue;
    uintptr_t start = (object->dlpi_addr + segment->p_vaddr) & ~(page - 1);
    uintptr_t end = (object->dlpi_addr + segment->p_vaddr + segment->p_memsz + page - 1) & ~(page - 1);
    madvise((void *)start, end - start, MADV_DONTNEED);
  }
  return 0;
}

void sandbox_release_code_pages(void) { dl_iterate_phdr(release_segments, NULL); }

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

void sandbox_prepare_heap(size_t bytes) {
  const size_t mebibyte = 1 << 20;
  /* Large arrays come from the heap, too, and little is given back to be asked for again. */
  mallopt(M_MMAP_THRESHOLD, (int)mebibyte);
  mallopt(M_TRIM_THRESHOLD, (int)(bytes + 2 * mebibyte));
  mallopt(M_TOP_PAD, (int)bytes);
  /* More than any gap of the heap holds, so that it grows. */
  char *end = __libc_malloc(mebibyte / 2);
  mallopt(M_TOP_PAD, (int)mebibyte);
  if (!end) return;
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  uintptr_t start = ((uintptr_t)end + page - 1) & ~(page - 1);
  free(end);
  uintptr_t top = (uintptr_t)sbrk(0);
  /* An older kernel refuses, and the pages come one by one. */
  if (start < top && top - start <= bytes + mebibyte)
    madvise((void *)start, top - start, MADV_POPULATE_WRITE);
}
