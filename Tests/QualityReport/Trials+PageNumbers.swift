import PageNumbers
import PlatenModel
import Raster
import ReportSupport
import TestSupport

/// Printed page numbers as Tesseract reads them on real pages: right, wrong, not read, and read where there is none.
extension Trials {
    mutating func numbers(_ page: RealPage, seed: UInt64) {
        guard page.facts.kind != .photograph, let read = Self.printedNumbers(on: page, seed: seed) else { return }
        let told = read.map { "\($0.text) (\(Int($0.confidence)) %, at \(Int($0.x ?? -1)) × \(Int($0.y ?? -1)) mm)" }.joined(separator: ", ")
        let label = "\(page.facts.name): \(page.facts.number ?? "none") was read as \(told.isEmpty ? "nothing" : told)"
        guard let number = page.facts.number, number.allSatisfy(\.isASCII) else {
            note("pages without a number: one is read", .atMost(0.25), !read.isEmpty, label)
            return
        }
        let first = read.first?.text
        note("printed page numbers: read rightly", .atLeast(0.6), first == number, label)
        note("printed page numbers: read wrongly", .atMost(0.1), first != nil && first != number, label)
        note("printed page numbers: not read", .atMost(0.4), first == nil, label)
    }

    /// Nil: Tesseract is not there, or failed.
    private static func printedNumbers(on page: RealPage, seed: UInt64) -> [PrintedNumber]? {
        let scan = page.scan(noise: 1, seed: seed)
        let bytes = scan.bytes
        var observer = StripObserver(
            ImageLayout(width: scan.width, samples: scan.planes.count, depth: 8), resolutionX: scan.resolution, resolutionY: scan.resolution,
            span: .page, rotation: .upright)
        observer.take(bytes.span.bytes, count: scan.height)
        guard let strips = observer.finish() else { return nil }
        let numbers = NumberReading.read(strips) { () }.numbers
        return numbers.problem == nil ? numbers.numbers : nil
    }
}
