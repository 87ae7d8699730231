import PlatenModel

extension Quantity {
    /// How files write the numbers of a measure. A fraction has to say that it is a percentage: 0.5 alone might be either.
    static func of(_ unit: MeasureUnit) -> Quantity {
        switch unit {
        case .fraction: Quantity(expected: "a percentage such as 0.5 %", units: [("%", 1, 100)], bareNumbers: false)
        case .codes: Quantity(expected: "a number of 8-bit codes such as 3", units: [("codes", 1, 1)], bareNumbers: true)
        case .pixels: Quantity(expected: "a number of pixels such as 2.4 px", units: [("px", 1, 1)], bareNumbers: true)
        case .millimetres: length
        case .degrees: Quantity(expected: "an angle such as 0.5 deg", units: [("deg", 1, 1), ("°", 1, 1)], bareNumbers: true)
        case .count: Quantity(expected: "a number such as 0", units: [("", 1, 1)], bareNumbers: true)
        case .ratio: Quantity(expected: "a ratio such as 1.35", units: [("times", 1, 1)], bareNumbers: true)
        }
    }
}
