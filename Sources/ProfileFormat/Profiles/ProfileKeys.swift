enum ProfileKey: String, SchemaKey {
    case title, extends, abstract, classes, source
    case duplexOrder = "duplex-order"
    case mode, depth, resolution, area
    case areaTolerance = "area-tolerance"
    case maximumLength = "maximum-length"
    case nearest, compression
    case iccProfile = "icc-profile"
    case rotation
    case backRotation = "back-rotation"
    case options
}

enum AreaKey: String, SchemaKey {
    case x, y, width, height
}
