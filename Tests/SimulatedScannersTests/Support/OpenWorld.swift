import Testing

@testable import SimulatedScanners

/// A scanner opened in the test's own process, below the C interface.
struct OpenWorld {
    /// Held so that its folder stays.
    let world: SimulatedWorld
    let scanner: OpenScanner

    static func scanner(_ name: String = "flatbed", in world: SimulatedWorld) throws -> OpenWorld {
        OpenWorld(world: world, scanner: try OpenScanner(name, in: World(path: world.scanners)))
    }

    func number(_ name: OptionName) throws -> Int {
        try #require(scanner.table.options.firstIndex { $0.definition.name == name })
    }

    func definition(_ name: OptionName) throws -> OptionDefinition {
        try #require(scanner.table[number(name)]).definition
    }

    @discardableResult
    func set(_ name: OptionName, _ value: OptionValue) throws -> (value: OptionValue, effects: SettingEffects) {
        try scanner.set(number(name), to: value)
    }

    func value(_ name: OptionName) throws -> OptionValue {
        try scanner.value(number(name))
    }

    /// Makes pages small, for tests that are not about pixels.
    func shrink() throws {
        try set(.mode, .text("Gray"))
        try set(.resolution, .words([75]))
        try set(.right, .words([20 << 16]))
        try set(.bottom, .words([20 << 16]))
    }

    /// Reads at most `count` bytes.
    func read(_ count: Int) throws(DriverFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var elements = bytes.mutableSpan
        var span = elements.mutableBytes
        let length = try scanner.read(into: &span)
        return Array(bytes.prefix(length))
    }

    struct Page {
        var parameters: FrameParameters
        var bytes: [UInt8] = []
        var longestRead = 0
        var emptyReads = 0
        /// How the page ended: EOF, if all went well.
        var end = DriverStatus.good
    }

    /// Scans a page to its end and cancels, as programs do; a program that feeds a stack cancels only after the last one.
    func page(chunk: Int = 32_768, isLast: Bool = true) throws -> Page {
        try scanner.start()
        var page = Page(parameters: try scanner.parameters())
        while page.end == .good {
            do {
                let part = try read(chunk)
                page.bytes += part
                page.longestRead = max(page.longestRead, part.count)
                if part.isEmpty { page.emptyReads += 1 }
            } catch {
                page.end = error.status
            }
        }
        if isLast { scanner.cancel() }
        return page
    }
}
