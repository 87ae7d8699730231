import Crypto
import FoundationEssentials
import PlatenModel

/// What may be removed, as it is shown to the person who confirms it.
///
/// The removal is somebody else's act: it makes the plan anew from what the catalogue has then, and asks ``confirmed(by:)`` for the items.
/// What has changed since it was shown, even a size or a reason, has another token and removes nothing.
public struct RemovalPlan: Codable, Sendable, Hashable {
    public struct Item: Codable, Sendable, Hashable {
        public var job: Identifier<Job>
        public var name: String
        /// Absolute path of what is removed.
        public var folder: String
        public var bytes: Int
        /// Why it may go.
        public var sentences: [String]
    }

    /// In the order of their jobs' names.
    public let items: [Item]
    /// SHA-256 of the items, in lower-case hexadecimal.
    public let token: String

    /// Takes the removable ones.
    public init(_ decisions: [RetentionDecision]) {
        items = decisions.filter(\.isRemovable)
            .map { Item(job: $0.job.job, name: $0.job.name, folder: $0.job.folder, bytes: $0.job.bytes, sentences: $0.sentences) }
            .sorted { ($0.name, $0.job.rawValue) < ($1.name, $1.job.rawValue) }
        token = Self.token(of: items)
    }

    public var bytes: Int { items.reduce(0) { $0 + $1.bytes } }

    /// The items to remove, where `token` is that of the plan that was shown. Throws `removal-not-confirmed`.
    public func confirmed(by token: String) throws(Problem) -> [Item] {
        guard !items.isEmpty else { throw Problem(.removalNotConfirmed, ["reason": "there is nothing to remove"]) }
        guard token == self.token else { throw Problem(.removalNotConfirmed, ["reason": "it has changed since it was shown"]) }
        return items
    }

    /// Each text goes in behind its length, so that no two plans run together into one.
    private static func token(of items: [Item]) -> String {
        var hash = SHA256()
        for item in items {
            for text in [item.job.rawValue, item.name, item.folder, "\(item.bytes)", "\(item.sentences.count)"] + item.sentences {
                hash.update(data: Array("\(text.utf8.count):\(text)".utf8))
            }
        }
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
