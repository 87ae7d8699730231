/// Names of the vocabularies, and where their schemas are published.
enum Namespace {
    static let mets = "http://www.loc.gov/METS/"
    static let mix = "http://www.loc.gov/mix/v20"
    static let premis = "http://www.loc.gov/premis/v3"
    static let dublinCore = "http://purl.org/dc/elements/1.1/"
    static let xlink = "http://www.w3.org/1999/xlink"
    static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

    /// Pairs of a namespace and a location, as `xsi:schemaLocation` has them.
    static let schemaLocations = [
        (mets, "http://www.loc.gov/standards/mets/mets.xsd"),
        (mix, "http://www.loc.gov/standards/mix/mix20/mix20.xsd"),
        (premis, "http://www.loc.gov/standards/premis/premis.xsd"),
        (dublinCore, "http://dublincore.org/schemas/xmls/simpledc20021212.xsd"),
    ].map { "\($0) \($1)" }.joined(separator: " ")
}
