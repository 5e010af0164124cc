#define _GNU_SOURCE
#include "CSandbox.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int outcome(int descriptor) {
  if (descriptor < 0) return errno;
  close(descriptor);
  return 0;
}

int sandbox_try_read(const char *path) { return outcome(open(path, O_RDONLY | O_CLOEXEC)); }

int sandbox_try_write(const char *path) {
  int result = outcome(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (result == 0) unlink(path);
  return result;
}

int sandbox_try_connect(void) {
  int channel = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (channel < 0) return errno;
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(9)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int refused = connect(channel, (struct sockaddr *)&address, sizeof address) ? errno : 0;
  close(channel);
  /* These say that the attempt went out. */
  return refused == EINPROGRESS || refused == ECONNREFUSED ? 0 : refused;
}

int sandbox_try_fork(void) {
  pid_t child = fork();
  if (child < 0) return errno;
  if (child == 0) _exit(0);
  waitpid(child, NULL, 0);
  return 0;
}

int sandbox_try_exec(const char *path) {
  /* Without arguments a program that can be executed would take this one's place; a folder or
     an unexecutable file gives EACCES also where all is allowed, so the path is a program's. */
  char *const arguments[] = {(char *)path, NULL};
  char *const environment[] = {NULL};
  execve(path, arguments, environment);
  return errno;
}

int sandbox_try_ptrace(void) { return ptrace(PTRACE_TRACEME, 0, 0, 0) == 0 ? 0 : errno; }

int sandbox_try_mount(void) {
  return mount("none", "/tmp", "tmpfs", MS_RDONLY, NULL) == 0 ? 0 : errno;
}

int sandbox_try_write_and_execute(void) {
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS,
                    -1, 0);
  if (page == MAP_FAILED) return errno;
  munmap(page, 4096);
  return 0;
}

int sandbox_try_signal_parent(void) { return kill(getppid(), 0) == 0 ? 0 : errno; }
