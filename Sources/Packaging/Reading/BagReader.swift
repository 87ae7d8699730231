import PlatenModel

/// Checks bags that ``BagWriter`` wrote, such as before they are delivered.
public enum BagReader {
    /// All that is wrong with a bag; empty where it is whole: its manifests name every file and no other, each file has its digest, and
    /// Payload-Oxum is right. Stricter than RFC 8493, which lets tag files go without a line in a manifest. Reads every file; only SHA-256
    /// is compared.
    ///
    /// - Throws: `storage-failed` where the folder cannot be read, `package-cancelled` when the task is cancelled.
    public static func verify(
        _ folder: String, progress: @escaping BagWriter.Progress = { _ in }
    ) async throws(Problem) -> [BagFinding] {
        try await Interruption.run { interruption throws(Problem) in
            var verification = try BagVerification(folder, interruption, progress)
            return try verification.run()
        }
    }
}
