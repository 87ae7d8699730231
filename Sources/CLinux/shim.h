// Linux calls that the C library declares only for GNU sources or as variadic functions, which Swift does not import.
// _GNU_SOURCE is not defined here: it would change structures that other modules import from the same headers.
#pragma once
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

extern int fallocate(int descriptor, int mode, off_t offset, off_t length);
// Of glibc 2.34.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
extern ssize_t copy_file_range(int from, off_t *from_offset, int to, off_t *to_offset, size_t length, unsigned int flags);
extern int sync_file_range(int descriptor, off_t offset, off_t length, unsigned int flags);

static inline int platen_rename_exclusive(const char *from, const char *to) {
    // RENAME_NOREPLACE is 1 in linux/fs.h.
    return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 1U);
}

static inline int platen_keep_freed_memory(int bytes) {
    return mallopt(M_TRIM_THRESHOLD, bytes) && mallopt(M_MMAP_THRESHOLD, bytes);
}

static inline int platen_open(const char *path, int flags, mode_t mode) { return open(path, flags, mode); }

static inline int platen_set_parent_death_signal(int signal_number) {
    return prctl(PR_SET_PDEATHSIG, (unsigned long)signal_number, 0UL, 0UL, 0UL);
}

static inline int platen_set_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1UL, 0UL, 0UL, 0UL); }

static inline int platen_adopt_orphans(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1UL, 0UL, 0UL, 0UL); }

static inline int platen_usb_reset(int descriptor) {
    // USBDEVFS_RESET is _IO('U', 20) in linux/usbdevice_fs.h.
    return ioctl(descriptor, 0x5514UL);
}

static inline int platen_duplicate_close_on_exec(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 3); }

static inline int platen_reserve(int descriptor, off_t bytes) {
    // FALLOC_FL_KEEP_SIZE is 1 in linux/falloc.h: space is reserved, the file's length stays what was written.
    return fallocate(descriptor, 1, 0, bytes);
}

static inline int platen_start_writeback(int descriptor, off_t offset, off_t length) {
    // SYNC_FILE_RANGE_WRITE is 2 in linux/fs.h: begins writing what is dirty, waits for nothing.
    return sync_file_range(descriptor, offset, length, 2U);
}

static inline ssize_t platen_copy(int from, int to, size_t length) {
    return copy_file_range(from, NULL, to, NULL, length, 0U);
}

static inline int platen_memory_file(const char *name) {
    // MFD_CLOEXEC is 1 in linux/memfd.h.
    return (int)syscall(SYS_memfd_create, name, 1U);
}

static inline int platen_watch_process(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0U); }

static inline int platen_name_thread(const char *name) { return prctl(PR_SET_NAME, (unsigned long)name, 0UL, 0UL, 0UL); }

// O_NOATIME of asm-generic/fcntl.h; it is the same on x86, ARM, RISC-V and s390.
static const int platen_keep_access_time = 01000000;

// IOPRIO_CLASS_IDLE of linux/ioprio.h, in the bits above the 13 of the level.
static const int platen_idle_disk_priority = 3 << 13;

// 1 is IOPRIO_WHO_PROCESS, 0 the calling thread.
static inline int platen_disk_priority(void) { return (int)syscall(SYS_ioprio_get, 1, 0); }

static inline int platen_set_disk_priority(int priority) { return (int)syscall(SYS_ioprio_set, 1, 0, priority); }
