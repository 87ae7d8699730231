import Foundation
import LinuxSystem
import PlatenModel

extension Sidecar {
    /// Bytes of a sidecar at most; one with every option of the largest driver has a few ten thousand.
    static let maximumSize = 4 << 20

    /// Reads and checks a sidecar. Blocks.
    ///
    /// - Throws: `sidecar-invalid` where it is damaged, incomplete or of a newer format; `storage-failed` where it cannot be read.
    public static func read(_ path: String) throws(Problem) -> Sidecar {
        try decode(try RecordFile.contents(path, limit: maximumSize), from: path)
    }

    /// Checks the bytes of a sidecar.
    ///
    /// - Throws: `sidecar-invalid`.
    static func decode(_ bytes: Data, from path: String) throws(Problem) -> Sidecar {
        struct Format: Decodable { let format: Int }
        let decoder = PlatenJSON.decoder()
        do {
            let sidecar = try decoder.decode(Sidecar.self, from: bytes)
            guard sidecar.format == currentFormat else { throw wrongFormat(sidecar.format, path) }
            guard MasterPath.isValid(sidecar.capture.file) else {
                throw Problem(.sidecarInvalid, ["path": path, "reason": "it names a file outside the masters' folder"])
            }
            return sidecar
        } catch let problem as Problem {
            throw problem
        } catch {
            // One of a newer format may lack what this version looks for.
            if let format = try? decoder.decode(Format.self, from: bytes).format, format != currentFormat { throw wrongFormat(format, path) }
            throw Problem(.sidecarInvalid, ["path": path, "reason": "its JSON is damaged or incomplete"])
        }
    }

    private static func wrongFormat(_ format: Int, _ path: String) -> Problem {
        Problem(.sidecarInvalid, ["path": path, "reason": "it is of format \(format), this version reads \(currentFormat)"])
    }

    /// The bytes that are written.
    func encoded() throws(Problem) -> [UInt8] {
        try RecordFile.bytes(of: self, named: "the sidecar of \(capture.id)")
    }
}
