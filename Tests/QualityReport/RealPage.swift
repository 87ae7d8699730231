import Foundation
import SyntheticPages

/// A page that someone really scanned, as a grey image of 150 pixels an inch.
struct RealPage {
    let name: String
    let canvas: GreyCanvas

    /// All binary PGM files of a folder (Netpbm, pgm(5), 8 bits), by their names.
    static func all(in folder: String) -> [RealPage] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".pgm") }.sorted().compactMap { RealPage(path: "\(folder)/\($0)", name: String($0.dropLast(4))) }
    }

    private init?(path: String, name: String) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let bytes = [UInt8](data)
        var words: [String] = []
        var place = 0
        while words.count < 4, place < bytes.count {
            let start = place
            while place < bytes.count, bytes[place] > 32 { place += 1 }
            if place > start { words.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
            place += 1
        }
        guard words.count == 4, words[0] == "P5", words[3] == "255", let width = Int(words[1]), let height = Int(words[2]),
            bytes.count - place >= width * height
        else { return nil }
        var canvas = GreyCanvas(width: width, height: height, paper: 0)
        // Paper and ink as a scanner sees them: the files know only black and white.
        for index in 0..<width * height { canvas.pixels[index] = 40 + Float(bytes[place + index]) / 255 * 195 }
        self.name = name
        self.canvas = canvas
    }
}
