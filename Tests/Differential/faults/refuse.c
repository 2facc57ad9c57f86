// Refuses, interrupts or ends at the Nth call to the system that touches the files below one folder. Loaded before the
// program (LD_PRELOAD); tells on a file which calls there were, so that a second run can name one of them.
//   FAULT_UNDER  the folder
//   FAULT_LIST   the file that each call's name is written to
//   FAULT_AT     the call, from 1
//   FAULT_HOW    an error's number; `kill`: the process ends before the call; `short`: half of the bytes are written or read
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *under, *how;
static long at, calls;
static int list = -1;

__attribute__((constructor)) static void begin(void) {
  under = getenv("FAULT_UNDER");
  how = getenv("FAULT_HOW");
  // What the program starts is not failed.
  unsetenv("LD_PRELOAD");
  const char *number = getenv("FAULT_AT"), *path = getenv("FAULT_LIST");
  at = number ? atol(number) : 0;
  if (path) {
    int (*opens)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    list = opens(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  }
}

static int below(const char *path) { return under && path && strncmp(path, under, strlen(under)) == 0; }

static int belowDescriptor(int descriptor) {
  char name[32], path[PATH_MAX];
  snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(name, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return below(path);
}

static int belowBoth(int folder, const char *path) {
  if (path[0] == '/') return below(path);
  if (folder != AT_FDCWD) return belowDescriptor(folder);
  char here[PATH_MAX];
  return getcwd(here, sizeof here) && below(here);
}

// Whether this call is the one: 0 no, 1 it is refused (errno is set), 2 it does half.
static int refused(const char *name, const char *subject) {
  calls += 1;
  if (list >= 0) dprintf(list, "%s %s\n", name, subject ? subject : "");
  if (calls != at || !how) return 0;
  if (strcmp(how, "kill") == 0) raise(SIGKILL);
  if (strcmp(how, "short") == 0) return 2;
  errno = atoi(how);
  return 1;
}

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

int openat(int folder, const char *path, int flags, ...) {
  REAL(openat);
  va_list arguments;
  va_start(arguments, flags);
  int mode = va_arg(arguments, int);
  va_end(arguments);
  if (belowBoth(folder, path) && refused(flags & O_CREAT ? "create" : "open", path)) return -1;
  return real(folder, path, flags, mode);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  REAL(read);
  int what = belowDescriptor(descriptor) ? refused("read", 0) : 0;
  return what == 1 ? -1 : real(descriptor, bytes, what == 2 && count > 1 ? count / 2 : count);
}

ssize_t pread(int descriptor, void *bytes, size_t count, off_t offset) {
  REAL(pread);
  int what = belowDescriptor(descriptor) ? refused("pread", 0) : 0;
  return what == 1 ? -1 : real(descriptor, bytes, what == 2 && count > 1 ? count / 2 : count, offset);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(write);
  int what = belowDescriptor(descriptor) ? refused("write", 0) : 0;
  return what == 1 ? -1 : real(descriptor, bytes, what == 2 && count > 1 ? count / 2 : count);
}

int fsync(int descriptor) {
  REAL(fsync);
  return belowDescriptor(descriptor) && refused("fsync", 0) ? -1 : real(descriptor);
}

int flock(int descriptor, int operation) {
  REAL(flock);
  return belowDescriptor(descriptor) && refused("flock", 0) ? -1 : real(descriptor, operation);
}

int fstat(int descriptor, struct stat *status) {
  REAL(fstat);
  return belowDescriptor(descriptor) && refused("fstat", 0) ? -1 : real(descriptor, status);
}

int fstatat(int folder, const char *path, struct stat *status, int flags) {
  REAL(fstatat);
  return belowBoth(folder, path) && refused("fstatat", path) ? -1 : real(folder, path, status, flags);
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  return belowBoth(AT_FDCWD, path) && refused("mkdir", path) ? -1 : real(path, mode);
}

int unlink(const char *path) {
  REAL(unlink);
  return belowBoth(AT_FDCWD, path) && refused("unlink", path) ? -1 : real(path);
}

int rmdir(const char *path) {
  REAL(rmdir);
  return belowBoth(AT_FDCWD, path) && refused("rmdir", path) ? -1 : real(path);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) {
  REAL(linkat);
  return belowBoth(toFolder, to) && refused("link", to) ? -1 : real(fromFolder, from, toFolder, to, flags);
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to) {
  REAL(renameat);
  return belowBoth(toFolder, to) && refused("rename", to) ? -1 : real(fromFolder, from, toFolder, to);
}

int dup(int descriptor) {
  REAL(dup);
  return belowDescriptor(descriptor) && refused("dup", 0) ? -1 : real(descriptor);
}

DIR *fdopendir(int descriptor) {
  REAL(fdopendir);
  return belowDescriptor(descriptor) && refused("fdopendir", 0) ? NULL : real(descriptor);
}

struct dirent *readdir(DIR *folder) {
  REAL(readdir);
  return belowDescriptor(dirfd(folder)) && refused("readdir", 0) ? NULL : real(folder);
}
