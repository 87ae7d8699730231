/// A page seen through glass with specks on it. They are slightly blurred, as what lies on the glass is: their edge falls off over the pixels that it
/// touches.
final class DustyContent: PageContent {
    private struct Speck {
        let rows: Range<Int>
        let columns: Range<Int>
        /// Pixels of the window.
        let x: Double
        let y: Double
        let radius: Double
        let loss: Double
    }

    /// Parts of a pixel that its share of a speck is taken from, each way.
    private static let parts = 4

    private let content: any PageContent
    private let specks: [Speck]
    private let channels: Int
    private var row: Int
    private var plain: [UInt16]
    private var wasDusty = false

    init(_ content: any PageContent, _ dust: [GlassDust], window: ScanWindow, channels: Int) {
        self.content = content
        self.channels = channels
        row = window.top
        plain = [UInt16](repeating: 0, count: window.width * channels)
        let scale = Double(window.resolution) / 25.4
        specks = dust.map { dust in
            let (x, y, radius) = (dust.x * scale - Double(window.left), dust.y * scale, dust.diameter / 2 * scale)
            return Speck(
                rows: Int((y - radius).rounded(.down))..<Int((y + radius).rounded(.up)) + 1,
                columns: (Int((x - radius).rounded(.down))..<Int((x + radius).rounded(.up)) + 1).clamped(to: 0..<window.width), x: x, y: y,
                radius: radius, loss: dust.loss / 100)
        }
    }

    func next(into samples: inout [UInt16]) throws(DriverFailure) -> RowChange {
        var change = try content.next(into: &plain)
        let touched = specks.filter { $0.rows.contains(row) }
        // What was dusty in the row before is written anew, too.
        if !touched.isEmpty || wasDusty { change = .whole }
        wasDusty = !touched.isEmpty
        switch change {
        case .none: break
        case .whole: for index in plain.indices { samples[index] = plain[index] }
        case .parts(let parts): for part in parts { for index in part { samples[index] = plain[index] } }
        }
        for speck in touched { darken(speck, &samples) }
        row += 1
        return change
    }

    private func darken(_ speck: Speck, _ samples: inout [UInt16]) {
        for column in speck.columns {
            let lost = speck.loss * share(speck, column)
            guard lost != 0 else { continue }
            for sample in column * channels..<(column + 1) * channels {
                samples[sample] = UInt16(max(0, min(65_535, (Double(samples[sample]) * (1 - lost)).rounded())))
            }
        }
    }

    /// The part of a pixel that a speck covers.
    private func share(_ speck: Speck, _ column: Int) -> Double {
        var inside = 0
        for down in 0..<Self.parts {
            for across in 0..<Self.parts {
                let dx = Double(column) + (Double(across) + 0.5) / Double(Self.parts) - speck.x
                let dy = Double(row) + (Double(down) + 0.5) / Double(Self.parts) - speck.y
                if dx * dx + dy * dy <= speck.radius * speck.radius { inside += 1 }
            }
        }
        return Double(inside) / Double(Self.parts * Self.parts)
    }
}
