/// Evens out the rows of one image by a flat field. Gains are those of light, so codes are taken as light first and made codes again.
///
/// Rows are those of the scan, not turned: a gain belongs to a column of the sensor, or to a place of a camera's bed.
public struct RowEvening: Sendable {
    private let width: Int
    private let samples: Int
    private let depth: Int
    private let tones: [ToneTable]
    /// Of the row that is evened out.
    private var gains: [Float]
    /// Light of the dark.
    private let offsets: [Float]
    /// Of a camera: the gains of each row.
    private let area: AreaGains?
    /// Codes of the white that the flat field was made of.
    private let white: [Double]
    private let travel: TravelLight?
    private let top: Double
    private let resolutionY: Double
    private var row = 0
    /// Of 8 bits: what was rounded away in the row above. Codes of a column that are near each other would all be rounded the same way, which is a stripe of
    /// half a code.
    private var carried: [Float]
    /// Share of the image's columns that the flat field reaches.
    public let reach: Double

    /// - Parameters:
    ///   - width: pixels of the image's rows.
    ///   - depth: bits of its samples: 8 or 16. It has as many channels as the flat field.
    ///   - place: millimetres from the left and upper edge of the bed to the image.
    ///   - resolution: pixels an inch along a row, and rows an inch.
    ///   - tones: of each channel.
    public init(
        _ stored: StoredFlatField, width: Int, depth: Int, place: (left: Double, top: Double), resolution: (x: Double, y: Double), tones: [ToneTable]
    ) {
        let samples = stored.samples
        precondition(tones.count == samples && (depth == 8 || depth == 16))
        (self.width, self.samples, self.depth, self.tones) = (width, samples, depth, tones)
        (white, travel, top, resolutionY) = (stored.field?.white ?? stored.area?.white ?? [], stored.travel, place.top, resolution.y)
        carried = [Float](repeating: 0, count: depth == 8 ? width * samples : 0)
        area = stored.area.map { AreaGains($0, left: stored.left, width: width, place: place, resolution: resolution.x, tones: tones) }
        guard let field = stored.field else {
            gains = [Float](repeating: 1, count: width * samples)
            offsets = [Float](repeating: 0, count: width * samples)
            reach = area?.reach ?? 0
            return
        }
        let places = ColumnPlaces(of: stored, left: place.left, resolution: resolution.x)
        let count = field.gain.count / samples
        var gains = [Float](repeating: 1, count: width * samples)
        var offsets = [Float](repeating: 0, count: width * samples)
        var reached = 0
        for x in 0..<width {
            for channel in 0..<samples {
                let tone = tones[channel]
                let white = field.white[channel]
                // Means of light, as a sensor has them that adds columns up.
                let level = places.value(at: x, count: count) { column in
                    let sample = column * samples + channel
                    return tone.light(ofCode: white / field.gain[sample] + field.dark[sample]) - tone.light(ofCode: field.dark[sample])
                }
                guard let level, level > 0 else { continue }
                let dark = places.value(at: x, count: count) { tone.light(ofCode: field.dark[$0 * samples + channel]) }
                gains[x * samples + channel] = Float(tone.light(ofCode: white) / level)
                offsets[x * samples + channel] = Float(dark ?? 0)
                if channel == 0 { reached += 1 }
            }
        }
        (self.gains, self.offsets) = (gains, offsets)
        reach = width > 0 ? Double(reached) / Double(width) : 0
    }

    /// Evens out the next row in its place, from the top.
    ///
    /// - Parameter bytes: `width * samples` samples of 8 bits, or of 16 in the machine's byte order.
    public mutating func apply(_ bytes: inout MutableRawSpan) {
        let place = top + (Double(row) + 0.5) * 25.4 / resolutionY
        let gain = travel?.gain(at: place) ?? 1
        area?.write(at: place, to: &gains)
        row += 1
        let count = min(width * samples, bytes.byteCount * 8 / depth)
        for channel in 0..<samples {
            // Gains along the travel are ratios of codes of white; what is multiplied here is light.
            let (full, dimmed) = (tones[channel].light(ofCode: white[channel]), tones[channel].light(ofCode: white[channel] / gain))
            apply(channel, &bytes, count, dimmed > 0 ? Float(full / dimmed) : 1)
        }
    }

    private mutating func apply(_ channel: Int, _ bytes: inout MutableRawSpan, _ count: Int, _ along: Float) {
        let tone = tones[channel]
        let (codes, gains, offsets) = (tone.light, gains, offsets)
        let light = codes.span
        for index in stride(from: channel, to: count, by: samples) {
            if depth == 16 {
                let code = Int(bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 2 &* index, as: UInt16.self))
                let value = tone.code(of: (light[code] - offsets[index]) * gains[index] * along)
                bytes.storeBytes(of: UInt16((value * 65535).rounded()), toByteOffset: 2 &* index, as: UInt16.self)
            } else {
                let code = Int(bytes.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self))
                let value = tone.code(of: (light[code &* 257] - offsets[index]) * gains[index] * along)
                let wanted = value * 255 + carried[index]
                let written = min(255, max(0, wanted.rounded()))
                carried[index] = min(0.5, max(-0.5, wanted - written))
                bytes.storeBytes(of: UInt8(written), toByteOffset: index, as: UInt8.self)
            }
        }
    }
}
