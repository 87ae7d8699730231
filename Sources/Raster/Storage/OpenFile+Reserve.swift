import Glibc
import LinuxSystem
import PlatenModel

extension OpenFile {
    /// Reserves room for the pixels and for what is around them. Returns the bytes, or nil where the file system cannot.
    func reserve(_ pixels: Int?) throws(Problem) -> Int? {
        guard let pixels, pixels > 0 else { return nil }
        let (bytes, overflow) = pixels.addingReportingOverflow(RasterLimits.tagBytes)
        guard !overflow else {
            throw Problem(storing: SystemError(operation: "fallocate", subject: path, number: ENOSPC), at: path, needed: pixels)
        }
        do throws(SystemError) {
            return try descriptor.reserve(bytes: bytes) ? bytes : nil
        } catch {
            throw Problem(storing: error, at: path, needed: bytes)
        }
    }

    /// Gives back what was reserved and not used.
    func returnReserve(beyond size: Int) throws(Problem) {
        do throws(SystemError) {
            try descriptor.truncate(to: size)
        } catch {
            throw Problem(storing: error, at: path)
        }
    }
}
