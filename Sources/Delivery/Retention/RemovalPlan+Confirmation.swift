import Crypto
import PlatenModel

/// The removal is somebody else's act: it makes the plan anew from what the catalogue has then, and asks ``RemovalPlan/confirmed(by:)`` for
/// the items. What has changed since it was shown, even a size or a reason, has another token and removes nothing.
extension RemovalPlan {
    /// Takes the removable ones.
    public init(_ decisions: [RetentionDecision]) {
        let items = decisions.filter(\.isRemovable)
            .map { Item(job: $0.job.job, name: $0.job.name, folder: $0.job.folder, bytes: $0.job.bytes, sentences: $0.sentences) }
            .sorted { ($0.name, $0.job.rawValue) < ($1.name, $1.job.rawValue) }
        self.init(items: items, token: Self.token(of: items))
    }

    /// The items to remove, where `token` is that of the plan that was shown. Throws `removal-not-confirmed`.
    public func confirmed(by token: String) throws(Problem) -> [Item] {
        guard !items.isEmpty else { throw Problem(.removalNotConfirmed, ["reason": "there is nothing to remove"]) }
        // Made anew: a plan that came in from outside may carry any token.
        guard token == Self.token(of: items) else { throw Problem(.removalNotConfirmed, ["reason": "it has changed since it was shown"]) }
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
