/// What came of a pass without light.
enum DarkPass: Sendable {
    /// The driver has no option for it.
    case impossible
    case taken(FlatFieldPass)
    /// The driver has an option for it, and no image came. Why, in a sentence.
    case refused(String)

    /// Of the backs of the sheets.
    var ofBacks: DarkPass {
        guard case .taken(let pass) = self else { return self }
        return pass.ofBacks.map(DarkPass.taken) ?? .impossible
    }
}
