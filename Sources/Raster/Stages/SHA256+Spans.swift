import Crypto

extension SHA256.Digest {
    /// The digest in lower-case hexadecimal.
    var hexText: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension SHA256 {
    /// Takes in the bytes without copying them.
    mutating func update(_ bytes: RawSpan) {
        bytes.withUnsafeBytes { update(bufferPointer: $0) }
    }
}
