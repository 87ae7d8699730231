/// The figures in which pages are numbered. Front matter often has roman ones, and the text behind it counts anew in arabic ones.
public enum PageFigures: String, Codable, Sendable, Hashable, CaseIterable {
    case arabic
    case roman

    /// A number as it is printed in them: `14`, `xiv`. Roman figures know no 0: it is written as `0`.
    public func text(_ number: Int) -> String {
        switch self {
        case .arabic: "\(number)"
        case .roman: RomanFigures.text(number) ?? "\(number)"
        }
    }
}
