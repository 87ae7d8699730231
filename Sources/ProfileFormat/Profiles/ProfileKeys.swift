enum ProfileKey: String, SchemaKey {
    case title, extends, abstract, classes, source, mode, depth, resolution, area
    case areaTolerance = "area-tolerance"
    case nearest, compression, options
}

enum AreaKey: String, SchemaKey {
    case x, y, width, height
}
