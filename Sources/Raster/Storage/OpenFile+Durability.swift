import LinuxSystem
import PlatenModel

extension OpenFile {
    /// Returns when the file's bytes and length are on disk, with the digest of the file in hexadecimal.
    ///
    /// - Parameter digest: where it is known. Otherwise the file is read for it while the disk is busy.
    func makeDurable(digest: String?) throws(Problem) -> String {
        do throws(SystemError) {
            if let digest {
                try descriptor.synchronise()
                return digest
            }
            let synchronisation = try DedicatedThread(name: "platen-fsync") { [self] () -> SystemError? in
                do throws(SystemError) {
                    try descriptor.synchronise()
                    return nil
                } catch {
                    return error
                }
            }
            let digest = try self.digest()
            if let error = synchronisation.join() { throw error }
            return digest
        } catch {
            throw Problem(storing: error, at: path)
        }
    }
}
