/// NISO Metadata for Images in XML, version 2.0 (Library of Congress), the XML form of ANSI/NISO Z39.87-2006: technical metadata of images.
/// Elements stand in the order of its schema; those that are never written are left out.
enum MIX {
    static let version: XMLText = "2.0"
}
