import CSane

extension OptionType {
    /// The value that a program put into its buffer of ``size`` bytes.
    func value(from memory: UnsafeMutableRawPointer) -> OptionValue {
        switch self {
        case .bool, .int, .fixed:
            let words = UnsafeRawBufferPointer(start: memory, count: size)
            return .words((0..<size / 4).map { words.loadUnaligned(fromByteOffset: $0 * 4, as: Int32.self) })
        case .string(let capacity):
            // Some programs forget the closing zero.
            return .text(String(decoding: UnsafeRawBufferPointer(start: memory, count: capacity).prefix { $0 != 0 }, as: UTF8.self))
        case .button, .group:
            return .none
        }
    }

    /// Writes a value into a program's buffer of ``size`` bytes.
    func write(_ value: OptionValue, to memory: UnsafeMutableRawPointer) {
        let buffer = UnsafeMutableRawBufferPointer(start: memory, count: size)
        switch value {
        case .none:
            break
        case .words(let words):
            for (index, word) in words.prefix(size / 4).enumerated() { buffer.storeBytes(of: word, toByteOffset: index * 4, as: Int32.self) }
        case .text(let text):
            let bytes = text.utf8.prefix(max(0, size - 1))
            buffer.copyBytes(from: bytes)
            if bytes.count < size { buffer[bytes.count] = 0 }
        }
    }
}
