import Foundation
import Synchronization
import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("What a scanner remembers")
struct StateLockTests {
    @Test("is changed by one at a time, even where scanner.conf is replaced meanwhile", .timeLimit(.minutes(2)))
    func replaced() throws {
        let world = try SimulatedWorld()
        try world.configure()
        let folder = ScannerFolder("flatbed", in: world.scanners)
        let isDone = Mutex(false)
        let group = DispatchGroup()
        try ScannerState.update(in: folder) { state throws in
            try world.scratch.write("page = none\n", to: "scanners/flatbed/other.conf")
            try #require(rename(world.path("other.conf"), world.path("scanner.conf")) == 0)
            DispatchQueue.global().async(group: group) {
                ScannerState.update(in: ScannerFolder("flatbed", in: world.scanners)) { $0.sheets &+= 1 }
                isDone.withLock { $0 = true }
            }
            // Until the other one has come through, or waits for the lock.
            while !isDone.withLock({ $0 }), try !isAwaited(folder.path(.stateLock)) { usleep(2000) }
            state.sheets &+= 1
        }
        group.wait()
        #expect(ScannerState(in: folder).sheets == 2)
    }

    /// Whether somebody waits for the lock of a file, which the kernel tells of by an arrow (proc_locks(5)).
    private func isAwaited(_ path: String) throws -> Bool {
        let inode = (try? FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int) ?? 0
        return try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n").contains {
            $0.contains("->") && $0.contains(":\(inode) ")
        }
    }
}
