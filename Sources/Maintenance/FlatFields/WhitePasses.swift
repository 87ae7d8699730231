import Calibration

/// Two passes over the same white, and the bits a sample of the images that they hold for.
struct WhitePasses<Means: SheetMeans>: Sendable {
    let first: SheetPass<Means>
    let second: SheetPass<Means>
    let depths: [Int]
}
