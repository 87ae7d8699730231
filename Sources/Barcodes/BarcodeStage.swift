import PlatenModel
import Raster

/// Reads the codes on an image while it is recorded.
///
/// As the rows pass they are reduced to a grey plane (see ``PlaneScale``), at most 18 MB whatever the page. Behind the last row the codes are read
/// from it, in a process of its own, while the other stages close the file. Of a sheet that is longer than A3 only the first 430 mm are looked at.
///
/// It never fails: what goes wrong means that codes may be missing, which is told.
public struct BarcodeStage: ImageStage {
    private let horizontal: Double?
    private let vertical: Double?
    /// Seconds of processor time after which the search is given up.
    private let processorSeconds: UInt32

    /// - Parameters:
    ///   - resolutionX: pixels an inch along a row; nil or not positive: unknown.
    ///   - resolutionY: rows an inch.
    public init(resolutionX: Double?, resolutionY: Double?) {
        self.init(resolutionX: resolutionX, resolutionY: resolutionY, processorSeconds: BarcodeLimits.processorSeconds)
    }

    init(resolutionX: Double?, resolutionY: Double?, processorSeconds: UInt32) {
        self.processorSeconds = processorSeconds
        horizontal = Self.sensible(resolutionX) ?? Self.sensible(resolutionY)
        vertical = Self.sensible(resolutionY) ?? Self.sensible(resolutionX)
    }

    public var name: String { "platen-codes" }

    /// No code of half an image.
    public func run(_ blocks: StageBlocks) -> SheetCodes {
        var gatherer: PlaneGatherer?
        blocks.forEach { block in
            if gatherer == nil {
                let scale = PlaneScale(width: block.layout.width, horizontal: horizontal, vertical: vertical)
                gatherer = PlaneGatherer(layout: block.layout, scale: scale)
            }
            block.withRows { gatherer?.add($0, rows: block.rows) }
        }
        guard !blocks.isAbandoned, let gatherer, let plane = gatherer.plane else { return SheetCodes(codes: [], isWhole: true) }
        let reading = BarcodeReader(processorSeconds: processorSeconds).read(plane)
        return SheetCodes(codes: reading.codes.map { readCode($0, gatherer.scale) }, isWhole: reading.isWhole)
    }

    private func readCode(_ code: FoundCode, _ scale: PlaneScale) -> ReadCode {
        ReadCode(
            symbology: code.symbology, text: code.text, x: Self.millimetres(code.x * Double(scale.across), horizontal),
            y: Self.millimetres(code.y * Double(scale.down), vertical))
    }

    /// To a hundredth, which is finer than a pixel.
    private static func millimetres(_ pixels: Double, _ resolution: Double?) -> Double? {
        resolution.map { (pixels / $0 * 2540).rounded() / 100 }
    }

    private static func sensible(_ resolution: Double?) -> Double? {
        guard let resolution, resolution >= 1, resolution <= 1_000_000 else { return nil }
        return resolution
    }
}
