extension DriverQuirks {
    /// Pages between two workers of drivers that come as binaries: no driver's own figure, but few enough that a leak of a page's size
    /// (100 MB at 600 dpi) stays within a station's memory.
    private static let vendorPages = 100

    /// All that is known, from the sources of sane-backends 1.4.0 unless another source is named. Drivers that are missing are as
    /// `DriverQuirks(name)` says.
    static let table: [DriverQuirks] = [
        // MARK: Feeders and flatbeds

        // fujitsu.c check_for_cancel: a cancel restarts the batch with the front side, so a back side in store is lost; attach_one sends
        // INQUIRY and asks for the serial number; init_serial: name is MODEL:SERIAL. Models without a serial number (fi-4860 and fi-4750
        // answer garbage) keep `libusb:`.
        DriverQuirks("fujitsu", feederCancel: .losesPages, listingContact: .commands, nameForm: .modelAndSerial),
        // canon_dr.c: the same design as fujitsu.c. Its MODEL:SERIAL names are commented out in attach_one: names are `libusb:`.
        DriverQuirks("canon_dr", feederCancel: .losesPages, listingContact: .commands),
        // epjitsu.c attach_one: loads the firmware and asks for the model.
        DriverQuirks("epjitsu", listingContact: .commands),
        // avision.c: attach sends INQUIRY; do_cancel forgets the back side in store (duplex_rear_valid) and releases the unit, at which
        // a batch scanner empties its path.
        DriverQuirks("avision", feederCancel: .losesPages, listingContact: .commands),
        // xerox_mfp.c list_one_device: opens and sends INQUIRY, over the network too.
        DriverQuirks("xerox_mfp", listingContact: .commands),
        // epson2.c device_detect: opens and asks for the model, over the network too. In the process that has a scanner open it frees
        // what that scanner uses. Where epsonds lists a machine too, that driver speaks the machine's newer protocol.
        DriverQuirks("epson2", listingContact: .commands, preference: .superseded),
        // epsonds.c device_detect.
        DriverQuirks("epsonds", listingContact: .commands),
        // epson.c: the predecessor of epson2; both list the same machines where both are configured.
        DriverQuirks("epson", listingContact: .commands, preference: .superseded),
        // pixma_io_sanei.c read_serial_number: opens each device to read its string descriptors; names are VIDPID_SERIAL or MODEL_SERIAL.
        // Preferred to airscan: it has buttons, 48 bit and transparency units.
        DriverQuirks("pixma", listingContact: .opens, nameForm: .identifiersAndSerial),
        // genesys.cpp attach_device_by_name: opens to read the descriptor.
        DriverQuirks("genesys", listingContact: .opens),
        // gt68xx.c attach: opens the device. `lamp-off-at-exit`: the lamp goes out when the scanner is closed.
        DriverQuirks("gt68xx", keepsLampOn: true, listingContact: .opens),
        // plustek.c: `lamp-off-at-exit`; libinsane (workaround_lamp) turns the lamp off itself. attach opens the device.
        DriverQuirks("plustek", keepsLampOn: true, listingContact: .opens),
        // umax.c: `lamp-off-at-exit`.
        DriverQuirks("umax", keepsLampOn: true),
        // hp5590.c attach_usb_device: opens. A device that another program uses vanishes from the list (AirSane#83).
        DriverQuirks("hp5590", listingContact: .opens),
        // rts8891.c: attach_rts8891 opens; by the `allowsharing` setting the interface is taken only while scanning.
        DriverQuirks("rts8891", keepsOthersOut: false, listingContact: .opens),
        // kodakaio.c: open from sane_start to sane_cancel only.
        DriverQuirks("kodakaio", keepsOthersOut: false),

        // MARK: Network

        // sane-airscan(5): eN and wN number the last discovery. Listing asks no device, opening leaves none busy. Measured with 0.99.27:
        // it fetches several sheets ahead, and a cancel drops them.
        DriverQuirks("airscan", feederCancel: .losesPages, keepsOthersOut: false, nameForm: .discovery, preference: .driverless),
        // The driver for eSCL in sane-backends lists what airscan lists, with fewer workarounds for models (airscan-escl.c).
        DriverQuirks("escl", keepsOthersOut: false, preference: .basic),
        // net.c: `HOST:` and the name that the device has at that host's saned.
        DriverQuirks("net", nameForm: .remote, preference: .remote),
        // dell1600n_net.c: the name is the host.
        DriverQuirks("dell1600n_net", nameForm: .host),

        // MARK: Drivers from makers

        // HPLIP's hpaio: named by model and address or serial number.
        DriverQuirks("hpaio", nameForm: .printerPath, preference: .vendor, pagesPerWorker: vendorPages),
        // Brother's brscan2 to brscan5. brscan5 has been seen to hang its host (nixpkgs#162304).
        DriverQuirks("brother*", nameForm: .semicolons, preference: .vendor, pagesPerWorker: vendorPages),
        // Samsung's and Xerox's unified driver.
        DriverQuirks("smfp", nameForm: .semicolons, preference: .vendor, pagesPerWorker: vendorPages),
        // Epson's Image Scan! and its successors.
        DriverQuirks("epkowa", preference: .vendor, pagesPerWorker: vendorPages),
        DriverQuirks("utsushi", preference: .vendor, pagesPerWorker: vendorPages),
        DriverQuirks("imagescan", preference: .vendor, pagesPerWorker: vendorPages),
        DriverQuirks("epsonscan2", preference: .vendor, pagesPerWorker: vendorPages),
        // Canon's ScanGear MP.
        DriverQuirks("scangearmp*", preference: .vendor, pagesPerWorker: vendorPages),

        // MARK: No scanners

        DriverQuirks("v4l", preference: .camera),
        DriverQuirks("gphoto2", preference: .camera),
    ]
}
