/// How far an image has to be turned clockwise to stand upright. Only a tag says so: pixels stay as the scanner delivered them.
public enum ImageRotation: Int, Codable, Sendable, Hashable, CaseIterable {
    case upright = 0
    case quarter = 90
    case half = 180
    case threeQuarters = 270
}
