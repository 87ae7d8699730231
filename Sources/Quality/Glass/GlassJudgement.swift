/// What marks and their ground are judged by, at one scale. All are sums of 3 × 3 pixels of it, in codes.
struct GlassJudgement: Sendable {
    /// Standard deviations of the noise that a mark stands out by.
    private static let outstanding = 5.0
    /// Standard deviations of the noise that plain ground stays within.
    private static let plain = 5.0
    /// Codes that a mark of 3 × 3 pixels is darker by at least. A speck of 0.1 mm that takes a tenth of the light of white paper comes, smoothed, to 2.5
    /// at 300 pixels an inch.
    private static let leastDepth = 1.7
    /// Codes that plain ground may vary by besides noise.
    private static let unevenness = 4.0
    /// Ground darker than this share of the paper is none for a dark mark.
    private static let groundShare = 0.75
    /// Ground lighter than this code is none for a light mark: what scatters light is grey itself.
    private static let greatestDarkGround = 176.0

    /// Ground lighter than this code does not tell that there is no light dirt.
    private static let greatestTellingGround = 100.0

    /// Standard deviation of the noise.
    let deviation: Double
    /// The darkest ground of dark marks, and the lightest of light ones.
    let leastGround: Double
    let greatestGround = 9 * greatestDarkGround

    /// - Parameters:
    ///   - noise: of a pixel of the scale.
    ///   - paper: its code.
    init(noise: Double, paper: Int) {
        deviation = 3 * noise
        leastGround = Double(paper) * 9 * Self.groundShare
    }

    /// How far ground may be from its mean and be plain.
    var slack: Double { Self.plain * deviation + 9 * Self.unevenness }
    var leastDepth: Double { max(Self.outstanding * deviation, 9 * Self.leastDepth) }

    /// Whether ground is such that dirt would certainly show: grey dust is dark on paper and light on black, and somewhere between it is nothing.
    func isTelling(_ level: Double, isLight: Bool) -> Bool { isLight ? level <= 9 * Self.greatestTellingGround : level >= greatestGround }

    func isGround(_ level: Double, isLight: Bool) -> Bool { isLight ? level <= greatestGround : level >= leastGround }
}
