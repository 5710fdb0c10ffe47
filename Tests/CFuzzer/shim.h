// libFuzzer's own loop. It ships with compilers without a header for C: https://llvm.org/docs/LibFuzzer.html, "Using
// libFuzzer as a library".
#include <stddef.h>
#include <stdint.h>

extern int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*target)(const uint8_t *bytes, size_t count));
