/// How a colour page from the glass comes.
enum PassOrder: String, CaseIterable {
    /// In one frame, as from all scanners of today.
    case single
    /// In three frames, one a colour, each with a `sane_start` of its own, as from three-pass scanners (umax, mustek, artec and others of
    /// sane-backends 1.2.1). The letters are the order.
    case redGreenBlue = "RGB"
    case redBlueGreen = "RBG"
    case greenRedBlue = "GRB"
    case greenBlueRed = "GBR"
    case blueRedGreen = "BRG"
    case blueGreenRed = "BGR"

    var frames: [FrameFormat] {
        switch self {
        case .single: [.colour]
        case .redGreenBlue: [.red, .green, .blue]
        case .redBlueGreen: [.red, .blue, .green]
        case .greenRedBlue: [.green, .red, .blue]
        case .greenBlueRed: [.green, .blue, .red]
        case .blueRedGreen: [.blue, .red, .green]
        case .blueGreenRed: [.blue, .green, .red]
        }
    }
}
