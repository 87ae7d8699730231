extension Profile {
    /// How far an image that shows a side has to be turned clockwise.
    public func rotation(of side: SheetSide) -> ImageRotation {
        switch side {
        case .front: rotation
        case .back: backRotation ?? rotation
        }
    }

    /// Rows at which an image ends; nil where it ends with its sheet.
    ///
    /// - Parameter resolution: rows an inch, as really set.
    public func maximumRows(at resolution: Double) -> Int? {
        maximumLength.map { length in
            // A row that begins within the length is still part of it. A resolution that is absurd must not overflow.
            Int(min(max((length / 25.4 * resolution).rounded(.up), 1), Double(UInt32.max)))
        }
    }
}
