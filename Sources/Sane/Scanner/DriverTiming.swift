import Glibc

/// Times that drivers need without saying so.
enum DriverTiming {
    /// From the start of a frame to a cancel, unless the frame's end was read.
    ///
    /// Drivers that read on a thread of their own (avision, gt68xx, hp, plustek, test and some twenty more) cancel it asynchronously
    /// (sane-backends 1.2.1, sanei_thread.c: PTHREAD_CANCEL_ASYNCHRONOUS). Where that meets the thread in its first malloc, sane_cancel
    /// waits for ever, or every later malloc of the process does: measured with the test driver, up to 4 times in 60 where the cancel comes
    /// 0.1 ms after the first start, never after 50 ms on an idle machine, and once after 50 ms on a busy one. Hence five times that.
    static let readerStart: Duration = .milliseconds(250)

    /// Waits until a driver's reader that began at `start` is past its beginning. Nil: there is none.
    static func settle(since start: ContinuousClock.Instant?) {
        guard let start else { return }
        let left = readerStart - start.duration(to: .now)
        guard left > .zero else { return }
        usleep(UInt32(left / .microseconds(1)))
    }
}
