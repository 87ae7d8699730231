import CSane

// What the dll meta-backend looks for in libsane-platensim.so.1: the functions of the SANE Standard 1.06, section 4.3, with the driver's
// name in theirs.

@c(sane_platensim_init)
public func initialiseDriver(_ version: UnsafeMutablePointer<SANE_Int>?, _ authorise: SANE_Auth_Callback?) -> SANE_Status {
    // SANE_VERSION_CODE(major 1, minor 0, build 1).
    version?.pointee = SANE_CURRENT_MAJOR << 24 | SANE_CURRENT_MINOR << 16 | 1
    return DriverStatus.of { () throws(DriverFailure) in try World.current.faults()?.happen(at: .initialise) }
}

@c(sane_platensim_exit)
public func exitDriver() {
    Driver.forgetDevices()
}

@c(sane_platensim_get_devices)
public func getDevices(
    _ list: UnsafeMutablePointer<UnsafeMutablePointer<UnsafePointer<SANE_Device>?>?>?, _ localOnly: SANE_Bool
) -> SANE_Status {
    guard let list else { return SANE_STATUS_INVAL }
    return DriverStatus.of { () throws(DriverFailure) in list.pointee = try Driver.listDevices() }
}

@c(sane_platensim_open)
public func openScanner(_ name: SANE_String_Const?, _ handle: UnsafeMutablePointer<SANE_Handle?>?) -> SANE_Status {
    guard let handle else { return SANE_STATUS_INVAL }
    let name = name.map { String(cString: $0) } ?? ""
    return DriverStatus.of { () throws(DriverFailure) in
        handle.pointee = ScannerHandle(try OpenScanner(name, in: .current)).open()
    }
}

@c(sane_platensim_close)
public func closeScanner(_ handle: SANE_Handle?) {
    guard let handle else { return }
    ScannerHandle.close(handle)
}

@c(sane_platensim_cancel)
public func cancelScan(_ handle: SANE_Handle?) {
    guard let handle else { return }
    ScannerHandle.at(handle).scanner.cancel()
}
