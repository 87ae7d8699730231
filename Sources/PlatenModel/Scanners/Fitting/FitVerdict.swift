/// Whether a scanner is one for a document type and an item.
public enum FitVerdict: String, Codable, Sendable, Hashable, CaseIterable {
    case fits
    /// It does, and a person should read why that is not all.
    case fitsWithRemarks = "fits-with-remarks"
    /// Nothing speaks against it, and nobody asked the scanner yet what it can do.
    case unknown
    case doesNotFit = "does-not-fit"
}
