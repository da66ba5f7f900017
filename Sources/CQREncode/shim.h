#include <stdlib.h>
#include <qrencode.h>
