import PlatenModel
import Quality
import SyntheticPages

/// Measures what a test has drawn.
enum Measured {
    static func quality(
        _ bytes: [UInt8], width: Int, height: Int, samples: Int = 1, depth: Int = 8, resolution: Double? = 300, expectedRows: Int? = nil,
        piece: Int? = nil
    ) -> ImageQuality {
        let form = ImageForm(
            width: width, samples: samples, depth: depth, horizontalResolution: resolution, verticalResolution: resolution,
            expectedRows: expectedRows)
        var meter = QualityMeter(form: form)
        let piece = piece ?? max(1, height)
        for row in stride(from: 0, to: height, by: piece) {
            let count = min(piece, height - row)
            meter.take(bytes.span.bytes.extracting(row * form.bytesPerRow..<(row + count) * form.bytesPerRow), count: count)
        }
        return meter.finish()
    }

    static func quality(_ page: ScannedPage, expectedRows: Int? = nil) -> ImageQuality {
        quality(page.pixels, width: page.width, height: page.height, resolution: page.resolution, expectedRows: expectedRows)
    }

    /// A page of a good scanner: a blur of 0.7 pixels, noise of two codes.
    static func page(_ kind: PageKind, seed: UInt64 = 1, blur: Double = 0.7, noise: Double = 2, turned: Double = 0) -> ScannedPage {
        let page = PageDrawing(width: 1240, height: 1754).page(kind, seed: seed)
        return (turned == 0 ? page : page.turned(turned, bed: 235)).blurred(blur).scan(noise: noise, seed: seed)
    }

    static func value(_ measure: Measure, _ quality: ImageQuality) -> Double? { quality[measure]?.result.value }
}
