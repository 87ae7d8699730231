import CSane

@c(sane_platensim_get_parameters)
public func getParameters(_ handle: SANE_Handle?, _ result: UnsafeMutablePointer<SANE_Parameters>?) -> SANE_Status {
    guard let handle, let result else { return SANE_STATUS_INVAL }
    return DriverStatus.of { () throws(DriverFailure) in
        let parameters = try ScannerHandle.at(handle).scanner.parameters()
        result.pointee = SANE_Parameters(
            format: SANE_Frame(rawValue: UInt32(bitPattern: parameters.format.rawValue)),
            last_frame: SANE_Bool(parameters.isLastFrame ? 1 : 0),
            bytes_per_line: SANE_Int(clamping: parameters.bytesPerLine), pixels_per_line: SANE_Int(clamping: parameters.pixelsPerLine),
            lines: SANE_Int(clamping: parameters.lines), depth: SANE_Int(parameters.depth))
    }
}

@c(sane_platensim_start)
public func startScan(_ handle: SANE_Handle?) -> SANE_Status {
    guard let handle else { return SANE_STATUS_INVAL }
    return DriverStatus.of { () throws(DriverFailure) in try ScannerHandle.at(handle).scanner.start() }
}

@c(sane_platensim_read)
public func readScan(
    _ handle: SANE_Handle?, _ data: UnsafeMutablePointer<SANE_Byte>?, _ maximumLength: SANE_Int, _ length: UnsafeMutablePointer<SANE_Int>?
) -> SANE_Status {
    length?.pointee = 0
    guard let handle, let data, let length, maximumLength >= 0 else { return SANE_STATUS_INVAL }
    return DriverStatus.of { () throws(DriverFailure) in
        let buffer = UnsafeMutableRawBufferPointer(start: data, count: Int(maximumLength))
        var bytes = buffer.mutableBytes
        length.pointee = SANE_Int(clamping: try ScannerHandle.at(handle).scanner.read(into: &bytes))
    }
}

@c(sane_platensim_set_io_mode)
public func setIOMode(_ handle: SANE_Handle?, _ isNonBlocking: SANE_Bool) -> SANE_Status {
    isNonBlocking == 0 ? SANE_STATUS_GOOD : SANE_STATUS_UNSUPPORTED
}

@c(sane_platensim_get_select_fd)
public func getSelectDescriptor(_ handle: SANE_Handle?, _ descriptor: UnsafeMutablePointer<SANE_Int>?) -> SANE_Status {
    SANE_STATUS_UNSUPPORTED
}
