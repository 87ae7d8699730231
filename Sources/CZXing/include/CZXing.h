// Barcodes on a grey image, read by ZXing-C++. No C++ type and no exception leaves this interface, and nothing is kept between two calls.
#pragma once
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes of a text at most; codes with a longer one are left out.
#define PLATEN_CODE_TEXT 512

enum platen_symbology {
    PLATEN_SYMBOLOGY_CODE_128 = 1,
    PLATEN_SYMBOLOGY_CODE_39 = 2,
    PLATEN_SYMBOLOGY_QR_CODE = 3,
    PLATEN_SYMBOLOGY_DATA_MATRIX = 4
};

struct platen_code {
    /// One of `platen_symbology`.
    int32_t symbology;
    /// Bytes of `text`, which is UTF-8 without a terminator.
    uint32_t length;
    /// Centre, in pixels from the upper left corner.
    double x;
    double y;
    uint8_t text[PLATEN_CODE_TEXT];
};

/// One byte a pixel, 0 is black.
struct platen_grey_plane {
    const uint8_t *pixels;
    int32_t width;
    int32_t height;
    int32_t row_bytes;
};

/// Part of a plane, in pixels.
struct platen_region {
    int32_t left;
    int32_t top;
    int32_t width;
    int32_t height;
};

struct platen_code_limits {
    /// Seconds of processor time.
    uint32_t processor_seconds;
    /// Seconds until the reading is given up whatever it waits for.
    uint32_t seconds;
    /// Bytes of memory beyond what the calling process has.
    uint64_t memory;
    /// Lines of a linear code, at least, that say the same.
    uint32_t lines;
};

enum platen_reading {
    /// All was looked at.
    PLATEN_READING_WHOLE = 0,
    /// A limit was reached, or the library failed; the codes found until then are there.
    PLATEN_READING_CUT = 1,
    /// There is no process or pipe to be had; the error number is in errno.
    PLATEN_READING_NONE = 2
};

/// Reads the codes on a plane in a child process, which is gone when this returns.
///
/// Linear and QR codes are looked for everywhere, Data Matrix only in `regions`, which are to have the code in their middle: the library, built
/// for C++17, finds none elsewhere. A code may come twice.
///
/// `count`: how many places `codes` has; on return how many are filled.
enum platen_reading platen_read_codes(
    struct platen_grey_plane plane, const struct platen_region *regions, uint32_t region_count, struct platen_code_limits limits,
    struct platen_code *codes, uint32_t *count);

#ifdef __cplusplus
}
#endif
