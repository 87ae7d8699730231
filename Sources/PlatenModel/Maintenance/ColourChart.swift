/// Colour charts that can be measured. What their patches look like to a scanner is told by Argyll's files of the same names.
public enum ColourChart: String, Codable, Sendable, Hashable, CaseIterable {
    /// ColorChecker Classic, 24 patches.
    case colorChecker = "colorchecker"
    /// ColorChecker Digital SG, 140 patches.
    case colorCheckerSG = "colorchecker-sg"
    /// IT8.7/2, 264 patches and 24 greys.
    case it8
    /// IT8.7/2 by Wolf Faust, whose sheets differ a little.
    case it8Wolf = "it8-wolf"

    /// Argyll's file that tells where the patches are.
    public var recognitionFile: String {
        switch self {
        case .colorChecker: "ColorChecker.cht"
        case .colorCheckerSG: "ColorCheckerSG.cht"
        case .it8: "it8.cht"
        case .it8Wolf: "it8Wolf.cht"
        }
    }

    /// Argyll's reference of a whole batch, where there is one: good enough to see that all is well, not for the highest levels of the guidelines.
    public var batchReference: String? {
        switch self {
        case .colorChecker: "ColorChecker.cie"
        case .colorCheckerSG: "ColorCheckerSG.cie"
        case .it8, .it8Wolf: nil
        }
    }
}
