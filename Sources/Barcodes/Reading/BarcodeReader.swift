import CZXing
import PlatenModel

/// Reads codes with ZXing-C++ (Debian's libzxing, 1.4): Code 128, Code 39, QR and Data Matrix, at any angle.
///
/// Code 39 is read as its standard alphabet has it, not as pairs that stand for other characters. A code that is damaged beyond its
/// correction, mirrored, or part of a text in several codes is none.
public struct BarcodeReader: Sendable {
    /// Seconds of processor time after which a plane is given up.
    let processorSeconds: UInt32

    public init() {
        self.init(processorSeconds: BarcodeLimits.processorSeconds)
    }

    init(processorSeconds: UInt32) {
        self.processorSeconds = processorSeconds
    }

    /// Reads the codes of a plane. Blocks; what it does is done in a process of its own, within ``BarcodeLimits``, and whatever happens there only
    /// means that codes are missing.
    public func read(_ plane: GreyPlane) -> CodeReading {
        var records = [platen_code](repeating: platen_code(), count: BarcodeLimits.codes)
        var count = UInt32(records.count)
        let limits = platen_code_limits(
            processor_seconds: processorSeconds, seconds: BarcodeLimits.seconds, memory: BarcodeLimits.memory, lines: BarcodeLimits.lines)
        let regions = MatrixRegions(of: plane).regions.map { region in
            platen_region(left: Int32(region.left), top: Int32(region.top), width: Int32(region.width), height: Int32(region.height))
        }
        let reading = plane.pixels.withUnsafeBufferPointer { pixels in
            let view = platen_grey_plane(
                pixels: pixels.baseAddress, width: Int32(plane.width), height: Int32(plane.height), row_bytes: Int32(plane.width))
            return platen_read_codes(view, regions, UInt32(regions.count), limits, &records, &count)
        }
        var codes: [FoundCode] = []
        for code in records.prefix(Int(count)).compactMap(FoundCode.init) where !codes.contains(where: { $0.isSame(as: code) }) {
            codes.append(code)
        }
        return CodeReading(codes: codes.sorted { ($0.y, $0.x) < ($1.y, $1.x) }, isWhole: reading == PLATEN_READING_WHOLE)
    }
}

extension FoundCode {
    /// Nil: its text is none.
    fileprivate init?(_ record: platen_code) {
        guard let symbology = ReadCode.Symbology(record.symbology) else { return nil }
        let bytes = withUnsafeBytes(of: record.text) { Array($0.prefix(Int(record.length))) }
        guard let text = CodeText.text(bytes) else { return nil }
        self.init(symbology: symbology, text: text, x: record.x, y: record.y)
    }

    /// Whether it is the same code, seen in two of the places that were looked at.
    fileprivate func isSame(as other: FoundCode) -> Bool {
        symbology == other.symbology && text == other.text
            && abs(x - other.x) + abs(y - other.y) < Double(BarcodeLimits.samePlace)
    }
}

extension ReadCode.Symbology {
    fileprivate init?(_ number: Int32) {
        switch UInt32(bitPattern: number) {
        case PLATEN_SYMBOLOGY_CODE_128.rawValue: self = .code128
        case PLATEN_SYMBOLOGY_CODE_39.rawValue: self = .code39
        case PLATEN_SYMBOLOGY_QR_CODE.rawValue: self = .qrCode
        case PLATEN_SYMBOLOGY_DATA_MATRIX.rawValue: self = .dataMatrix
        default: return nil
        }
    }
}
