// Counts what a thread asks of malloc. A program that links this has its malloc replaced by one that counts.
#pragma once
#include <stdint.h>

// Calls of malloc, calloc, realloc and their aligned kin on this thread so far. 0 where the C library is not glibc,
// whose own malloc can be called behind the replacement.
uint64_t allocations_of_this_thread(void);
