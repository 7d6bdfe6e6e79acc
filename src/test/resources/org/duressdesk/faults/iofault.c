/*
 * Fault injector for the files of one journal, loaded before all other libraries (LD_PRELOAD). It knows the files whose path
 * contains the watched text, counts what is done to them, and can fail, tear, delay or end that at any point.
 *
 * It keeps a "platter": what a disk would hold after a power loss at this instant. Bytes reach it by a successful flush of
 * their file only, names by a successful flush of their folder only. A failed flush drops what it should have kept: a later
 * one that succeeds does not bring it back (as Linux does: its pages count as clean).
 *
 * Controlled through the functions at the end, called by the tested program's own process.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define FDS 4096
#define FILES 512
#define RANGES 4096
#define LONGEST 1024

typedef struct { off_t from; off_t to; } range;
typedef struct { dev_t dev; ino_t ino; int serial; int failed; int count; range ranges[RANGES]; } file;

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t opened = PTHREAD_COND_INITIALIZER;
static char watched[LONGEST], platter[LONGEST];
static char *paths[FDS];
static file files[FILES];
static int known, serials;

static struct { long stop_at, kill, tear, sync_at, sync_from, write_at, write_from, error, delay, gate; } order;
static struct { long operations, syncs, writes, stopped, faults, waiting; } count;

static int (*real_open)(const char *, int, ...);
static int (*real_close)(int);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off_t);
static int (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);
static int (*real_mkdir)(const char *, mode_t);
static ssize_t (*real_pread)(int, void *, size_t, off_t);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_pwritev)(int, const struct iovec *, int, off_t);

__attribute__((constructor)) static void find(void) {
    real_open = dlsym(RTLD_NEXT, "open64");
    real_close = dlsym(RTLD_NEXT, "close");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    real_rename = dlsym(RTLD_NEXT, "rename");
    real_mkdir = dlsym(RTLD_NEXT, "mkdir");
    real_pread = dlsym(RTLD_NEXT, "pread64");
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_writev = dlsym(RTLD_NEXT, "writev");
    real_pwritev = dlsym(RTLD_NEXT, "pwritev64");
}

/* SQLite's shared memory is no file of the journal: it is made anew at every start. */
static int mine(const char *path) {
    return watched[0] && path && strstr(path, watched) && !strstr(path, "-shm") && !strstr(path, "/native/");
}

static const char *path_of(int fd) {
    return fd >= 0 && fd < FDS ? paths[fd] : NULL;
}

/* One operation; under the guard. Returns 1 when it must not happen any more, 2 when a half of it may. */
static int step(void) {
    if (count.stopped) {
        return 1;
    }
    if (++count.operations != order.stop_at) {
        return 0;
    }
    if (order.kill && !order.tear) {
        kill(getpid(), SIGKILL);
    }
    count.stopped = 1;
    return order.tear ? 2 : 1;
}

static int refused(int error) {
    errno = error;
    return -1;
}

static file *file_of(int fd, int make) {
    struct stat is;
    if (fstat(fd, &is) != 0 || !S_ISREG(is.st_mode)) {
        return NULL;
    }
    for (int i = 0; i < known; i++) {
        if (files[i].serial && files[i].dev == is.st_dev && files[i].ino == is.st_ino) {
            return &files[i];
        }
    }
    if (!make) {
        return NULL;
    }
    if (known == FILES) {
        abort();
    }
    file *one = &files[known++];
    one->dev = is.st_dev;
    one->ino = is.st_ino;
    one->serial = ++serials;
    one->failed = 0;
    one->count = 0;
    return one;
}

static void changed(int fd, off_t from, off_t to) {
    file *one = file_of(fd, 1);
    if (!one || to <= from) {
        return;
    }
    if (one->count == RANGES) {
        abort();
    }
    one->ranges[one->count++] = (range) {from, to};
}

static int platter_file(int serial) {
    char name[LONGEST + 64];
    snprintf(name, sizeof name, "%s/%d", platter, serial);
    return real_open(name, O_RDWR | O_CREAT, 0600);
}

