/// A number of one of the counts of a part: front matter, the text, an appendix.
struct CountedNumber: Hashable {
    let number: Int
    /// As in ``NumberChain/counts``.
    let count: Int
}
