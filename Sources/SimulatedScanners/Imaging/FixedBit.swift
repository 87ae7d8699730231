/// A bit of one channel's numbers that always has one value, as with a broken line behind the converter.
struct FixedBit: Equatable {
    /// From 0 on: of grey, or red, green and blue.
    let channel: Int
    /// Of the upper eight of a sample, from 0, the lowest, on; less than 0: of the lower eight of one of 16 bits, down to -8.
    let bit: Int
    let isSet: Bool

    /// `CHANNEL BIT VALUE`.
    init(_ text: String) throws(ValueMistake) {
        let words = text.split(separator: " ")
        guard words.count == 3, let channel = ["red", "green", "blue"].firstIndex(of: words[0]), let bit = Int(words[1]), (-8...7).contains(bit),
            let value = ["0", "1"].firstIndex(of: words[2])
        else { throw ValueMistake("\"\(text)\" is not CHANNEL BIT VALUE: red, green or blue, -8 to 7, and 0 or 1") }
        (self.channel, self.bit, isSet) = (channel, bit, value == 1)
    }

    /// Changes samples of a line: of 8 bits a byte, else the upper byte of a word.
    func stick(_ line: inout [UInt8], channels: Int, depth: Int) {
        guard channel < channels, depth == 16 || depth == 8 && bit >= 0 else { return }
        let bytes = depth / 8
        let mask = UInt8(1 << ((bit + 8) % 8))
        for index in stride(from: channel * bytes + (bit >= 0 ? bytes - 1 : 0), to: line.count, by: channels * bytes) {
            line[index] = isSet ? line[index] | mask : line[index] & ~mask
        }
    }
}
