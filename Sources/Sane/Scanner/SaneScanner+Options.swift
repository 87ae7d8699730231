import CSane
import PlatenModel

extension SaneScanner {
    /// Options beyond which the driver's count is not believed.
    private static let mostOptions = 4_096

    /// All options but the count itself (option 0), as they are now. They may change whenever one is set.
    ///
    /// `includingValues` reads every readable option as well. Reading wakes some scanners, and some sensors forget a button press
    /// once it has been read (sane-backends 1.2.1, genesys.cpp), so only a description for people should ask for it.
    public func options(includingValues: Bool) throws(SaneError) -> [ScannerOption] {
        var count: SANE_Int = 0
        try SaneStatus(sane_control_option(handle, 0, SANE_ACTION_GET_VALUE, &count, nil))
            .check(during: .describeOptions, scanner: scanner)
        var options: [ScannerOption] = []
        for index in 1..<max(1, min(Int(count), Self.mostOptions)) {
            guard let descriptor = sane_get_option_descriptor(handle, SANE_Int(index)) else { continue }
            options.append(OptionDescriptor.copy(descriptor.pointee, index: index))
        }
        InactiveFlags.correct(&options)
        guard includingValues else { return options }
        for position in options.indices where options[position].capabilities.active && options[position].capabilities.readable {
            // One option that cannot be read must not hide the others.
            options[position].value = try? value(of: options[position].index)
        }
        return options
    }

    /// The value that an option has now, nil for buttons and groups.
    ///
    /// Throws without asking the driver where the option is inactive or cannot be read.
    public func value(of index: Int) throws(SaneError) -> OptionValue? {
        let (option, entries) = try option(index, during: .readOption)
        guard option.type != .group, option.type != .button, option.type != .unknown else { return nil }
        guard option.capabilities.active else { throw error(.optionInactive, .readOption, option) }
        guard option.capabilities.readable else { throw error(.optionNotReadable, .readOption, option) }
        var buffer = OptionBuffer(option, entries: entries)
        try control(option, SANE_ACTION_GET_VALUE, &buffer, during: .readOption)
        return buffer.value
    }

    /// The option's descriptor as the driver has it at this moment, and the texts it lists in its own bytes.
    func option(_ index: Int, during operation: SaneOperation) throws(SaneError) -> (ScannerOption, entries: [[UInt8]]) {
        guard index > 0, let number = SANE_Int(exactly: index), let descriptor = sane_get_option_descriptor(handle, number) else {
            throw SaneError(.optionUnknown(index), during: operation, scanner: scanner)
        }
        var option = OptionDescriptor.copy(descriptor.pointee, index: index)
        let entries = OptionDescriptor.entries(of: descriptor.pointee)
        if !option.capabilities.active, InactiveFlags.concern(option) {
            // Whether the flag is to be believed shows in the other options.
            option = try options(includingValues: false).first { $0.index == index } ?? option
        }
        return (option, entries)
    }

    /// One `sane_control_option` on the buffer. Returns the information bits.
    @discardableResult
    func control(
        _ option: ScannerOption, _ action: SANE_Action, _ buffer: inout OptionBuffer, during operation: SaneOperation
    ) throws(SaneError) -> SANE_Int {
        var information: SANE_Int = 0
        let number = SANE_Int(option.index)
        let status = buffer.withMemory { memory in
            SaneStatus(sane_control_option(handle, number, action, memory, &information))
        }
        try status.check(during: operation, scanner: scanner, option: option.name)
        return information
    }

    func error(_ reason: SaneError.Reason, _ operation: SaneOperation, _ option: ScannerOption) -> SaneError {
        SaneError(reason, during: operation, scanner: scanner, option: option.name)
    }
}
