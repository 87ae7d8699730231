/// The values that an option accepts.
public enum OptionConstraint: Codable, Sendable, Hashable {
    case unconstrained
    /// From `minimum` to `maximum`, in steps of `quantisation` where that is above 0.
    case range(minimum: Double, maximum: Double, quantisation: Double)
    case numbers([Double])
    case texts([String])
}

extension OptionConstraint: CustomStringConvertible {
    /// The allowed values as a problem tells them to a person.
    public var description: String {
        switch self {
        case .unconstrained:
            "any value"
        case .range(let minimum, let maximum, let quantisation):
            "\(OptionValue.plain(minimum)) to \(OptionValue.plain(maximum))"
                + (quantisation > 0 ? " in steps of \(OptionValue.plain(quantisation))" : "")
        case .numbers(let values):
            values.map(OptionValue.plain).joined(separator: ", ")
        case .texts(let values):
            values.joined(separator: ", ")
        }
    }
}
