import Foundation
import PlatenModel
import TestSupport
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("Cancelling a page of the real worker", .serialized, .onOwnThread)
struct CancelTests {
    private static let slow = Profile.test(
        resolution: 600, area: .maximum, options: ["read-delay": .bool(true), "read-delay-duration": .number(200_000)])

    @Test("A cancelled page fails within its next rows, leaves no file, and the scanner stays usable")
    func midPage() throws {
        let worker = try WorkerProcess.opened()
        _ = try worker.perform(.prepare(Self.slow))
        let request = worker.acquisition("cancelled")
        try worker.send(.acquire(request))
        var reports: [WorkerReport] = []
        while let report = try worker.receive()?.report {
            reports.append(report)
            if case .progress = report { break }
        }
        try worker.send(.cancel)
        var last: WorkerReport?
        var later = 0
        while last?.isLast != true {
            last = try worker.receive()?.report
            if case .progress? = last { later += 1 }
        }
        #expect(last?.problem?.code == .scanCancelled)
        // The driver hands out rows five times a second, for minutes: one of them may be on its way, and another while this test was not running.
        #expect(later < 20)
        #expect(!FileManager.default.fileExists(atPath: request.path))

        _ = try worker.perform(.prepare(.test(options: ["read-delay": .bool(false)])))
        #expect(try worker.perform(.acquire(worker.acquisition("next"))).image != nil)
    }

    @Test("A driver that blocks in a read is told from outside, and the scanner stays usable")
    func blockedRead() throws {
        let folder = try ScratchFolder("blocked-read")
        let worker = try WorkerProcess.opened(environment: try WorkerProcess.blockingReads(in: folder), folder: folder)
        _ = try worker.perform(.prepare(Self.slow))
        try worker.send(.acquire(worker.acquisition("blocked")))
        guard case .started? = try worker.receive()?.report else { throw Problem(.internalFailure, ["reason": "not started"]) }
        try worker.send(.cancel)
        var last: WorkerReport?
        while last?.isLast != true { last = try worker.receive()?.report }
        #expect(last?.problem?.code == .scanCancelled)
        _ = try worker.perform(.prepare(.test(options: ["read-delay": .bool(false)])))
        #expect(try worker.perform(.acquire(worker.acquisition("next"))).image != nil)
    }

    @Test("A page may be cancelled at its very beginning, again and again")
    func beginning() throws {
        let worker = try WorkerProcess.opened()
        _ = try worker.perform(.prepare(.test(resolution: 1200, area: .maximum, options: ["read-delay": .bool(false)])))
        for page in 1...20 {
            let request = worker.acquisition("page-\(page)")
            try worker.send(.acquire(request))
            if page.isMultiple(of: 2) { _ = try worker.receive() }
            try worker.send(.cancel)
            var last: WorkerReport?
            while last?.isLast != true { last = try worker.receive()?.report }
            #expect(last?.problem?.code == .scanCancelled)
            #expect(!FileManager.default.fileExists(atPath: request.path))
        }
    }

    @Test("A cancel without a running command does nothing")
    func idle() throws {
        let worker = try WorkerProcess.opened()
        try worker.send(.cancel)
        try worker.send(.cancel)
        guard case .prepared = try worker.perform(.prepare(.test())) else { throw Problem(.internalFailure, ["reason": "not prepared"]) }
        #expect(try worker.perform(.acquire(worker.acquisition("page"))).image != nil)
    }

    @Test("Progress comes at most ten times a second and tells rows of the announced number")
    func progress() throws {
        let worker = try WorkerProcess.opened()
        _ = try worker.perform(
            .prepare(
                .test(
                    resolution: 300,
                    options: [
                        "read-delay": .bool(true), "read-delay-duration": .number(20_000), "read-limit": .bool(true),
                        "read-limit-size": .number(2000),
                    ])))
        let started = ContinuousClock.now
        let progress = try worker.replies(to: .acquire(worker.acquisition("page"))).compactMap { report in
            if case .progress(let progress) = report { progress } else { nil }
        }
        let seconds = Double((ContinuousClock.now - started).components.seconds + 1)
        #expect(!progress.isEmpty && Double(progress.count) <= seconds * 10 + 1)
        #expect(progress.map(\.rows) == progress.map(\.rows).sorted())
        #expect(progress.allSatisfy { $0.totalRows == 472 && $0.bytes > 0 })
    }
}
