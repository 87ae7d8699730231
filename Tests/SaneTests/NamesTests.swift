import PlatenModel
import Testing

@testable import Sane

@Suite("Names of sources and modes")
struct NamesTests {
    @Test(
        "Source values of real drivers are classified",
        arguments: [
            ("Flatbed", .flatbed), ("FlatBed", .flatbed), ("FB", .flatbed), ("fb", .flatbed), ("Normal", .flatbed),
            ("Document Table", .flatbed), ("Platen", .flatbed), ("Auto", .automatic), ("Automatic", .automatic),
            ("ADF", .feeder), ("adf", .feeder), ("ADF Front", .feeder), ("ADF Back", .feeder), ("ADF Simplex", .feeder),
            ("Automatic Document Feeder", .feeder), ("Automatic Document Feeder(left aligned)", .feeder), ("Feeder", .feeder),
            ("DP", .feeder), ("ADF Duplex", .feederDuplex), ("Duplex", .feederDuplex), ("Duplex ADF", .feederDuplex),
            ("Automatic Document Feeder(left aligned,Duplex)", .feederDuplex), ("ADF Duplex - Long-Edge Binding", .feederDuplex),
            ("2-sided (Binding Top)", .feederDuplex), ("Card Front", .card), ("Card Duplex", .card),
            ("Transparency Adapter", .transparency), ("Transparency Unit", .transparency), ("TPU8x10", .transparency),
            ("Slide(s)", .transparency), ("Negative(s)", .transparency), ("TMA Negatives", .transparency),
            ("Positive Slide", .transparency), ("Negative Film", .transparency), ("Transparency Adapter Infrared", nil), ("Moon", nil), ("", nil),
        ] as [(String, SourceKind?)])
    func sources(_ value: String, _ kind: SourceKind?) {
        #expect(SourceNames.kind(of: value) == kind)
    }

    @Test("The plain value of a kind is chosen before its variants")
    func plainSource() {
        #expect(SourceNames.value(for: .feeder, among: ["Flatbed", "ADF Back", "ADF Front", "ADF Duplex"]) == "ADF Front")
        #expect(SourceNames.value(for: .transparency, among: ["Negative", "Transparency Unit"]) == "Transparency Unit")
        #expect(SourceNames.value(for: .transparency, among: ["Flatbed", "Negative"]) == "Negative")
        #expect(SourceNames.value(for: .flatbed, among: ["ADF"]) == nil)
    }

    @Test(
        "Mode values of real drivers are classified, with the bits a sample that they name",
        arguments: [
            ("Color", .colour, nil), ("24bit Color", .colour, 8), ("24bit Color[Fast]", .colour, 8), ("24-bit Color", .colour, 8),
            ("24 bit Color", .colour, 8), ("Color - 16 Million Colors", .colour, 8), ("48 bits color", .colour, 16),
            ("Gray", .grey, nil), ("Grayscale", .grey, nil), ("True Gray", .grey, nil), ("8-bit Grayscale", .grey, 8),
            ("16 bits gray", .grey, 16), ("Grayscale - 256 Levels", .grey, 8), ("Lineart", .lineart, 1), ("LineArt", .lineart, 1),
            ("Binary", .lineart, 1), ("Black & White", .lineart, 1), ("Monochrome", .lineart, 1), ("Thresholded", .lineart, 1),
            ("1-bit Black & White", .lineart, 1), ("Black and White - Line Art", .lineart, 1), ("Halftone", nil, nil),
            ("Gray[Error Diffusion]", nil, nil), ("Color Lineart", nil, nil), ("Sepia", nil, nil),
        ] as [(String, ColourMode?, Int?)])
    func modes(_ value: String, _ mode: ColourMode?, _ depth: Int?) {
        #expect(ModeNames.mode(of: value) == mode)
        #expect(ModeNames.depth(of: value) == depth)
    }

    @Test("Of several values for a mode the one with the wanted depth is chosen, fast variants last")
    func plainMode() {
        let brother = ["Black & White", "Gray[Error Diffusion]", "True Gray", "24bit Color", "24bit Color[Fast]"]
        #expect(ModeNames.value(for: .colour, depth: 8, among: brother.reversed()) == "24bit Color")
        #expect(ModeNames.value(for: .grey, depth: 8, among: brother) == "True Gray")
        #expect(ModeNames.value(for: .lineart, depth: 1, among: ["Gray", "Halftone"]) == nil)
        #expect(ModeNames.value(for: .colour, depth: 16, among: ["24-bit Color", "48-bit Color"]) == "48-bit Color")
    }

    @Test("An alias that is there but does not suit gives way to the next one")
    func aliases() {
        let sensor = option(1, "scan-resolution", .int, settable: false)
        let real = option(2, "std-resolution", .int)
        #expect(OptionAliases.find(.resolution, in: [sensor, real]) { $0.capabilities.settable }?.name == "std-resolution")
    }

    @Test("Inactive flags are not believed where a source with several values has one, for the options of every scan only")
    func inactiveFlags() {
        var options = [
            option(1, "source", .string, active: false, .texts(["Flatbed", "Transparency Adapter"])), option(2, "mode", .string, active: false),
            option(3, "lamp-off-time", .int, active: false),
        ]
        InactiveFlags.correct(&options)
        #expect(options.map(\.capabilities.active) == [true, true, false])

        var honest = [option(1, "source", .string, active: false, .texts(["Flatbed"])), option(2, "mode", .string, active: false)]
        InactiveFlags.correct(&honest)
        #expect(honest.map(\.capabilities.active) == [false, false])
    }

    private func option(
        _ index: Int, _ name: String, _ type: OptionType, active: Bool = true, settable: Bool = true, _ constraint: OptionConstraint = .unconstrained
    ) -> ScannerOption {
        ScannerOption(
            index: index, name: name, title: "", explanation: "", type: type, unit: .none, count: 1,
            capabilities: OptionCapabilities(active: active, settable: settable, readable: true), constraint: constraint)
    }
}
