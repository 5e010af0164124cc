#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The kernel's interface, written out: Debian 12's headers know its first version only. */
#define CREATE_RULESET 444
#define ADD_RULE 445
#define RESTRICT_SELF 446
#define CREATE_RULESET_VERSION 1
#define RULE_PATH_BENEATH 1

#define FS_EXECUTE (1ULL << 0)
#define FS_READ_FILE (1ULL << 2)
#define FS_READ_DIR (1ULL << 3)
#define FS_LAST_OF_ABI_1 12
#define FS_REFER (1ULL << 13)     /* ABI 2 */
#define FS_TRUNCATE (1ULL << 14)  /* ABI 3 */
#define FS_IOCTL_DEV (1ULL << 15) /* ABI 5 */
#define NET_BIND_TCP (1ULL << 0)
#define NET_CONNECT_TCP (1ULL << 1)            /* both ABI 4 */
#define SCOPE_ABSTRACT_UNIX_SOCKET (1ULL << 0)
#define SCOPE_SIGNAL (1ULL << 1)               /* both ABI 6 */

struct ruleset {
  uint64_t handled_fs;
  uint64_t handled_net;
  uint64_t scoped;
};

struct path_rule {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

int sandbox_drop_privileges(void) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct none[2] = {{0, 0, 0}, {0, 0, 0}};
  return syscall(SYS_capset, &header, none) == 0 ? 0 : errno;
}

int sandbox_landlock_abi(void) {
  long abi = syscall(CREATE_RULESET, NULL, 0, CREATE_RULESET_VERSION);
  return abi < 0 ? 0 : (int)abi;
}

static int allow(int ruleset, const char *path) {
  int parent = open(path, O_PATH | O_CLOEXEC);
  if (parent < 0) return 0;
  struct stat facts;
  struct path_rule rule = {.allowed = FS_READ_FILE, .parent = parent};
  if (fstat(parent, &facts) == 0 && S_ISDIR(facts.st_mode)) rule.allowed |= FS_READ_DIR;
  long result = syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, &rule, 0);
  int error = result == 0 ? 0 : errno;
  close(parent);
  return error;
}

int sandbox_restrict_files(const char *const *readable) {
  int abi = sandbox_landlock_abi();
  if (abi == 0) return ENOSYS;
  struct ruleset rules = {.handled_fs = (1ULL << (FS_LAST_OF_ABI_1 + 1)) - 1};
  if (abi >= 2) rules.handled_fs |= FS_REFER;
  if (abi >= 3) rules.handled_fs |= FS_TRUNCATE;
  if (abi >= 5) rules.handled_fs |= FS_IOCTL_DEV;
  if (abi >= 4) rules.handled_net = NET_BIND_TCP | NET_CONNECT_TCP;
  if (abi >= 6) rules.scoped = SCOPE_ABSTRACT_UNIX_SOCKET | SCOPE_SIGNAL;
  size_t size = abi >= 6 ? sizeof rules : abi >= 4 ? 16 : 8;
  int ruleset = (int)syscall(CREATE_RULESET, &rules, size, 0);
  if (ruleset < 0) return errno;
  int error = 0;
  for (; *readable && !error; readable++) error = allow(ruleset, *readable);
  if (!error && syscall(RESTRICT_SELF, ruleset, 0) != 0) error = errno;
  close(ruleset);
  return error;
}
