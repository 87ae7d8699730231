/// Options with which a driver scans without light.
public enum DarkFrameOptions {
    /// Flags; genesys (sane-backends 1.2.1): "The lamp will be turned off during scan." Options that switch the lamp off between scans are not meant.
    public static let names: Set<String> = ["lamp-off-scan"]

    /// The first of a scanner's options that can be set now.
    public static func find(in options: [ScannerOption]) -> String? {
        options.first { names.contains($0.name) && $0.type == .bool && $0.capabilities.active && $0.capabilities.settable }?.name
    }
}
