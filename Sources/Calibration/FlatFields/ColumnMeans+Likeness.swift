extension ColumnMeans {
    /// How alike the columns of another image are: the correlation of what neighbouring ones differ by, from -1 to 1 (Pearson's, of all samples of the
    /// pixels that see the sheet). Of one sensor it is 1 but for noise, of two sensors 0 but for what all of their make have in common; light that falls off
    /// to the sides does not count. 0 of images of other columns, and of columns that do not differ.
    public func likeness(to other: ColumnMeans) -> Double {
        guard width == other.width, samples == other.samples else { return 0 }
        let pixels = sheet.clamped(to: other.sheet)
        guard pixels.count > 1 else { return 0 }
        var (products, own, others) = (0.0, 0.0, 0.0)
        for index in pixels.lowerBound * samples..<(pixels.upperBound - 1) * samples {
            let (one, two) = (means[index + samples] - means[index], other.means[index + samples] - other.means[index])
            products += one * two
            own += one * one
            others += two * two
        }
        return own > 0 && others > 0 ? products / (own * others).squareRoot() : 0
    }
}
