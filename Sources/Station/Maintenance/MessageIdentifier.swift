/// The identifiers of messages about alerts, which stay the same for ever: 128 bits in hexadecimal, as systemd.journal-fields(7) wants them.
enum MessageIdentifier {
    /// Two FNV-1a hashes of the code, of 64 bits each (Fowler, Noll and Vo).
    static func of(_ code: String) -> String {
        ["platen.alert.1.", "platen.alert.2."].map { prefix in
            let hash = (prefix + code).utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            let digits = String(hash, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
