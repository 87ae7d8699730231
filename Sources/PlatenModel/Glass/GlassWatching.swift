import FoundationEssentials

/// Who watches scanners' glasses while pages are taken.
public protocol GlassWatching: Sendable {
    /// Where the next image of a scanner is to be looked at. Nil: it has no glass that anybody knows.
    func watched(on scanner: Scanner, source: SourceKind?) async -> [WatchedSpot]?

    /// Takes in what an image shows, beside whatever comes next. Never fails: no page waits for it.
    ///
    /// - Parameters:
    ///   - evidence: nil: it shows nothing of a glass; the page counts all the same.
    ///   - hash: by which pages that look alike are recognised.
    func took(_ evidence: GlassEvidence?, hash: String?, from scanner: Scanner, source: SourceKind?, at time: Date) async

    /// A scanner has come to rest: what is known is written.
    func rest() async
}
