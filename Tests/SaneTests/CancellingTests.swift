import Glibc
import PlatenModel
import Testing

@testable import Sane

extension SaneDriver {
    @Suite("Cancelling")
    struct Cancelling {
        @Test("A call that runs is ended from another thread, and the next page is whole")
        func running() throws {
            var scanner = try TestDriver.open([
                "read-delay": .bool(true), "read-delay-duration": .number(200_000), "br-x": .number(200), "br-y": .number(200),
                "resolution": .number(300),
            ])
            let canceller = scanner.canceller
            try scanner.start()
            let started = ContinuousClock.now
            let thread = try BackgroundThread {
                while !canceller.cancelRunningCall(), ContinuousClock.now < started + .seconds(60) { usleep(1000) }
            }
            // The driver notices with the read that runs or with the next one.
            let error = try saneError { _ = try scanner.readFrame() }
            #expect(error?.status == .cancelled)
            thread.join()
            scanner.cancel()

            try scanner.set("read-delay", to: .bool(false))
            try scanner.set("resolution", to: .number(50))
            try scanner.start()
            let parameters = try scanner.parameters()
            #expect(try scanner.readFrame().count == parameters.bytesPerLine * (try #require(parameters.lines)))
        }

        @Test("Nothing is cancelled while no call runs, nor after the scanner was closed")
        func idle() throws {
            var canceller: SaneCanceller?
            do {
                var scanner = try TestDriver.open()
                canceller = scanner.canceller
                #expect(canceller?.cancelRunningCall() == false)
                try scanner.start()
                #expect(canceller?.cancelRunningCall() == false)
                #expect(try !scanner.readFrame().isEmpty)
            }
            #expect(canceller?.cancelRunningCall() == false)
        }

        @Test("A cancel right after the start comes when the driver's own reader is past its beginning")
        func atOnce() throws {
            var scanner = try TestDriver.open()
            let started = ContinuousClock.now
            try scanner.start()
            scanner.cancel()
            #expect(ContinuousClock.now - started >= DriverTiming.readerStart)
        }

        @Test("Cancelling twice is harmless")
        func twice() throws {
            var scanner = try TestDriver.open()
            try scanner.start()
            scanner.cancel()
            scanner.cancel()
            let isScanning = scanner.isScanning
            #expect(!isScanning)
            try scanner.start()
            #expect(try !scanner.readFrame().isEmpty)
        }
    }
}
