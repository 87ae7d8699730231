// For std::string instead of std::wstring (Result.h of 1.4).
#define ZX_USE_UTF8
#include "CZXing.h"

#include <ReadBarcode.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <malloc.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using ZXing::BarcodeFormat;
using ZXing::BarcodeFormats;

/// Where the child puts what it finds.
struct Sink {
    int descriptor;
    uint32_t room;

    void put(const ZXing::Result &result, int left, int top) {
        platen_code code = {};
        switch (result.format()) {
        case BarcodeFormat::Code128: code.symbology = PLATEN_SYMBOLOGY_CODE_128; break;
        case BarcodeFormat::Code39: code.symbology = PLATEN_SYMBOLOGY_CODE_39; break;
        case BarcodeFormat::QRCode: code.symbology = PLATEN_SYMBOLOGY_QR_CODE; break;
        case BarcodeFormat::DataMatrix: code.symbology = PLATEN_SYMBOLOGY_DATA_MATRIX; break;
        default: return;
        }
        // Left out: one that shines through from the back of the sheet, a part of a text in several codes, orders to a hand-held reader.
        if (!result.isValid() || result.isMirrored() || result.sequenceSize() > 0 || result.readerInit()) return;
        const std::string text = result.text();
        if (room == 0 || text.empty() || text.size() > PLATEN_CODE_TEXT) return;
        for (const auto &corner : result.position()) {
            code.x += (corner.x + left) / 4.0;
            code.y += (corner.y + top) / 4.0;
        }
        code.length = static_cast<uint32_t>(text.size());
        std::memcpy(code.text, text.data(), text.size());
        // Records are smaller than PIPE_BUF: each arrives whole or not at all.
        static_assert(sizeof code <= 4096, "a record is longer than what a pipe takes at once");
        if (write(descriptor, &code, sizeof code) == static_cast<ssize_t>(sizeof code)) room -= 1;
    }
};

/// How the library tells dark from light: by what is around a pixel, or by two heights of all.
using ZXing::Binarizer;

void read(
    const ZXing::ImageView &view, const platen_region &region, BarcodeFormats formats, Binarizer binarizer, bool downscales, uint32_t lines,
    Sink &sink) {
    if (sink.room == 0) return;
    ZXing::DecodeHints hints;
    hints.setBinarizer(binarizer);
    hints.setFormats(formats);
    hints.setTryHarder(true);
    hints.setTryRotate(true);
    hints.setTryDownscale(downscales);
    hints.setMinLineCount(static_cast<uint8_t>(std::min(lines, 255U)));
    hints.setMaxNumberOfSymbols(static_cast<uint8_t>(std::min(sink.room, 255U)));
    const auto part = view.cropped(region.left, region.top, region.width, region.height);
    for (const auto &result : ZXing::ReadBarcodes(part, hints)) sink.put(result, region.left, region.top);
}

void readAll(
    const platen_grey_plane &plane, const platen_region *regions, uint32_t regionCount, const platen_code_limits &limits, Sink sink) {
    const ZXing::ImageView view(plane.pixels, plane.width, plane.height, ZXing::ImageFormat::Lum, plane.row_bytes);
    const platen_region whole = {0, 0, plane.width, plane.height};
    const auto lines = limits.lines;
    read(view, whole, BarcodeFormat::Code128 | BarcodeFormat::Code39, Binarizer::LocalAverage, false, lines, sink);
    for (uint32_t index = 0; index < regionCount; index++) {
        read(view, regions[index], BarcodeFormat::DataMatrix, Binarizer::LocalAverage, true, lines, sink);
    }
    // Behind the others, because its time grows with the third power of the squares that look like a corner of a QR code: a page full of them
    // takes hours.
    read(view, whole, BarcodeFormat::QRCode, Binarizer::LocalAverage, true, lines, sink);
    // Where ink is light, what is around a pixel makes light of the ink at the code's edge.
    for (uint32_t index = 0; index < regionCount; index++) {
        read(view, regions[index], BarcodeFormat::QRCode | BarcodeFormat::DataMatrix, Binarizer::GlobalHistogram, false, lines, sink);
    }
}

