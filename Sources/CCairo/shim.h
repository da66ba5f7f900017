#include <cairo.h>
#include <cairo-ft.h>
#include <freetype/ftoutln.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <png.h>
