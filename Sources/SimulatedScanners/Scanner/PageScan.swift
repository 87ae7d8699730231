/// A page under way: rows in, chunks out, with the pace and the faults of the configuration.
final class PageScan {
    let parameters: FrameParameters
    /// Whether EOF or a failure was answered.
    private(set) var isOver = false

    /// Nil: there is no page.
    private let rows: PageRows?
    private let configuration: ScannerConfiguration
    private let folder: ScannerFolder
    private let cancelSwitch: CancelSwitch
    private let begin = MonotonicTime.now
    private let length: PageLength
    private var zeroReads: Int
    /// Bytes that the first read tells of beyond the buffer.
    private var excess = 0
    private var events: [Fault]
    /// What is answered behind the last row.
    private let endStatus: DriverStatus

    private var line: [UInt8]
    /// Bytes of `line` that are delivered.
    private var position: Int
    /// Rows generated so far.
    private var row = 0
    private var delivered = 0

    /// `frame` counts from 0, since the scanner was opened. `parameters` are as they should be; faults may change what programs see of them.
    init(
        rows: PageRows, length: PageLength, frame: Int, configuration: ScannerConfiguration, folder: ScannerFolder, parameters: FrameParameters,
        cancelSwitch: CancelSwitch
    ) {
        self.rows = rows
        self.configuration = configuration
        self.folder = folder
        self.cancelSwitch = cancelSwitch
        line = [UInt8](repeating: 0, count: parameters.bytesPerLine)
        position = line.count
        var parameters = parameters
        var (length, zeroReads) = (length, 0)
        var events: [Fault] = []
        for fault in configuration.faults.pending(where: \.isOfPage) {
            switch fault {
            case .event(let action, at: .cancel):
                cancelSwitch.arm(action)
                configuration.faults.take(fault)
            case .event: events.append(fault)
            case .shortPage(let count): length.shortened = min(length.shortened, count)
            case .extraRows(let count): length.added += count
            case .unknownLength: parameters.lines = -1
            case .zeroReads(let count): zeroReads = count
            case .overlongRead(let bytes): excess = bytes
            case .announced(let parameter, let value): parameter.set(value, in: &parameters)
            case .frameLinesDiffer(let count):
                // Left for the next frame, which is one of those that differ.
                if frame.isMultiple(of: 2) { continue }
                length.missing = count
                if parameters.lines > 0 { parameters.lines = max(0, parameters.lines - count) }
            }
            if case .event = fault { continue }
            configuration.faults.take(fault)
        }
        self.length = length
        self.zeroReads = zeroReads
        self.events = events
        self.parameters = parameters
        endStatus = .endOfFile
    }

    /// What begins where the hopper is empty: no row comes, and so no fault of a page.
    init(
        nothing end: FeederEnd, configuration: ScannerConfiguration, folder: ScannerFolder, parameters: FrameParameters, cancelSwitch: CancelSwitch
    ) {
        rows = nil
        self.configuration = configuration
        self.folder = folder
        self.cancelSwitch = cancelSwitch
        self.parameters = end.announced(parameters)
        (length, zeroReads, events, line, position) = (PageLength(area: 0), 0, [], [], 0)
        endStatus = end.firstRead
    }

    /// Nothing more comes.
    func end() {
        isOver = true
    }

    /// See ``OpenScanner/read(into:)``.
    func read(into buffer: inout MutableRawSpan) throws(DriverFailure) -> Int {
        guard !isOver else { throw DriverFailure(.endOfFile) }
        if zeroReads > 0 {
            // For ever is Int.max.
            if zeroReads < .max { zeroReads -= 1 }
            return 0
        }
        do throws(DriverFailure) {
            let count = try fill(&buffer)
            guard count > 0 || buffer.byteCount == 0 else { throw DriverFailure(endStatus) }
            delivered += count
            if configuration.pace > 0 {
                try MonotonicTime.wait(until: begin + Double(delivered) / Double(configuration.pace), unless: cancelSwitch)
            }
            defer { excess = 0 }
            return excess > 0 ? buffer.byteCount + excess : count
        } catch {
            isOver = true
            throw error
        }
    }

    private func fill(_ buffer: inout MutableRawSpan) throws(DriverFailure) -> Int {
        var limit = buffer.byteCount
        if configuration.readLimit > 0 { limit = min(limit, configuration.readLimit) }
        // A slow scanner hands over what it has twenty times a second.
        if configuration.pace > 0 { limit = min(limit, max(1, configuration.pace / 20)) }
        let lastRow = try length.rows()
        var held: Int?
        if case .row(let row)? = try folder.hold() { held = row }
        var filled = 0
        while filled < limit {
            if position == line.count {
                if let place = held, row >= place, rows != nil {
                    if filled > 0 { break }
                    let row = row
                    try folder.standStill(unless: cancelSwitch) { if case .row(let place) = $0 { row >= place } else { false } }
                    held = nil
                }
                // What lies before a fault is delivered first.
                if hasEvent(at: row), filled > 0 { break }
                try happen(at: row)
                guard let rows, row < lastRow else { break }
                try rows.next(into: &line)
                if parameters.format == .colour { configuration.fixedBit?.stick(&line, channels: 3, depth: parameters.depth) }
                row += 1
                position = 0
            }
            let count = min(limit - filled, line.count - position)
            copyBytes(of: line, from: position, count: count, into: &buffer, at: filled)
            position += count
            filled += count
        }
        return filled
    }

    private func hasEvent(at row: Int) -> Bool {
        events.contains { if case .event(_, at: .row(row)) = $0 { true } else { false } }
    }

    private func happen(at row: Int) throws(DriverFailure) {
        while let index = events.firstIndex(where: { if case .event(_, at: .row(row)) = $0 { true } else { false } }) {
            let fault = events.remove(at: index)
            configuration.faults.take(fault)
            if case .event(let action, _) = fault { try action.happen() }
        }
    }
}

extension Fault {
    /// Whether it concerns a page under way rather than one call.
    fileprivate var isOfPage: Bool {
        switch self {
        case .event(_, at: .row), .event(_, at: .cancel), .shortPage, .extraRows, .unknownLength, .zeroReads, .overlongRead, .announced,
            .frameLinesDiffer:
            true
        case .event: false
        }
    }
}
