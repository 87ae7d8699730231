/// The facts of a capture as an XMP packet (XMP Specification part 1, ISO 16684-1:2012; properties of part 2), for programs that
/// read no other tags. What people say of an image, its title or description, may change later and is no part of a master.
struct XMPPacket {
    let bytes: [UInt8]

    init(_ tags: ImageTags) {
        let uuid = XMLText.escaped("uuid:\(tags.imageUniqueID)")
        let properties = [
            ("dc:format", "image/tiff"),
            ("xmp:CreateDate", TagText.timestamp(tags.dateTime)),
            ("xmp:CreatorTool", XMLText.escaped(tags.software)),
            ("tiff:Make", XMLText.escaped(tags.make)),
            ("tiff:Model", XMLText.escaped(tags.model)),
            // A master has one version only, so document and instance are the same.
            ("xmpMM:DocumentID", uuid),
            ("xmpMM:InstanceID", uuid),
            ("exif:ImageUniqueID", XMLText.escaped(TagText.uniqueID(tags.imageUniqueID))),
        ]
        let lines = properties.filter { !$0.1.isEmpty }.map { "   <\($0.0)>\($0.1)</\($0.0)>" }
        // The packet's identifier is the same in all packets (part 1, 7.3.2). The end says that it is read-only: no room is left to
        // change it in place.
        bytes = Array(
            """
            <?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about=""
            \(Self.namespaces.map { "    xmlns:\($0.prefix)=\"\($0.name)\"" }.joined(separator: "\n"))>
            \(lines.joined(separator: "\n"))
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """.utf8)
    }

    private static let namespaces = [
        (prefix: "dc", name: "http://purl.org/dc/elements/1.1/"),
        (prefix: "xmp", name: "http://ns.adobe.com/xap/1.0/"),
        (prefix: "xmpMM", name: "http://ns.adobe.com/xap/1.0/mm/"),
        (prefix: "tiff", name: "http://ns.adobe.com/tiff/1.0/"),
        (prefix: "exif", name: "http://ns.adobe.com/exif/1.0/"),
    ]
}
