// SPDX-License-Identifier: Apache-2.0
// A stand-in for libaio: enough for a MySQL server to load on a machine that lacks the library. The server is
// started with --innodb-use-native-aio=0 and never calls any of these.
#include <errno.h>

int io_setup(int events, void *context) { return -ENOSYS; }
int io_destroy(void *context) { return -ENOSYS; }
int io_submit(void *context, long count, void **requests) { return -ENOSYS; }
int io_cancel(void *context, void *request, void *event) { return -ENOSYS; }
int io_getevents(void *context, long least, long most, void *events, void *timeout) { return -ENOSYS; }
