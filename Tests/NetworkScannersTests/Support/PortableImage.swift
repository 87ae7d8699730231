import Foundation
import NetworkPeers
import Testing

/// A PNM file of 8 bits a sample, as scanimage writes it.
struct PortableImage: Equatable {
    let width: Int
    let height: Int
    let channels: Int
    let samples: [UInt8]

    init(reading path: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 4, omittingEmptySubsequences: false)
        try #require(lines.count == 5 && lines[1].starts(with: Array("# SANE".utf8)))
        channels = lines[0].elementsEqual("P6".utf8) ? 3 : 1
        let size = String(decoding: lines[2], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
        try #require(size.count == 2)
        (width, height) = (size[0], size[1])
        samples = Array(lines[4])
    }

    func row(_ number: Int) -> ArraySlice<UInt8> { samples[number * width * channels..<(number + 1) * width * channels] }

    /// The first place where a page has not what the pattern says, nil where all is right.
    func difference(from pattern: DocumentPattern, left: Int = 0, top: Int = 0) -> String? {
        guard samples.count == width * height * channels else { return "\(samples.count) samples for \(width) × \(height) × \(channels)" }
        for (index, sample) in samples.enumerated() {
            let (x, y, channel) = (index / channels % width, index / channels / width, index % channels)
            let expected = pattern.sample(x: x, y: y, channel: channel, left: left, top: top)
            if sample != expected { return "\(sample) instead of \(expected) at column \(x), row \(y), channel \(channel)" }
        }
        return nil
    }
}
