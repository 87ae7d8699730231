import PlatenModel

extension Identifier {
    /// The beginning, as tables show it and the socket takes it: 32 bits of a random UUID rarely meet twice in one archive, and where
    /// they do, the socket asks for more.
    var short: String { String(rawValue.prefix(8)) }
}
