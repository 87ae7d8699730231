/// How far the options of the area reach, as SANE words in millimetres.
struct ScanArea: Equatable {
    let width: Int32
    let height: Int32
    /// One sixteenth of a millimetre: a step that 16.16 fixed point holds exactly, and a sixth of a 300 dpi pixel off at most.
    static let quantisation = FixedPoint.one / 16

    /// Millimetres, rounded down to whole steps.
    init(width: Double, height: Double) {
        self.init(FixedPoint.word(width) / Self.quantisation * Self.quantisation, FixedPoint.word(height) / Self.quantisation * Self.quantisation)
    }

    init(_ width: Int32, _ height: Int32) {
        self.width = width
        self.height = height
    }

    func limited(to other: ScanArea) -> ScanArea {
        ScanArea(min(width, other.width), min(height, other.height))
    }

    /// What the light of a transparency unit goes through: 8 by 10 inches.
    static let transparency = ScanArea(width: 203.2, height: 254)
    /// US Letter: the sheet that fujitsu expects where nothing else is set.
    static let letter = ScanArea(width: 215.9, height: 279.4)
}
