import FoundationEssentials
import PlatenModel
import Synchronization

/// Reads a folder back from its destination and compares it with a package.
struct Verification: Sendable {
    let rclone: Rclone
    let package: DeliverablePackage

    /// - Parameters:
    ///   - folder: its name at the destination.
    ///   - onFile: called for each file that was read, with the files and bytes so far.
    func report(on folder: String, onFile: @escaping @Sendable (_ files: Int, _ bytes: Int) -> Void) async throws(DeliveryInterruption)
        -> VerificationReport
    {
        let comparison = Mutex(Comparison(package: package))
        do throws(DeliveryInterruption) {
            try await rclone.run(
                .digests(of: rclone.place.folder(folder)),
                onLine: { line in
                    let (files, bytes) = comparison.withLock { comparison in
                        comparison.take(line)
                        return (comparison.filesRead, comparison.bytesRead)
                    }
                    onFile(files, bytes)
                })
        } catch {
            // All is missing then, which is a report, too.
            guard case .failed(let failure) = error, failure.isFolderNotFound else { throw error }
        }
        return comparison.withLock { $0.report(at: Date()) }
    }

    /// Lines of digest, two blanks and path against the package.
    struct Comparison {
        let package: DeliverablePackage
        private var seen: Set<String> = []
        private var different: [String] = []
        private var unexpected: [String] = []
        private(set) var bytesRead = 0

        init(package: DeliverablePackage) {
            self.package = package
        }

        var filesRead: Int { seen.count }

        mutating func take(_ line: [UInt8]) {
            // A file that could not be read has a word in the digest's place, set to the right.
            let text = String(decoding: line, as: UTF8.self).drop { $0 == " " }
            let digest = text.prefix { $0 != " " }
            let path = String(text.dropFirst(digest.count + 2))
            guard !path.isEmpty else { return }
            guard let file = package.files[path] else { return unexpected.append(path) }
            seen.insert(path)
            bytesRead += file.bytes
            if digest.lowercased() != file.sha256 { different.append(path) }
        }

        func report(at time: Date) -> VerificationReport {
            let wrong = Set(different)
            let intact = seen.subtracting(wrong)
            return VerificationReport(
                time: time, intact: intact.count, intactBytes: intact.reduce(0) { $0 + (package.files[$1]?.bytes ?? 0) },
                missing: package.files.keys.filter { !seen.contains($0) }.sorted(), different: wrong.sorted(), unexpected: unexpected.sorted())
        }
    }
}