static void copy(int from, int to, off_t start, off_t end) {
    char bytes[1 << 14];
    while (start < end) {
        size_t want = end - start < (off_t) sizeof bytes ? (size_t) (end - start) : sizeof bytes;
        ssize_t got = real_pread(from, bytes, want, start);
        if (got <= 0) {
            return;
        }
        if (real_pwrite(to, bytes, got, start) != got) {
            abort();
        }
        start += got;
    }
}

/* A flush of a file succeeded. */
static void keep(int fd, const char *path) {
    char again[LONGEST];
    file *one = file_of(fd, 1);
    struct stat is;
    if (!one || !platter[0] || fstat(fd, &is) != 0) {
        return;
    }
    /* The ledger's descriptor cannot be read: look through the system's own link, which is no other open of SQLite's file. */
    snprintf(again, sizeof again, "/proc/self/fd/%d", fd);
    int readable = (fcntl(fd, F_GETFL) & O_ACCMODE) != O_WRONLY;
    int from = readable ? fd : real_open(again, O_RDONLY);
    int to = platter_file(one->serial);
    if (from < 0 || to < 0) {
        abort();
    }
    if (one->failed) {
        for (int i = 0; i < one->count; i++) {
            copy(from, to, one->ranges[i].from, one->ranges[i].to);
        }
    } else {
        copy(from, to, 0, is.st_size);
    }
    if (real_ftruncate(to, is.st_size) != 0) {
        abort();
    }
    one->count = 0;
    real_close(to);
    if (!readable) {
        real_close(from);
    }
    (void) path;
}

