#include <png.h>

// Swift reads no macros that cast.
static const png_uint_32 hanmen_png_rgba = PNG_FORMAT_RGBA;
static const png_uint_32 hanmen_png_version = PNG_IMAGE_VERSION;
