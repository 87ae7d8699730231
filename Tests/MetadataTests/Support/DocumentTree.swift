import Foundation
import FoundationXML

/// The elements of a document with their children and attributes, read by Foundation's parser.
final class DocumentTree: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
        var children: [String] = []
    }

    private(set) var elements: [Element] = []
    private var open: [Int] = []

    /// Nil where the data are no well-formed XML.
    init?(_ data: Data) {
        super.init()
        let parser = XMLParser(data: data)
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
        if let parent = open.last { elements[parent].children.append(name) }
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }
}
