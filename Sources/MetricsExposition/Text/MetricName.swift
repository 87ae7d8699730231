/// Names as Prometheus allows them. Source: "Data model" of the Prometheus documentation.
enum MetricName {
    /// `[a-zA-Z_:][a-zA-Z0-9_:]*`; colons are for those who write rules, so a colon becomes an underscore as any other character does.
    static func metric(_ name: String) -> String {
        valid(name)
    }

    /// `[a-zA-Z_][a-zA-Z0-9_]*` without the two underscores that Prometheus keeps for itself. `le` is a histogram's own label: ours is renamed
    /// as Prometheus renames labels that collide with its own (`honor_labels` of its configuration).
    static func label(_ name: String) -> String {
        var name = valid(name)
        while name.hasPrefix("__") { name.removeFirst() }
        return name == "le" ? "exported_le" : name
    }

    private static func valid(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "_": result.unicodeScalars.append(scalar)
            case "0"..."9":
                if result.isEmpty { result = "_" }
                result.unicodeScalars.append(scalar)
            default: result += "_"
            }
        }
        return result.isEmpty ? "_" : result
    }
}
