#include <nettle/nettle-meta.h>
#include <nettle/version.h>
