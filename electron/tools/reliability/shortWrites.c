/* shortWrites.c - loaded before a program: makes its writes into one folder really come out short.
 *
 * PRESSMARK_SHORT says which and how: "7 then-fails" (the seventh write is done by half, and the next two of that file
 * fail), "7 then-fails-once" (the next one does), "7 then-goes-on" (by half, once), "all" (each write by half). Node itself
 * tries once to write the rest and does not tell of that: the second failure is the one that the program sees. Half of the bytes are written: the system does
 * the same on a full disk, at a limit of a file's size, or when a network drive goes.
 * PRESSMARK_SHORT_IN is the folder; PRESSMARK_SHORT_TOLD is a file that is there once a write came out short.
 * Needs no header and nothing but libc, so that a compiler alone is enough.
 */

typedef unsigned long size;
typedef long ssize;

extern long syscall(long number, ...);
extern char *getenv(const char *name);
extern int *__errno_location(void);
extern ssize readlink(const char *path, char *into, size most);
extern int open(const char *path, int flags, ...);
extern int close(int descriptor);

#if defined(__x86_64__)
#define NUMBER_WRITE 1
#define NUMBER_PWRITE 18
#elif defined(__aarch64__)
#define NUMBER_WRITE 64
#define NUMBER_PWRITE 68
#endif

#define NO_SPACE 28
#define WRITE_ONLY 1
#define CREATE 0100

static long seen;
/* So many writes of the file are still to fail. */
static int failing;
static char failed[4096];

static int same(const char *left, const char *right) {
  while (*left && *left == *right) left++, right++;
  return *left == *right;
}

/* Whether `text` begins with `beginning`. */
static int begins(const char *text, const char *beginning) {
  while (*beginning && *text == *beginning) text++, beginning++;
  return *beginning == 0;
}

/* The path of an open file; empty when it cannot be told. */
static void path_of(int descriptor, char *into, size most) {
  char name[32] = "/proc/self/fd/";
  char digits[12];
  int length = 0, at = 14;
  do digits[length++] = (char)('0' + descriptor % 10); while (descriptor /= 10);
  while (length) name[at++] = digits[--length];
  name[at] = 0;
  ssize got = readlink(name, into, most - 1);
  into[got > 0 ? got : 0] = 0;
}

/* How many of `count` bytes are to be written; -1 when none and the call fails. */
static ssize allowed(int descriptor, size count) {
  const char *folder = getenv("PRESSMARK_SHORT_IN"), *how = getenv("PRESSMARK_SHORT");
  if (!folder || !how || descriptor < 3 || count < 2) return (ssize)count;
  char file[4096];
  path_of(descriptor, file, sizeof file);
  if (!begins(file, folder)) return (ssize)count;
  if (failing && same(file, failed)) {
    failing--;
    return -1;
  }
  long wanted = 0;
  const char *rest = how;
  while (*rest >= '0' && *rest <= '9') wanted = wanted * 10 + (*rest++ - '0');
  if (++seen != wanted && !same(how, "all")) return (ssize)count;
  if (begins(rest, " then-fails")) {
    failing = same(rest, " then-fails") ? 2 : 1;
    for (size at = 0; at < sizeof file; at++) failed[at] = file[at];
  }
  const char *told = getenv("PRESSMARK_SHORT_TOLD");
  if (told) close(open(told, WRITE_ONLY | CREATE, 0644));
  return (ssize)(count / 2);
}

static ssize no_space(void) {
  *__errno_location() = NO_SPACE;
  return -1;
}

ssize write(int descriptor, const void *bytes, size count) {
  ssize most = allowed(descriptor, count);
  return most < 0 ? no_space() : syscall(NUMBER_WRITE, descriptor, bytes, most);
}

ssize pwrite64(int descriptor, const void *bytes, size count, long position) {
  ssize most = allowed(descriptor, count);
  return most < 0 ? no_space() : syscall(NUMBER_PWRITE, descriptor, bytes, most, position);
}

ssize pwrite(int descriptor, const void *bytes, size count, long position) {
  return pwrite64(descriptor, bytes, count, position);
}
