/// Keys of a guideline's file.
enum GuidelineKey: String, SchemaKey {
    case title, edition, source, levels, criteria
}

/// Keys of one of its criteria.
enum CriterionKey: String, SchemaKey {
    case measure
    case atLeast = "at-least"
    case atMost = "at-most"
    case verified
    /// For people; not read.
    case note
}
