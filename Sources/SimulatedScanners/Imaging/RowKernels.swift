/// The loops over all samples of a row. Whole numbers and plain buffers, so that the compiler makes vector code of them.
enum RowKernels {
    /// Gain of 1 in the units of ``correct(_:_:gains:noise:noiseStart:offset:into:)``.
    static let unityGain: Int32 = 1 << 14

    /// sample × gain + offset + noise, kept within 0…65535, for the samples of `part`. Gains are in 1/16384 and below 32000, so that no product
    /// exceeds 31 bits.
    static func correct(
        _ samples: [UInt16], _ part: Range<Int>, gains: [Int32], noise: [Int32], noiseStart: Int, offset: Int32, into result: inout [UInt16]
    ) {
        let count = samples.count
        precondition(part.lowerBound >= 0 && part.upperBound <= count)
        precondition(gains.count >= count && noise.count >= noiseStart + count && result.count >= count)
        samples.withUnsafeBufferPointer { samples in
            gains.withUnsafeBufferPointer { gains in
                noise.withUnsafeBufferPointer { noise in
                    let noise = UnsafeBufferPointer(rebasing: noise[noiseStart..<noiseStart + count])
                    result.withUnsafeMutableBufferPointer { result in
                        for index in part {
                            let value = (Int32(samples[index]) &* gains[index] &+ 8192) >> 14 &+ offset &+ noise[index]
                            result[index] = UInt16(truncatingIfNeeded: max(0, min(65_535, value)))
                        }
                    }
                }
            }
        }
    }

    /// Adds to each sample of `part`, kept within 0…65535.
    static func add(_ offsets: [Int32], to samples: inout [UInt16], _ part: Range<Int>) {
        precondition(part.lowerBound >= 0 && part.upperBound <= samples.count && part.upperBound <= offsets.count)
        for index in part { samples[index] = UInt16(max(0, min(65_535, Int32(samples[index]) + offsets[index]))) }
    }

    /// Replaces each sample of `part` by the entry of a table of 65536.
    static func map(_ samples: inout [UInt16], _ part: Range<Int>, by table: [UInt16]) {
        precondition(table.count == 65_536 && part.lowerBound >= 0 && part.upperBound <= samples.count)
        table.withUnsafeBufferPointer { table in
            samples.withUnsafeMutableBufferPointer { samples in
                for index in part { samples[index] = table[Int(samples[index])] }
            }
        }
    }

    /// Samples of 16 bits to bytes: v / 257, rounded, which gives v × 257 back as v.
    static func encode8(_ samples: [UInt16], _ part: Range<Int>, into line: inout [UInt8]) {
        precondition(part.lowerBound >= 0 && part.upperBound <= samples.count && part.upperBound <= line.count)
        samples.withUnsafeBufferPointer { samples in
            line.withUnsafeMutableBufferPointer { line in
                for index in part {
                    line[index] = UInt8(truncatingIfNeeded: (UInt32(samples[index]) &* 255 &+ 32_895) >> 16)
                }
            }
        }
    }

    /// Samples of 16 bits in the byte order of the machine, as SANE has them.
    static func encode16(_ samples: [UInt16], _ part: Range<Int>, into line: inout [UInt8]) {
        precondition(part.lowerBound >= 0 && part.upperBound <= samples.count && part.upperBound * 2 <= line.count)
        samples.withUnsafeBytes { samples in
            line.withUnsafeMutableBytes { line in
                let bytes = part.lowerBound * 2..<part.upperBound * 2
                UnsafeMutableRawBufferPointer(rebasing: line[bytes]).copyMemory(from: UnsafeRawBufferPointer(rebasing: samples[bytes]))
            }
        }
    }

    /// The upper 12 bits of each sample in the lower 12 of a word, in the byte order of the machine.
    static func encode12(_ samples: [UInt16], _ part: Range<Int>, into line: inout [UInt8]) {
        precondition(part.lowerBound >= 0 && part.upperBound <= samples.count && part.upperBound * 2 <= line.count)
        line.withUnsafeMutableBytes { line in
            for index in part { line.storeBytes(of: samples[index] >> 4, toByteOffset: index * 2, as: UInt16.self) }
        }
    }

    /// One bit a pixel, 1 is black, the leftmost pixel in the highest bit. Whole bytes are written: some more than `part` has.
    static func encodeLineart(_ samples: [UInt16], _ part: Range<Int>, threshold: UInt16, into line: inout [UInt8]) {
        let count = samples.count
        precondition(part.lowerBound >= 0 && part.upperBound <= count && line.count >= (count + 7) / 8)
        samples.withUnsafeBufferPointer { samples in
            line.withUnsafeMutableBufferPointer { line in
                var index = part.lowerBound / 8 * 8
                while index < part.upperBound {
                    var byte: UInt8 = 0
                    for bit in 0..<min(8, count - index) where samples[index + bit] < threshold { byte |= 0x80 >> UInt8(bit) }
                    line[index / 8] = byte
                    index += 8
                }
            }
        }
    }

    /// A colour in the pixels of a range.
    static func fill(_ samples: inout [UInt16], pixels: Range<Int>, channels: Int, with colour: Reflectance) {
        precondition(pixels.lowerBound >= 0 && pixels.upperBound * channels <= samples.count)
        samples.withUnsafeMutableBufferPointer { samples in
            if channels == 1 {
                samples[pixels].update(repeating: colour.grey)
            } else {
                for pixel in pixels {
                    samples[pixel * 3] = colour.red
                    samples[pixel * 3 + 1] = colour.green
                    samples[pixel * 3 + 2] = colour.blue
                }
            }
        }
    }
}
