import PlatenModel
import Testing

@testable import Sane

extension SaneDriver {
    @Suite("Scanning")
    struct Scanning {
        @Test(
            "A page has as many bytes as its parameters say, whatever the chunks", arguments: [1, 7, 32_768])
        func page(_ chunk: Int) throws {
            var scanner = try TestDriver.open(["mode": .text("Color"), "depth": .number(16), "test-picture": .text("Color pattern")])
            try scanner.start()
            let parameters = try scanner.parameters()
            #expect(parameters.format == .colour && parameters.isLastFrame && parameters.depth == 16)
            let page = try scanner.readFrame(chunk: chunk)
            #expect(page.count == parameters.bytesPerLine * (try #require(parameters.lines)))
            #expect(Set(page).count > 1)
        }

        @Test("Short reads of the driver give the same page")
        func readLimit() throws {
            var pages: [[UInt8]] = []
            for limit in [nil, 1, 7] as [Double?] {
                var scanner = try TestDriver.open(["mode": .text("Color"), "depth": .number(16), "test-picture": .text("Color pattern")])
                if let limit {
                    try scanner.set("read-limit", to: .bool(true))
                    try scanner.set("read-limit-size", to: .number(limit))
                }
                try scanner.start()
                pages.append(try scanner.readFrame())
            }
            #expect(pages[1] == pages[0] && pages[2] == pages[0])
        }

        @Test("Parameters are exact after the start, whatever the driver guessed before it")
        func fuzzy() throws {
            // Whether its estimates are wrong the driver decides by chance, once a process; after the start they never are.
            let plain = try TestDriver.open().parameters()
            var scanner = try TestDriver.open(["fuzzy-parameters": .bool(true)])
            try scanner.start()
            #expect(try scanner.parameters() == plain)
            #expect(try scanner.readFrame().count == plain.bytesPerLine * (try #require(plain.lines)))
        }

        @Test("A hand scanner does not know its number of rows")
        func handScanner() throws {
            var scanner = try TestDriver.open(["hand-scanner": .bool(true)])
            try scanner.start()
            let parameters = try scanner.parameters()
            #expect(parameters.lines == nil)
            let page = try scanner.readFrame()
            #expect(!page.isEmpty && page.count.isMultiple(of: parameters.bytesPerLine))
        }

        @Test("Padding at the end of a row shows in the bytes of a row")
        func padding() throws {
            var scanner = try TestDriver.open(["ppl-loss": .number(5)])
            try scanner.start()
            let parameters = try scanner.parameters()
            #expect(parameters.bytesPerLine == parameters.pixelsPerLine + 5)
        }

        @Test(
            "Three passes come in the driver's order, each with its own parameters, and only the last is the last",
            arguments: ["RGB", "RBG", "GBR", "GRB", "BRG", "BGR"])
        func threePass(_ order: String) throws {
            var scanner = try TestDriver.open([
                "mode": .text("Color"), "three-pass": .bool(true), "three-pass-order": .text(order),
            ])
            var formats: [SaneFrameFormat] = []
            var lasts: [Bool] = []
            repeat {
                try scanner.start()
                let parameters = try scanner.parameters()
                formats.append(parameters.format)
                lasts.append(parameters.isLastFrame)
                _ = try scanner.readFrame()
            } while lasts.last == false && lasts.count < 4
            #expect(formats == order.map { ["R": .red, "G": .green, "B": .blue][$0] })
            #expect(lasts == [false, false, true])
        }

        @Test("Solid black of one bit is all ones", arguments: [("Solid black", 0xff), ("Solid white", 0)] as [(String, UInt8)])
        func lineart(_ picture: String, _ byte: UInt8) throws {
            var scanner = try TestDriver.open(["depth": .number(1), "test-picture": .text(picture)])
            try scanner.start()
            #expect(try scanner.readFrame().allSatisfy { $0 == byte })
        }

        @Test(
            "Each status of the driver while reading is an error of its own",
            arguments: [
                ("UNSUPPORTED", .unsupported, .scannerUnsupported), ("CANCELLED", .cancelled, .scanCancelled),
                ("DEVICE_BUSY", .deviceBusy, .scannerBusyElsewhere), ("INVAL", .invalid, .driverRefusedValue),
                ("JAMMED", .jammed, .feederJammed), ("NO_DOCS", .noDocuments, .feederEmpty),
                ("COVER_OPEN", .coverOpen, .coverOpen), ("IO_ERROR", .inputOutputError, .scannerInputOutput),
                ("NO_MEM", .noMemory, .driverOutOfMemory), ("ACCESS_DENIED", .accessDenied, .scannerAccessDenied),
            ] as [(String, SaneStatus, ProblemCode)])
        func statuses(_ name: String, _ status: SaneStatus, _ code: ProblemCode) throws {
            var scanner = try TestDriver.open(["read-return-value": .text("SANE_STATUS_\(name)")])
            try scanner.start()
            let error = try #require(throws: SaneError.self) { try scanner.readFrame() }
            #expect(error.status == status)
            #expect(error.operation == .read)
            #expect(error.scanner == "flatbed-1")
            #expect(error.problem.code == code)
            scanner.cancel()
            try scanner.set("read-return-value", to: .text("Default"))
            try scanner.start()
            #expect(try !scanner.readFrame().isEmpty)
        }

        @Test("An end at once is a frame without bytes, whatever length the driver leaves behind")
        func immediateEnd() throws {
            var scanner = try TestDriver.open(["read-return-value": .text("SANE_STATUS_EOF")])
            try scanner.start()
            #expect(try scanner.readFrame().isEmpty)
        }

        @Test("The feeder of the test driver is empty at the eleventh start")
        func feeder() throws {
            // The driver counts the starts of a handle only.
            var scanner = try TestDriver.open(["source": .text("Automatic Document Feeder")])
            var pages = 0
            let error = try #require(throws: SaneError.self) {
                while pages < 20 {
                    try scanner.start()
                    _ = try scanner.readFrame()
                    pages += 1
                }
            }
            #expect(pages == 10)
            #expect(error.status == .noDocuments && error.operation == .start)
        }
    }
}
