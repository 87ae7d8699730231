import Foundation
import SyntheticPages
import TestSupport

/// A page that someone really scanned: grey, or red, green and blue.
struct RealPage {
    let facts: RealPageFacts
    private(set) var planes: [GreyCanvas]

    var width: Int { planes[0].width }
    var height: Int { planes[0].height }
    /// The grey that it is told by: of colours the green.
    var grey: GreyCanvas { planes[planes.count / 2] }

    /// How light its paper is.
    var light: Double { facts.kind == .binarised ? 235 : paper }

    /// Nine tenths are darker.
    private var paper: Double {
        let codes = grey.pixels.enumerated().filter { $0.offset.isMultiple(of: 97) }.map(\.element).sorted()
        return Double(codes[codes.count * 9 / 10])
    }

    /// Those that were fetched into a folder.
    static func all(in folder: String) -> [RealPage] { RealPageFacts.all(in: folder).compactMap { RealPage($0, in: folder) } }

    private init?(_ facts: RealPageFacts, in folder: String) {
        guard let path = facts.image(in: folder), let data = FileManager.default.contents(atPath: path) else { return nil }
        let bytes = [UInt8](data)
        var words: [String] = []
        var place = 0
        while words.count < 4, place < bytes.count {
            let start = place
            while place < bytes.count, bytes[place] > 32 { place += 1 }
            if place > start { words.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
            place += 1
        }
        guard words.count == 4, ["P5", "P6"].contains(words[0]), words[3] == "255", let width = Int(words[1]), let height = Int(words[2])
        else { return nil }
        let samples = words[0] == "P6" ? 3 : 1
        guard width > 0, height > 0, bytes.count - place >= width * height * samples else { return nil }
        planes = (0..<samples).map { sample in
            var canvas = GreyCanvas(width: width, height: height, paper: 0)
            for index in 0..<width * height {
                let code = Float(bytes[place + index * samples + sample])
                // Paper and ink as a scanner sees them, where the file knows only black and white.
                canvas.pixels[index] = facts.kind == .binarised ? 40 + code / 255 * 195 : code
            }
            return canvas
        }
        self.facts = facts
    }

    private func mapped(_ body: (GreyCanvas) -> GreyCanvas) -> RealPage {
        var page = self
        page.planes = planes.map(body)
        return page
    }

    /// See ``GreyCanvas/turned(_:movedBy:bed:)``. What comes into sight is as light as what lies along the frame.
    func turned(_ degrees: Double, movedBy move: (x: Double, y: Double) = (0, 0)) -> RealPage {
        mapped { $0.turned(degrees, movedBy: move, bed: facts.kind == .binarised ? 235 : $0.frame) }
    }

    func blurred(_ deviation: Double) -> RealPage { mapped { $0.blurred(deviation) } }

    /// On a larger bed, so that nothing is cut off when it is moved.
    func withMargin(_ pixels: Int) -> RealPage {
        mapped {
            $0.laid(
                onBed: facts.kind == .binarised ? 235 : $0.frame, width: $0.width + 2 * pixels, height: $0.height + 2 * pixels, left: pixels,
                top: pixels)
        }
    }

    /// As a scanner delivers it, with its noise. What was black and white gets its blur, what was not has one of its own.
    func scan(blur: Double = 0.7, noise: Double = 2, seed: UInt64) -> RealScan {
        let isBinarised = facts.kind == .binarised
        // Edges of black and white lie between pixels. A scanner's pixels take in all that lies on them, which blurs by as much as 1 / √12.
        let blur = (blur * blur + 1 / 12).squareRoot()
        return RealScan(
            planes: planes.enumerated().map { index, plane in
                (isBinarised ? plane.blurred(blur) : plane)
                    .scan(noise: noise, seed: seed &+ UInt64(index), resolution: facts.resolution)
            })
    }
}

extension GreyCanvas {
    /// The median along the frame.
    fileprivate var frame: Float {
        let rows = (0..<width).flatMap { [pixels[$0], pixels[(height - 1) * width + $0]] }
        let columns = (0..<height).flatMap { [pixels[$0 * width], pixels[$0 * width + width - 1]] }
        let codes = (rows + columns).sorted()
        return codes[codes.count / 2]
    }
}
