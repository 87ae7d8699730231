/// The keys of a JSON object and of the objects in it, whatever their values.
struct ObjectKeys: Decodable {
    let names: [String]
    let nested: [String: [String]]

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        names = container.allKeys.map(\.stringValue).sorted()
        var nested: [String: [String]] = [:]
        for key in container.allKeys {
            if let object = try? container.nestedContainer(keyedBy: Key.self, forKey: key) {
                nested[key.stringValue] = object.allKeys.map(\.stringValue).sorted()
            }
        }
        self.nested = nested
    }
}
