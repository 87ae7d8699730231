import Crypto
import Foundation
import PlatenModel
import Raster
import TestSupport

/// What tests of recordings have in common.
enum TestImage {
    static let recorder = ImageRecorder(scanner: "flatbed-1")

    static let tags = ImageTags(
        make: "Noname", model: "frontend-tester", software: "Platen test", dateTime: Date(timeIntervalSince1970: 1_900_000_000),
        hostComputer: "station", imageUniqueID: "7c1b2f0e-5d0a-4f3b-9a55-0123456789ab", resolutionX: 300, resolutionY: 600)

    /// Records one image, with the usual tags unless others are given.
    static func record(
        _ source: SyntheticSource, to path: String, recorder: ImageRecorder = recorder, tags: ImageTags = tags,
        compression: MasterCompression = .none
    ) throws(Problem) -> RecordedImage {
        var source = source
        return try recorder.record(&source, to: path, tags: tags, compression: compression)
    }

    /// Whether a compression can hold what a frame becomes in its file.
    static func fits(_ compression: MasterCompression, _ kind: FrameKind, depth: Int) -> Bool {
        compression != .group4 || (kind == .grey && depth == 1)
    }

    static func sha256(_ bytes: some DataProtocol) -> String {
        SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
    }

    /// The digest of a file as coreutils computes it.
    static func sha256sum(_ path: String) throws -> String {
        String(try Shell.run("sha256sum", ["--", path]).text.prefix(64))
    }
}
