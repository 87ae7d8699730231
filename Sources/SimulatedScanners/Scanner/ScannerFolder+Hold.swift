extension ScannerFolder {
    /// Where the scanner is to stand still; nil: nowhere. A file that is none of ``HoldPlace`` is said on stderr and answered as an I/O error.
    func hold() throws(DriverFailure) -> HoldPlace? {
        guard has(.hold) else { return nil }
        return try Diagnostics.usable { () throws(WorldMistake) in
            guard let text = try SmallFile.text(of: path(.hold)) else { return nil }
            do throws(ValueMistake) {
                return try HoldPlace(text)
            } catch {
                throw WorldMistake(path(.hold), error.reason)
            }
        }
    }

    /// Stands still while the file names such a place. Fails with CANCELLED soon after somebody cancels, and with IO_ERROR where the cable is pulled.
    func standStill(unless cancelSwitch: CancelSwitch? = nil, at isHere: (HoldPlace) -> Bool) throws(DriverFailure) {
        while let place = try hold(), isHere(place) {
            if cancelSwitch?.isOn == true { throw DriverFailure(.cancelled) }
            if isUnplugged { throw DriverFailure(.ioError) }
            MonotonicTime.sleep(seconds: 0.005)
        }
    }
}
