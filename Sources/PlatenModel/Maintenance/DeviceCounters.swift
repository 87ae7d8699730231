/// What a scanner counts itself, as its driver showed it last. Nil: it does not count that, or the driver does not show it.
public struct DeviceCounters: Codable, Sendable, Hashable {
    /// Pages of the scanner's life.
    public var pages: Int?
    /// Pages since its rollers were replaced.
    public var rollerPages: Int?
    /// How long its lamp was on, in a unit that the driver does not tell; a new lamp begins anew.
    public var lampTime: Int?

    public init(pages: Int? = nil, rollerPages: Int? = nil, lampTime: Int? = nil) {
        self.pages = pages
        self.rollerPages = rollerPages
        self.lampTime = lampTime
    }

    public var isEmpty: Bool { pages == nil && rollerPages == nil && lampTime == nil }
}
