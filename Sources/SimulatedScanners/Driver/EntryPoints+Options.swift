import CSane

@c(sane_platensim_get_option_descriptor)
public func getOptionDescriptor(_ handle: SANE_Handle?, _ option: SANE_Int) -> UnsafePointer<SANE_Option_Descriptor>? {
    guard let handle else { return nil }
    let open = ScannerHandle.at(handle)
    open.scanner.noteListing()
    return open.descriptors.pointer(Int(option))
}

@c(sane_platensim_control_option)
public func controlOption(
    _ handle: SANE_Handle?, _ option: SANE_Int, _ action: SANE_Action, _ value: UnsafeMutableRawPointer?, _ info: UnsafeMutablePointer<SANE_Int>?
) -> SANE_Status {
    info?.pointee = 0
    guard let handle else { return SANE_STATUS_INVAL }
    let open = ScannerHandle.at(handle)
    let number = Int(option)
    guard let type = open.scanner.table[number]?.definition.type else { return SANE_STATUS_INVAL }
    return DriverStatus.of { () throws(DriverFailure) in
        var effects: SettingEffects = []
        switch action {
        case SANE_ACTION_GET_VALUE:
            guard let value else { throw DriverFailure(.invalid) }
            type.write(try open.scanner.value(number), to: value)
        case SANE_ACTION_SET_VALUE:
            // A button has no value, and programs pass null for it.
            guard value != nil || type == .button else { throw DriverFailure(.invalid) }
            let taken = try open.scanner.set(number, to: value.map { type.value(from: $0) } ?? .none)
            effects = taken.effects
            // The standard has the value written back only where it is inexact.
            if let value, effects.contains(.inexact) { type.write(taken.value, to: value) }
        case SANE_ACTION_SET_AUTO:
            effects = try open.scanner.setAutomatically(number)
        default:
            throw DriverFailure(.invalid)
        }
        open.descriptors.update(open.scanner.table.options)
        info?.pointee = effects.rawValue
    }
}
