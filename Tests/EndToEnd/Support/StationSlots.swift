import Foundation

/// How many stations run at once: each is a daemon with workers, and a machine that is overrun tests nothing but its own patience. Tests wait for most
/// of their time, so one more than there are processors.
actor StationSlots {
    static let shared = StationSlots(count: ProcessInfo.processInfo.activeProcessorCount + 1)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(count: Int) {
        free = count
    }

    /// Waits for a place, which is given back when the slot that is returned ends.
    func take() async -> Slot {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
        return Slot()
    }

    private func giveBack() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }

    final class Slot: Sendable {
        deinit {
            Task { await StationSlots.shared.giveBack() }
        }
    }
}
