/// What happens to the light of a row on its way to a number: gain of each column, dark offset, noise, and the tone curve of the electronics.
struct OpticalChain {
    /// Of each sample of a row, 1 is ``RowKernels/unityGain``.
    private let gains: [Int32]
    /// Nil: a line sensor, which has the same light in every row.
    private let shading: AreaShading?
    private let offset: Int32
    /// Of each sample of a row, beside `offset`; nil: none.
    private let columnOffsets: [Int32]?
    private let noise: NoiseTable?
    private let noiseValues: [Int32]
    /// 65536 entries; nil: none.
    private let toneCurve: [UInt16]?
    /// Whether ``apply(_:row:_:into:)`` would only copy.
    let isTransparent: Bool

    /// A chain that changes nothing has gains of 1, no offset, no noise and no curve. Offsets are in 16-bit units.
    init(gains: [Int32], shading: AreaShading? = nil, offset: Int32, columnOffsets: [Int32]? = nil, noise: NoiseTable?, toneCurve: [UInt16]?) {
        self.gains = gains
        self.shading = shading
        self.offset = offset
        self.columnOffsets = columnOffsets
        self.noise = noise
        self.toneCurve = toneCurve
        noiseValues = noise?.values ?? [Int32](repeating: 0, count: gains.count)
        isTransparent =
            shading == nil && offset == 0 && columnOffsets == nil && noise == nil && toneCurve == nil
            && gains.allSatisfy { $0 == RowKernels.unityGain }
    }

    /// Whether the same light gives another number in the next row.
    var changesFromRowToRow: Bool { noise != nil || shading != nil }

    /// `row` counts from the top of the bed. `result` has as many samples, of which those of `part` are written.
    func apply(_ samples: [UInt16], row: Int, _ part: Range<Int>, into result: inout [UInt16]) {
        RowKernels.correct(
            samples, part, gains: shading?.shine(gains, row: row) ?? gains, noise: noiseValues, noiseStart: noise?.start(row: row) ?? 0,
            offset: offset, into: &result)
        if let columnOffsets { RowKernels.add(columnOffsets, to: &result, part) }
        if let toneCurve { RowKernels.map(&result, part, by: toneCurve) }
    }
}
