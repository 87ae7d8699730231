import PlatenModel
import Sane
import Testing

@Suite("What options tell of a scanner")
struct ScannerOfferTests {
    private func option(
        _ name: String, _ type: OptionType = .string, _ constraint: OptionConstraint = .unconstrained, unit: OptionUnit = .none,
        active: Bool = true, settable: Bool = true, value: OptionValue? = nil
    ) -> ScannerOption {
        ScannerOption(
            index: 1, name: name, title: "", explanation: "", type: type, unit: unit, count: 1,
            capabilities: OptionCapabilities(active: active, settable: settable, readable: true), constraint: constraint, value: value)
    }

    @Test("The words of drivers become Platen's, whatever the names of their options")
    func words() {
        let offer = ScannerOffer([
            option("", .group), option("doc-source", .string, .texts(["FB", "ADF", "Moon"]), value: .text("FB")),
            option("mode", .string, .texts(["Color", "Gray", "Halftone"])), option("depth", .int, .numbers([8, 16])),
            option("scan-resolution", .string, .texts(["300 dpi", "600 dpi"])),
            option("optical-resolution", .int, settable: false, value: .number(600)),
            option("br-x", .fixed, .range(minimum: 0, maximum: 216, quantisation: 0), unit: .millimetre),
            option("br-y", .fixed, .range(minimum: 0, maximum: 297, quantisation: 0), unit: .millimetre),
        ])
        #expect(
            offer
                == ScannerOffer(
                    width: 216, height: 297, resolutions: .numbers([300, 600]), opticalResolution: 600, sources: [.flatbed, .feeder],
                    readFrom: .flatbed, modes: [.colour, .grey], depths: [8, 16],
                    options: ["doc-source", "mode", "depth", "scan-resolution", "optical-resolution", "br-x", "br-y"],
                    sourceOption: "doc-source", modeOption: "mode", depthOption: "depth", resolutionOption: "scan-resolution"))
    }

    @Test("Both sides are offered where a feeder has an option of its own for them, or a value among the sources")
    func sides() {
        let feeder = option("source", .string, .texts(["Flatbed", "ADF"]))
        #expect(ScannerOffer([feeder]).sources == [.flatbed, .feeder])
        #expect(ScannerOffer([feeder, option("duplex", .bool)]).sources == [.flatbed, .feeder, .feederDuplex])
        #expect(ScannerOffer([feeder, option("adf-mode", .string, .texts(["Simplex"]))]).sources == [.flatbed, .feeder])
        #expect(ScannerOffer([option("source", .string, .texts(["ADF Duplex"]))]).sources == [.feederDuplex])
    }

    @Test("A scanner without an option for the source is a flatbed, or a feeder where it has a feeder's sensor")
    func noSource() {
        #expect(ScannerOffer([option("mode")]).sources == [.flatbed])
        #expect(ScannerOffer([option("page-loaded", .bool, settable: false)]).sources == [.feeder])
        #expect(ScannerOffer([option("page-loaded", .bool, settable: false), option("duplex", .bool)]).sources == [.feeder, .feederDuplex])
    }

    @Test("An edge in pixels is told in millimetres of the resolution that is set, and not at all where that is not known")
    func pixels() {
        let edge = option("br-x", .int, .range(minimum: 0, maximum: 2550, quantisation: 1), unit: .pixel)
        #expect(ScannerOffer([edge, option("resolution", .int, value: .number(300))]).width.map { abs($0 - 215.9) < 0.001 } == true)
        #expect(ScannerOffer([edge]).width == nil)
        #expect(ScannerOffer([edge, option("resolution", .int, value: .number(0))]).width == nil)
    }

    @Test("Depths come from their option, else from modes that all name theirs, else they are not known")
    func depths() {
        #expect(ScannerOffer([option("mode", .string, .texts(["24bit Color", "Lineart"]))]).depths == [1, 8])
        #expect(ScannerOffer([option("mode", .string, .texts(["Color", "Lineart"]))]).depths == nil)
        #expect(ScannerOffer([option("depth", .int, .range(minimum: 8, maximum: 16, quantisation: 8))]).depths == [8, 16])
        #expect(ScannerOffer([option("depth", .int, .range(minimum: 0, maximum: 1e9, quantisation: 1))]).depths == nil)
    }

    @Test("A resolution that can only be read is the one there is; an option that may be set goes before a sensor of an earlier name")
    func resolutions() {
        let fixed = option("resolution", .int, .range(minimum: 1, maximum: 600, quantisation: 1), settable: false, value: .number(400))
        #expect(ScannerOffer([fixed]).resolutions == .numbers([400]))
        let settable = option("std-resolution", .int, .numbers([200, 300]))
        #expect(ScannerOffer([fixed, settable]).resolutions == .numbers([200, 300]))
        #expect(ScannerOffer([fixed, settable]).resolutionOption == "std-resolution")
    }

    @Test("Inactive options are named and tell nothing else")
    func inactive() {
        let offer = ScannerOffer([option("depth", .int, .numbers([8]), active: false)])
        #expect(offer.options == ["depth"])
        #expect(offer.depths == nil)
    }
}

extension SaneDriver {
    @Suite("What a real driver's options tell")
    struct DriverOffer {
        @Test("The test driver's scanner is a flatbed with a feeder, told for the glass")
        func testDriver() throws {
            let offer = ScannerOffer(try TestDriver.open().options(includingValues: true))
            #expect(offer.sources == [.flatbed, .feeder])
            #expect(offer.readFrom == .flatbed)
            #expect(offer.modes == [.colour, .grey])
            #expect(offer.depths == [1, 8, 16])
            #expect(offer.resolutions == .range(minimum: 1, maximum: 1200, quantisation: 1))
            #expect(offer.width == 200)
            #expect(offer.height == 200)
        }
    }
}
