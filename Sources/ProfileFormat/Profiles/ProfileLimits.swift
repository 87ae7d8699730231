import PlatenModel

/// What the values of a profile may be.
enum ProfileLimits {
    /// Bits a sample (SANE Standard 1.06, SANE_Parameters).
    static let depths: [(name: String, value: Int)] = [("1", 1), ("8", 8), ("16", 16)]
    /// Pixels an inch. Against slips of the hand only: the most that a guideline asks for is 4000 (FADGI 2016, 35 mm film at four stars).
    static let resolution = 10.0...19_200
    /// Millimetres: a SANE_Fixed word ends below 32768 (SANE Standard 1.06, Fixed-point Type).
    static let position = 0.0...32_767
    static let extent = 1.0...32_767
    static let areaTolerance = 0.0...50
    /// Millimetres where a profile does not say: more than a pixel at 75 ppi (0.34 mm).
    static let defaultAreaTolerance = 0.5
    /// Millimetres around what is found by sight (FADGI 2016: the whole page and a small margin).
    static let defaultMargin = 3.0
    /// Degrees clockwise. The Orientation tag knows no others (TIFF 6.0, section 8).
    static let rotations: [(name: String, value: ImageRotation)] = ImageRotation.allCases.map { ("\($0.rawValue)", $0) }
    /// Sources that show the back of a sheet, or may.
    static let duplexSources: [SourceKind?] = [nil, .feederDuplex, .automatic]
    /// Sources through which a sheet goes once, so that only one image can be taken of it.
    static let singlePassSources: Set<SourceKind> = [.feeder, .feederDuplex]
    /// Images of one page. Against slips of the hand only: exposures and lights come to a handful.
    static let passes = 16
    /// Images that are cut out of one exposure. Against slips of the hand only: slides of 35 mm on an A3 glass come to 48.
    static let clips = 64
    /// Numbers of measures, in whatever unit. Against slips of the hand only.
    static let measures = -1_000_000.0...1_000_000
    /// 0 would be no sample at all.
    static let share = 0.0001...1
    /// Entries below `scanners`. Against slips of the hand only.
    static let overrides = 64
    /// Bytes of a template: what it makes has to fit into a path of 4096 (path_resolution(7), PATH_MAX).
    static let namingLength = 1000
    /// Profiles in a chain of `extends`.
    static let chainLength = 16
    /// Days; up to 100 years.
    static let calibrationDays = 1.0...36_525
}