/* A flush of a folder succeeded: from now on these names hold. */
static void keep_names(const char *path) {
    char list[2 * LONGEST + 64];
    const char *last = strrchr(path, '/');
    DIR *folder = platter[0] ? opendir(path) : NULL;
    if (!folder) {
        return;
    }
    snprintf(list, sizeof list, "%s/%s.names", platter, last ? last + 1 : path);
    int out = real_open(list, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    for (struct dirent *each = readdir(folder); each; each = readdir(folder)) {
        char name[2 * LONGEST], line[2 * LONGEST];
        struct stat is;
        snprintf(name, sizeof name, "%s/%s", path, each->d_name);
        if (!mine(name) || stat(name, &is) != 0 || !S_ISREG(is.st_mode)) {
            continue;
        }
        int fd = real_open(name, O_RDONLY | O_PATH);
        file *one = fd < 0 ? NULL : file_of(fd, 1);
        if (one) {
            int length = snprintf(line, sizeof line, "%d %s\n", one->serial, each->d_name);
            if (real_write(out, line, length) != length) {
                abort();
            }
        }
        if (fd >= 0) {
            real_close(fd);
        }
    }
    closedir(folder);
    real_close(out);
}

static int flush(int fd, int (*real)(int)) {
    pthread_mutex_lock(&guard);
    const char *path = path_of(fd);
    if (!path) {
        pthread_mutex_unlock(&guard);
        return real(fd);
    }
    if (step()) {
        if (order.kill) {
            kill(getpid(), SIGKILL);
        }
        pthread_mutex_unlock(&guard);
        return refused(EIO);
    }
    long turn = ++count.syncs;
    while (order.gate) {
        count.waiting++;
        pthread_cond_wait(&opened, &guard);
        count.waiting--;
        path = path_of(fd);
    }
    if (order.delay) {
        useconds_t pause = order.delay;
        pthread_mutex_unlock(&guard);
        usleep(pause);
        pthread_mutex_lock(&guard);
        path = path_of(fd);
    }
    int result = 0;
    if (turn == order.sync_at || (order.sync_from && turn >= order.sync_from)) {
        file *one = file_of(fd, 1);
        if (one) {
            one->failed = 1;
            one->count = 0;
        }
        count.faults++;
        result = refused(EIO);
    } else {
        struct stat is;
        result = real(fd);
        if (result == 0 && path && fstat(fd, &is) == 0) {
            if (S_ISDIR(is.st_mode)) {
                keep_names(path);
            } else {
                keep(fd, path);
            }
        }
    }
    int error = errno;
    pthread_mutex_unlock(&guard);
    errno = error;
    return result;
}

/* Any kind of write, flattened: at < 0 is the descriptor's own position. */
static ssize_t put(int fd, const struct iovec *parts, int number, off_t at) {
    int halt = step();
    ssize_t whole = 0;
    for (int i = 0; i < number; i++) {
        whole += parts[i].iov_len;
    }
    int fails = 0;
    if (!halt) {
        long turn = ++count.writes;
        fails = turn == order.write_at || (order.write_from && turn >= order.write_from);
    }
    off_t from = at >= 0 ? at : lseek(fd, 0, SEEK_CUR);
    if (halt == 2 || fails) {
        /* The half that a torn write leaves behind. */
        ssize_t half = fails && order.error == ENOSPC ? 0 : whole / 2;
        for (int i = 0; i < number && half > 0; i++) {
            ssize_t some = half < (ssize_t) parts[i].iov_len ? half : (ssize_t) parts[i].iov_len;
            ssize_t done = at >= 0 ? real_pwrite(fd, parts[i].iov_base, some, at) : real_write(fd, parts[i].iov_base, some);
            at += at >= 0 ? some : 0;
            half -= done > 0 ? done : half;
        }
        changed(fd, from, from + whole / 2);
        if (halt && order.kill) {
            kill(getpid(), SIGKILL);
        }
        count.faults += fails;
        return refused(fails && order.error ? (int) order.error : EIO);
    }
    if (halt) {
        return refused(EIO);
    }
    ssize_t done = at >= 0 ? real_pwritev(fd, parts, number, at) : real_writev(fd, parts, number);
    if (done > 0) {
        changed(fd, from, from + done);
    }
    return done;
}

static ssize_t guarded(int fd, const struct iovec *parts, int number, off_t at) {
    pthread_mutex_lock(&guard);
    ssize_t done;
    if (path_of(fd)) {
        done = put(fd, parts, number, at);
    } else {
        pthread_mutex_unlock(&guard);
        return at >= 0 ? real_pwritev(fd, parts, number, at) : real_writev(fd, parts, number);
    }
    int error = errno;
    pthread_mutex_unlock(&guard);
    errno = error;
    return done;
}

static ssize_t single(int fd, const void *bytes, size_t length, off_t at) {
    if (!path_of(fd)) {
        return at >= 0 ? real_pwrite(fd, bytes, length, at) : real_write(fd, bytes, length);
    }
    struct iovec one = {(void *) bytes, length};
    return guarded(fd, &one, 1, at);
}

static int open_any(const char *path, int flags, mode_t mode) {
    if (!mine(path)) {
        return real_open(path, flags, mode);
    }
    pthread_mutex_lock(&guard);
    int makes = (flags & O_CREAT) && access(path, F_OK) != 0;
    int halt = makes || (flags & O_TRUNC) ? step() : 0;
    if (halt && order.kill) {
        kill(getpid(), SIGKILL);
    }
    int fd = halt ? refused(EIO) : real_open(path, flags, mode);
    if (fd >= 0 && fd < FDS) {
        free(paths[fd]);
        paths[fd] = strdup(path);
        if (makes) {
            file_of(fd, 1);
        }
    }
    int error = errno;
    pthread_mutex_unlock(&guard);
    errno = error;
    return fd;
}

/* An operation on names. */
static int names(const char *path, int (*act)(const char *, const char *), const char *other) {
    if (!mine(path)) {
        return act(path, other);
    }
    pthread_mutex_lock(&guard);
    int halt = step();
    if (halt && order.kill) {
        kill(getpid(), SIGKILL);
    }
    int result = halt ? refused(EIO) : act(path, other);
    int error = errno;
    pthread_mutex_unlock(&guard);
    errno = error;
    return result;
}

static int act_unlink(const char *path, const char *none) {
    struct stat is;
    (void) none;
    int there = stat(path, &is) == 0;
    int result = real_unlink(path);
    for (int i = 0; result == 0 && there && i < known; i++) {
        /* Its number may come again for another file. */
        if (files[i].dev == is.st_dev && files[i].ino == is.st_ino) {
            files[i].serial = 0;
        }
    }
    return result;
}

static int act_mkdir(const char *path, const char *mode) {
    return real_mkdir(path, (mode_t) (size_t) mode);
}

int open(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = va_arg(more, mode_t);
    va_end(more);
    return open_any(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = va_arg(more, mode_t);
    va_end(more);
    return open_any(path, flags, mode);
}

int close(int fd) {
    if (path_of(fd)) {
        pthread_mutex_lock(&guard);
        free(paths[fd]);
        paths[fd] = NULL;
        pthread_mutex_unlock(&guard);
    }
    return real_close(fd);
}

int fsync(int fd) { return flush(fd, real_fsync); }
int fdatasync(int fd) { return flush(fd, real_fdatasync); }

static int truncated(int fd, off_t size) {
    if (!path_of(fd)) {
        return real_ftruncate(fd, size);
    }
    pthread_mutex_lock(&guard);
    int halt = step();
    if (halt && order.kill) {
        kill(getpid(), SIGKILL);
    }
    int result = halt ? refused(EIO) : real_ftruncate(fd, size);
    int error = errno;
    pthread_mutex_unlock(&guard);
    errno = error;
    return result;
}

int ftruncate(int fd, off_t size) { return truncated(fd, size); }
int ftruncate64(int fd, off_t size) { return truncated(fd, size); }
int unlink(const char *path) { return names(path, act_unlink, NULL); }
int rename(const char *path, const char *to) { return names(path, real_rename, to); }
int mkdir(const char *path, mode_t mode) { return names(path, act_mkdir, (const char *) (size_t) mode); }

ssize_t write(int fd, const void *bytes, size_t length) { return single(fd, bytes, length, -1); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return single(fd, bytes, length, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) { return single(fd, bytes, length, at); }
ssize_t writev(int fd, const struct iovec *parts, int number) { return guarded(fd, parts, number, -1); }
ssize_t pwritev(int fd, const struct iovec *parts, int number, off_t at) { return guarded(fd, parts, number, at); }
ssize_t pwritev64(int fd, const struct iovec *parts, int number, off_t at) { return guarded(fd, parts, number, at); }

/* From now on: only these files, no orders, all counts at nothing. An empty platter keeps none. */
void iofault_watch(const char *text, const char *folder) {
    pthread_mutex_lock(&guard);
    snprintf(watched, sizeof watched, "%s", text);
    snprintf(platter, sizeof platter, "%s", folder);
    for (int i = 0; i < FDS; i++) {
        free(paths[i]);
        paths[i] = NULL;
    }
    known = serials = 0;
    memset(&order, 0, sizeof order);
    memset(&count, 0, sizeof count);
    pthread_cond_broadcast(&opened);
    pthread_mutex_unlock(&guard);
}

void iofault_order(const char *what, long value) {
    pthread_mutex_lock(&guard);
    long *field = !strcmp(what, "stop-at") ? &order.stop_at : !strcmp(what, "kill") ? &order.kill
        : !strcmp(what, "tear") ? &order.tear : !strcmp(what, "sync-at") ? &order.sync_at
        : !strcmp(what, "sync-from") ? &order.sync_from : !strcmp(what, "write-at") ? &order.write_at
        : !strcmp(what, "write-from") ? &order.write_from : !strcmp(what, "error") ? &order.error
        : !strcmp(what, "delay") ? &order.delay : !strcmp(what, "gate") ? &order.gate : NULL;
    if (!field) {
        abort();
    }
    *field = value;
    pthread_cond_broadcast(&opened);
    pthread_mutex_unlock(&guard);
}

long iofault_count(const char *what) {
    pthread_mutex_lock(&guard);
    long value = !strcmp(what, "operations") ? count.operations : !strcmp(what, "syncs") ? count.syncs
        : !strcmp(what, "writes") ? count.writes : !strcmp(what, "faults") ? count.faults
        : !strcmp(what, "waiting") ? count.waiting : !strcmp(what, "stopped") ? count.stopped : -1;
    pthread_mutex_unlock(&guard);
    return value;
}
