// SPDX-License-Identifier: Apache-2.0
// A stand-in for libnuma: says that the machine has no NUMA, so that a MySQL server loads without the library.
#include <errno.h>
#include <stddef.h>

void *numa_all_nodes_ptr = NULL;

int numa_available(void) { return -1; }
int numa_node_of_cpu(int cpu) { return 0; }
void *numa_get_mems_allowed(void) { return NULL; }
void numa_bitmask_free(void *mask) {}
void *numa_alloc_local(size_t size) { return NULL; }
void *numa_alloc_onnode(size_t size, int node) { return NULL; }
void numa_free(void *start, size_t size) {}

long set_mempolicy(int mode, const unsigned long *mask, unsigned long most) {
    errno = ENOSYS;
    return -1;
}

long mbind(void *start, unsigned long length, int mode, const unsigned long *mask, unsigned long most, unsigned flags) {
    errno = ENOSYS;
    return -1;
}