/// Bytes of data, and of stacks, that this process has; 0 where nobody says.
uint64_t dataSize() {
    char text[128] = {};
    const int descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return 0;
    const ssize_t length = ::read(descriptor, text, sizeof text - 1);
    close(descriptor);
    unsigned long long pages = 0;
    // The sixth number (proc(5)).
    if (length <= 0 || std::sscanf(text, "%*u %*u %*u %*u %*u %llu", &pages) != 1) return 0;
    return static_cast<uint64_t>(pages) * static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
}

void limit(int resource, rlim_t value) {
    // Below a limit that is there already.
    rlimit now = {};
    if (getrlimit(static_cast<__rlimit_resource>(resource), &now) == 0) value = std::min(value, now.rlim_max);
    const rlimit both = {value, value};
    setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

/// What the child does of itself before it looks at anything.
void confine(const platen_code_limits &limits, pid_t parent, int output) {
    // The child must not outlive the process that asked, nor keep its sockets and scanners open.
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != parent) _exit(1);
    dup2(output, STDOUT_FILENO);
    // Standard error stays. By number, since headers that are older than Linux 5.9 do not declare it.
    syscall(SYS_close_range, 3U, ~0U, 0U);
    close(STDIN_FILENO);
    limit(RLIMIT_CPU, limits.processor_seconds);
    limit(RLIMIT_CORE, 0);
    // Images come from the kernel, not from what the parent had left over: the limit is meant for them.
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
    // Not address space, of which malloc has reserved more than it uses.
    if (const uint64_t size = dataSize()) limit(RLIMIT_DATA, size + limits.memory);
    // Rows on their way come first.
    setpriority(PRIO_PROCESS, 0, 5);
}

int64_t milliseconds() {
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<int64_t>(now.tv_sec) * 1000 + now.tv_nsec / 1000000;
}

/// Takes the records until the child closes the pipe or the time is over. Returns how many came.
uint32_t receive(int input, int64_t deadline, platen_code *codes, uint32_t room) {
    auto *bytes = reinterpret_cast<uint8_t *>(codes);
    const size_t size = static_cast<size_t>(room) * sizeof(platen_code);
    size_t filled = 0;
    while (filled < size) {
        const int64_t left = deadline - milliseconds();
        if (left <= 0) break;
        pollfd event = {input, POLLIN, 0};
        const int ready = poll(&event, 1, static_cast<int>(std::min<int64_t>(left, 60000)));
        if (ready < 0 && errno != EINTR) break;
        if (ready <= 0) continue;
        const ssize_t count = ::read(input, bytes + filled, size - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        filled += static_cast<size_t>(count);
    }
    return static_cast<uint32_t>(filled / sizeof(platen_code));
}

/// Waits for the end of the child, until `deadline` with patience. Returns whether it ended by itself and well.
bool finish(pid_t child, int64_t deadline) {
    int status = 0;
    while (true) {
        const pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        // A driver that ignores SIGCHLD, or waits for any child, has taken the status; the pipe has told what there is to know.
        if (ended < 0 && errno != EINTR) return false;
        if (milliseconds() >= deadline) break;
        usleep(500);
    }
    kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return false;
}

}  // namespace

extern "C" enum platen_reading platen_read_codes(
    struct platen_grey_plane plane, const struct platen_region *regions, uint32_t region_count, struct platen_code_limits limits,
    struct platen_code *codes, uint32_t *count) {
    const uint32_t room = *count;
    *count = 0;
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) return PLATEN_READING_NONE;
    const pid_t parent = getpid();
    // A process of its own, because nothing else stops the library in the middle or keeps its faults and its memory away from the pages. It runs
    // nothing but this file and the library: of what other threads may hold, glibc gives malloc back to a child.
    const pid_t child = fork();
    if (child < 0) {
        const int number = errno;
        close(ends[0]);
        close(ends[1]);
        errno = number;
        return PLATEN_READING_NONE;
    }
    if (child == 0) {
        confine(limits, parent, ends[1]);
        try {
            readAll(plane, regions, region_count, limits, Sink{STDOUT_FILENO, room});
        } catch (...) {
            _exit(1);
        }
        _exit(0);
    }
    close(ends[1]);
    const int64_t deadline = milliseconds() + static_cast<int64_t>(limits.seconds) * 1000;
    *count = receive(ends[0], deadline, codes, room);
    close(ends[0]);
    return finish(child, deadline) ? PLATEN_READING_WHOLE : PLATEN_READING_CUT;
}
