#ifndef PRESSKIT_CSANDBOX_H
#define PRESSKIT_CSANDBOX_H

#include <stddef.h>
#include <stdint.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Processes: what Swift's own Glibc module withholds. */

/* fork(2); the caller has made sure that there is one thread. */
pid_t sandbox_fork(void);

/* The threads of this process, or -1. */
int sandbox_thread_count(void);

/* Has the kernel kill this process when its parent dies; 0 where `parent` is dead already. */
int sandbox_die_with_parent(pid_t parent);

/* Overwrites the environment, which may hold secrets, and empties it. */
void sandbox_forget_environment(void);

/* Closes every descriptor from `first` on. */
void sandbox_close_from(int first);

/* Descriptors over a Unix socket. */

/* Sends bytes, and `descriptor` with them unless it is -1; the count sent, or -1. */
ssize_t sandbox_send(int socket, const void *bytes, size_t count, int descriptor);

/* Receives bytes and at most one descriptor (else -1); the count, 0 at the end, or -1. */
ssize_t sandbox_receive(int socket, void *bytes, size_t count, int *descriptor);

/* A file in memory, or -1. */
int sandbox_memory_file(const char *name);

/* Confinement. */

/* Gives up every capability and the way to new privileges; 0 or an errno. */
int sandbox_drop_privileges(void);

/* The Landlock ABI of the kernel; 0 where it has none. */
int sandbox_landlock_abi(void);

/* Lets this process, and what it becomes, read below `readable` (ends with NULL; what does not
   exist is passed over) and do nothing else with files or the network, as far as the ABI reaches.
   0 or an errno. */
int sandbox_restrict_files(const char *const *readable);

/* Installs the system call filter on every thread; 0 or an errno. */
int sandbox_filter_calls(void);

/* Memory. */

/* From now on an allocation that fails writes `count` bytes of `note` to the socket, once. */
void sandbox_note_failed_allocation(int socket, const void *note, size_t count);

/* Takes the code and constants of the program and its libraries out of this process's memory; what
   is used again comes back from the files. */
void sandbox_release_code_pages(void);

/* Grows the heap by `bytes` and has the kernel give it their pages at once: met one by one, each
   costs a fault. */
void sandbox_prepare_heap(size_t bytes);

/* Trials for the sandbox's self-test: each tries something and gives 0 where it was possible,
   else the errno of the refusal. */
int sandbox_try_read(const char *path);
int sandbox_try_write(const char *path);
int sandbox_try_connect(void);
int sandbox_try_fork(void);
int sandbox_try_exec(const char *path);
int sandbox_try_ptrace(void);
int sandbox_try_mount(void);
int sandbox_try_write_and_execute(void);
int sandbox_try_signal_parent(void);

#ifdef __cplusplus
}
#endif

#endif
