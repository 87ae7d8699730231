import Glibc

/// The work of the monitor's thread: sleeps until a folder changes, then until all are quiet.
struct FoldersLoop {
    /// A watch cannot be copied, and so be in no array by itself.
    private final class Holder {
        var watch: FolderWatch

        init(_ watch: consuming FolderWatch) {
            self.watch = watch
        }
    }

    private let holders: [Holder]
    private let quiet: Double
    private let longest: Double

    init(_ watches: [Handover<FolderWatch>], quiet: Double, longest: Double) {
        var holders: [Holder] = []
        for watch in watches {
            if let watch = watch.take() { holders.append(Holder(watch)) }
        }
        self.holders = holders
        self.quiet = quiet
        self.longest = longest
    }

    func run(until wakeUp: WakeUp, tell: () -> Void) {
        // When the burst began, and when its last change came. Nil: all is quiet.
        var burst: (began: Double, last: Double)?
        while true {
            var watched = ([wakeUp.number] + holders.map { $0.watch.number }).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let count = poll(&watched, nfds_t(watched.count), burst.map { milliseconds(until: end(of: $0)) } ?? -1)
            if count < 0, errno != EINTR { return }
            if count > 0, watched[0].revents != 0 { return }
            let now = MonotonicClock.seconds()
            // All are read: what is left would make every poll return at once.
            let hasChanges = holders.map { !$0.watch.takeChanges().isEmpty }.contains(true)
            if hasChanges { burst = (began: burst?.began ?? now, last: now) }
            if let present = burst, now >= end(of: present) {
                burst = nil
                tell()
            }
        }
    }

    private func end(of burst: (began: Double, last: Double)) -> Double { min(burst.last + quiet, burst.began + longest) }

    private func milliseconds(until time: Double) -> Int32 {
        Int32(max(0, min(60_000, ((time - MonotonicClock.seconds()) * 1000).rounded(.up))))
    }
}
