/// How far the options of the area reach, as SANE words in millimetres.
struct FlatbedArea: Equatable {
    let width: Int32
    let height: Int32
    /// One sixteenth of a millimetre: a step that 16.16 fixed point holds exactly, and a sixth of a 300 dpi pixel off at most.
    static let quantisation = FixedPoint.one / 16

    /// Millimetres, rounded down to whole steps.
    init(width: Double, height: Double) {
        self.width = FixedPoint.word(width) / Self.quantisation * Self.quantisation
        self.height = FixedPoint.word(height) / Self.quantisation * Self.quantisation
    }

    /// What light goes through: 8 by 10 inches, or the glass where that is smaller.
    var transparency: FlatbedArea {
        FlatbedArea(width: min(203.2, FixedPoint.number(width)), height: min(254, FixedPoint.number(height)))
    }
}
