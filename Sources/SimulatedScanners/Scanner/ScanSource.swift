/// Where the light comes from. The names are those of genesys and epson2 in sane-backends 1.2.1.
enum ScanSource: String, CaseIterable {
    case flatbed = "Flatbed"
    case transparencyUnit = "Transparency Unit"
}
