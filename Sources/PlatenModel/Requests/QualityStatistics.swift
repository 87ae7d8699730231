/// Answer of `GET /v1/profiles/{name}/quality`: what past captures of a profile measured, by which its limits can be set.
public struct QualityStatistics: Codable, Sendable, Hashable {
    /// One measure over all captures that were looked at.
    public struct Distribution: Codable, Sendable, Hashable {
        public var measure: Measure
        /// Captures of which it was measured, and of which it could not be.
        public var measured: Int
        public var notMeasurable: Int
        /// Values that this share of the captures does not exceed, in the unit of the measure; of angles without their direction. Nil where
        /// nothing was measured.
        public var percentiles: [Double]?
        public var limits: MeasureLimits?
        /// Captures that the limits of today would warn of, hold and stop at.
        public var warned: Int
        public var held: Int
        public var stopped: Int

        public init(
            measure: Measure, measured: Int, notMeasurable: Int, percentiles: [Double]?, limits: MeasureLimits?, warned: Int, held: Int,
            stopped: Int
        ) {
            self.measure = measure
            self.measured = measured
            self.notMeasurable = notMeasurable
            self.percentiles = percentiles
            self.limits = limits
            self.warned = warned
            self.held = held
            self.stopped = stopped
        }
    }

    /// How often a person let a held image stand.
    public struct Overrides: Codable, Sendable, Hashable {
        public var user: String
        public var accepted: Int

        public init(user: String, accepted: Int) {
            self.user = user
            self.accepted = accepted
        }
    }

    /// The shares of ``Distribution/percentiles``.
    public static let shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1]
    /// Captures that are looked at, the newest, at most.
    public static let greatestCaptures = 10_000

    public var profile: String
    /// Captures that were looked at, measured by the methods of today.
    public var captures: Int
    public var distributions: [Distribution]
    /// Of the held images of the profile, by who accepted them.
    public var overrides: [Overrides]

    public init(profile: String, captures: Int, distributions: [Distribution], overrides: [Overrides]) {
        self.profile = profile
        self.captures = captures
        self.distributions = distributions
        self.overrides = overrides
    }
}
