import PlatenModel

/// Templates and names as the station's people are told of them.
extension NameTemplate {
    /// The template that somebody wrote, or the standard one.
    ///
    /// - Parameter text: of a profile or of the configuration. Nil: neither has one.
    /// - Throws: `naming-invalid`.
    public static func chosen(_ text: String?) throws(Problem) -> NameTemplate {
        guard let text else { return .standard }
        do throws(NameTemplateError) {
            return try NameTemplate(parsing: text)
        } catch {
            throw Problem(.namingInvalid, ["template": text, "reason": "\(error)"])
        }
    }

    /// The first path of an image that is not among `taken`.
    ///
    /// - Throws: `name-refused`.
    public func name(_ facts: NameFacts, avoiding taken: Set<NameCollisionKey> = []) throws(Problem) -> String {
        do throws(NameRefusal) {
            return try path(for: facts, avoiding: { taken.contains($0) }).path
        } catch {
            throw Problem(.nameRefused, ["job": facts.job, "template": "\(self)", "reason": "\(error)"])
        }
    }
}
