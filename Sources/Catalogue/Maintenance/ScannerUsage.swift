/// What a scanner did for pages.
public struct ScannerUsage: Sendable, Hashable {
    public var pages: Int
    /// In which it scanned, and so its lamp was on.
    public var seconds: Double

    public init(pages: Int = 0, seconds: Double = 0) {
        self.pages = pages
        self.seconds = seconds
    }

    public static func += (left: inout ScannerUsage, right: ScannerUsage) {
        left.pages += right.pages
        left.seconds += right.seconds
    }
}
