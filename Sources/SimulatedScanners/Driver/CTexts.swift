import Glibc

/// Texts as C has them, which live as long as this does.
final class CTexts {
    private var copies: [UnsafeMutablePointer<CChar>] = []

    /// Nil only where memory is out.
    func copy(_ text: String) -> UnsafePointer<CChar>? {
        guard let copy = strdup(text) else { return nil }
        copies.append(copy)
        return UnsafePointer(copy)
    }

    /// The same of any bytes before the first zero.
    func copy(_ bytes: [UInt8]) -> UnsafePointer<CChar>? {
        guard let copy = (bytes + [0]).withUnsafeBytes({ $0.baseAddress.flatMap { strdup($0.assumingMemoryBound(to: CChar.self)) } }) else {
            return nil
        }
        copies.append(copy)
        return UnsafePointer(copy)
    }

    deinit {
        for copy in copies { free(copy) }
    }
}
