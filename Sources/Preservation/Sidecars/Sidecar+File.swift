import Foundation
import Glibc
import LinuxSystem
import PlatenModel

extension Sidecar {
    /// Bytes of a sidecar at most; one with every option of the largest driver has a few ten thousand.
    static let maximumSize = 4 << 20

    /// Reads and checks a sidecar. Blocks.
    ///
    /// - Throws: `sidecar-invalid` where it is damaged, incomplete or of a newer format; `storage-failed` where it cannot be read.
    public static func read(_ path: String) throws(Problem) -> Sidecar {
        let bytes = try contents(path)
        struct Format: Decodable { let format: Int }
        do {
            let format = try PlatenJSON.decoder().decode(Format.self, from: bytes).format
            guard format == currentFormat else {
                throw Problem(.sidecarInvalid, ["path": path, "reason": "it is of format \(format), this version reads \(currentFormat)"])
            }
            let sidecar = try PlatenJSON.decoder().decode(Sidecar.self, from: bytes)
            guard MasterPath.isValid(sidecar.capture.file) else {
                throw Problem(.sidecarInvalid, ["path": path, "reason": "it names a file outside the masters' folder"])
            }
            return sidecar
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(.sidecarInvalid, ["path": path, "reason": "its JSON is damaged or incomplete"])
        }
    }

    /// The bytes that are written.
    func encoded() throws(Problem) -> [UInt8] {
        do {
            return Array(try PlatenJSON.encoder(pretty: true).encode(self)) + [UInt8(ascii: "\n")]
        } catch {
            throw Problem(.internalFailure, ["reason": "the sidecar of \(capture.id) cannot be encoded"])
        }
    }

    private static func contents(_ path: String) throws(Problem) -> Data {
        do throws(SystemError) {
            let file = try FileDescriptor.read(path)
            let size = try file.size()
            guard size <= maximumSize else {
                throw SystemError(operation: "read", subject: path, number: EFBIG)
            }
            var bytes = [UInt8](repeating: 0, count: size)
            var elements = bytes.mutableSpan
            var span = elements.mutableBytes
            let count = try file.read(into: &span, at: 0)
            return Data(bytes.prefix(count))
        } catch {
            throw StorageFailure.reading(path, error)
        }
    }
}
