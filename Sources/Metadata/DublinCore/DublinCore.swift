/// Simple Dublin Core (ISO 15836-1), the elements that are known of an item.
struct DublinCore: Encodable, Sendable {
    var title: XMLText
    var publisher: XMLText?
    var date: XMLText
    var type: [XMLText]
    var format: XMLText
    var identifier: [XMLText]
    var source: XMLText?
    var relation: XMLText?
    var rights: XMLText?

    enum CodingKeys: String, CodingKey {
        case title = "dc:title"
        case publisher = "dc:publisher"
        case date = "dc:date"
        case type = "dc:type"
        case format = "dc:format"
        case identifier = "dc:identifier"
        case source = "dc:source"
        case relation = "dc:relation"
        case rights = "dc:rights"
    }
}
