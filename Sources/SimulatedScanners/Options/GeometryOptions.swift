/// Which options of the area there are. Few scanners lack some, but epjitsu's have no `tl-x`.
enum GeometryOptions: String, CaseIterable {
    case full
    case farOnly = "far-only"
    case none
}
