import PlatenModel
import Quality
import SyntheticPages
import Testing

@Suite("Measures of images that are hardly any")
struct HostileImageTests {
    struct Form: Sendable, CustomTestStringConvertible {
        let width: Int
        let height: Int
        var testDescription: String { "\(width) × \(height)" }
    }

    static let allForms = [(1, 1), (2, 2), (1, 3000), (3000, 1), (7, 9), (15, 40), (63, 64), (64, 63), (100, 100), (100_000, 3), (300, 600)]
        .map { Form(width: $0.0, height: $0.1) }

    @Test("never fail, answer for every measure once, and give no number that is none", arguments: allForms)
    func forms(form: Form) {
        for (samples, depth) in [(1, 1), (1, 8), (1, 16), (3, 8), (3, 16)] {
            let rowBytes = (form.width * samples * depth + 7) / 8
            for code in [UInt8(0), 255, 128] {
                let bytes = [UInt8](repeating: code, count: rowBytes * form.height)
                for resolution in [300.0, nil, 75, 1, 9600] {
                    let quality = Measured.quality(
                        bytes, width: form.width, height: form.height, samples: samples, depth: depth, resolution: resolution)
                    #expect(Set(quality.measurements.map(\.measure)) == Set(Measure.allCases))
                    #expect(quality.measurements.count == Measure.allCases.count)
                    for measurement in quality.measurements {
                        #expect(measurement.result.value?.isFinite ?? true, "\(measurement)")
                        #expect(measurement.places.allSatisfy { [$0.left, $0.top, $0.width, $0.height].allSatisfy { $0.isFinite && $0 >= 0 } })
                    }
                }
            }
        }
    }

    @Test("take a resolution that no scanner has for none", arguments: [0.0, -300, 1, 19.9, 20_001, 1e300, .infinity, .nan])
    func resolution(_ resolution: Double) {
        let form = ImageForm(width: 100, samples: 1, depth: 8, horizontalResolution: resolution, verticalResolution: resolution)
        #expect(form.horizontalResolution == nil && form.verticalResolution == nil)
        let page = Measured.page(.text, seed: 71)
        func quality(_ resolution: Double?) -> ImageQuality {
            Measured.quality(page.pixels, width: page.width, height: page.height, resolution: resolution)
        }
        #expect(quality(resolution) == quality(nil))
    }

    @Test("say so of an image without rows, and of rows that are cut off")
    func empty() {
        let quality = Measured.quality([], width: 100, height: 0)
        #expect(quality.measurements.count == Measure.allCases.count && quality.measurements.allSatisfy { $0.result.value == nil })
        var meter = QualityMeter(form: ImageForm(width: 100, samples: 3, depth: 8, horizontalResolution: 300, verticalResolution: 300))
        let bytes = [UInt8](repeating: 9, count: 299)
        meter.take(bytes.span.bytes, count: 5)
        #expect(meter.finish().measurements.allSatisfy { $0.result.value == nil })
    }

    @Test("are the same however the rows are cut into pieces")
    func pieces() {
        let page = Measured.page(.text, turned: 0.7)
        let whole = Measured.quality(page)
        for piece in [1, 7, 64, 257] {
            #expect(Measured.quality(page.pixels, width: page.width, height: page.height, piece: piece) == whole)
        }
    }

    @Test("are the same of grey and of colour that is grey, of 8 bits and of the same in 16")
    func forms() {
        let page = Measured.page(.twoColumns)
        let grey = Measured.quality(page)
        let wide = page.pixels.flatMap { [$0, $0] }
        let deep = Measured.quality(wide, width: page.width, height: page.height, depth: 16)
        let colour = Measured.quality(page.colour(), width: page.width, height: page.height, samples: 3)
        for measure in Measure.allCases where ![.paddedDepth, .paperCast, .misregistrationX, .misregistrationY].contains(measure) {
            #expect(deep[measure] == grey[measure], "\(measure)")
            #expect(colour[measure] == grey[measure], "\(measure)")
        }
        #expect(Measured.value(.paddedDepth, deep) == 1)
        #expect(colour.hash == grey.hash && deep.hash == grey.hash && grey.hash != nil)
    }
}
