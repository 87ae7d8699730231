/// PREMIS Data Dictionary for Preservation Metadata, version 3.0 (2015), by its XML schema of January 2016: what files are, what happened
/// to them, and who did it. Elements stand in the order of the schema; those that are never written are left out.
enum PREMIS {
    static let version: XMLText = "3.0"
}
