/// From the pixels of files to samples of 16 bits.
enum PixelSamples {
    /// As many bytes as there are samples: v × 257 maps 255 to 65535.
    static func widen(_ pixels: [UInt8], from start: Int, into samples: inout [UInt16]) {
        let count = samples.count
        precondition(start >= 0 && start + count <= pixels.count)
        pixels.withUnsafeBufferPointer { pixels in
            samples.withUnsafeMutableBufferPointer { samples in
                for index in 0..<count { samples[index] = UInt16(pixels[start + index]) &* 257 }
            }
        }
    }
}
