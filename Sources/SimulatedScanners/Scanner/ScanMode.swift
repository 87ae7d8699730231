/// The names of the modes are those of genesys and epson2 in sane-backends 1.2.1.
enum ScanMode: String, CaseIterable {
    case colour = "Color"
    case grey = "Gray"
    case lineart = "Lineart"
}
