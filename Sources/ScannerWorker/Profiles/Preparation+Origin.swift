import PlatenModel
import WorkerProtocol

extension Preparation {
    /// Where the image begins on the bed, in millimetres from its upper left corner. Nil: the scanner's options do not say.
    var origin: (x: Double, y: Double)? {
        guard let x = edge(.left, units: resolutionX), let y = edge(.top, units: resolutionY ?? resolutionX) else { return nil }
        return (x, y)
    }

    /// An edge without an option lies at 0.
    private func edge(_ quantity: OptionQuantity, units resolution: Double?) -> Double? {
        let names = OptionAliases.names(for: quantity)
        guard let option = settings.options.first(where: { names.contains($0.name) }) else { return 0 }
        guard let value = option.effective.leadingNumber else { return nil }
        guard pixelOptions.contains(option.name) else { return value }
        return resolution.map { value / $0 * 25.4 }
    }
}
