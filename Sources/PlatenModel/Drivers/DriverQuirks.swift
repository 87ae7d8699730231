/// Facts about a SANE driver that whoever supervises it needs. A value made with a name alone is a driver of which nothing is known.
public struct DriverQuirks: Sendable, Hashable {
    /// The driver's name as it begins device names; `*` stands for any characters.
    public var driver: String
    public var feederCancel = FeederCancel.notNeeded
    /// Whether an open scanner keeps every other program out. Let it go when idle where others shall have their turn.
    public var keepsOthersOut = true
    /// Whether the lamp goes out only when the scanner is closed. Let it go when idle.
    public var keepsLampOn = false
    public var listingContact = ListingContact.none
    public var nameForm = DeviceNameForm.address
    public var preference = DriverPreference.native
    /// Pages after which the worker is replaced between two cycles, before the driver has leaked or hung. Nil: no need is known.
    public var pagesPerWorker: Int?

    public init(
        _ driver: String, feederCancel: FeederCancel = .notNeeded, keepsOthersOut: Bool = true, keepsLampOn: Bool = false,
        listingContact: ListingContact = .none, nameForm: DeviceNameForm = .address, preference: DriverPreference = .native,
        pagesPerWorker: Int? = nil
    ) {
        self.driver = driver
        self.feederCancel = feederCancel
        self.keepsOthersOut = keepsOthersOut
        self.keepsLampOn = keepsLampOn
        self.listingContact = listingContact
        self.nameForm = nameForm
        self.preference = preference
        self.pagesPerWorker = pagesPerWorker
    }

    /// What is known of a driver. Behind `net`, ask for the driver that serves the device: ``SaneDeviceName/servingDriver``.
    public static func of(_ driver: String) -> DriverQuirks {
        let row = table.first { $0.driver == driver } ?? table.first { WildcardPattern($0.driver).matches(driver) }
        guard var quirks = row else { return DriverQuirks(driver) }
        quirks.driver = driver
        return quirks
    }
}
