/// A line of bag-info.txt. Elements may repeat, and their order is kept (RFC 8493 section 2.2.2).
public struct BagInfoElement: Sendable, Hashable {
    /// One of ``Label``, or any other without colon and line ends.
    public var label: String
    /// Text of any length. Line ends are kept, other control characters become spaces; spaces around a line and empty lines are not kept,
    /// since readers take them for padding. An element without a value is left out.
    public var value: String

    public init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }

    /// Labels that RFC 8493 reserves.
    public enum Label {
        public static let sourceOrganization = "Source-Organization"
        public static let organizationAddress = "Organization-Address"
        public static let contactName = "Contact-Name"
        public static let contactPhone = "Contact-Phone"
        public static let contactEmail = "Contact-Email"
        public static let externalDescription = "External-Description"
        /// As `2026-03-31`.
        public static let baggingDate = "Bagging-Date"
        public static let externalIdentifier = "External-Identifier"
        /// For people, such as `260 GB`.
        public static let bagSize = "Bag-Size"
        public static let payloadOxum = "Payload-Oxum"
        public static let bagGroupIdentifier = "Bag-Group-Identifier"
        /// As `2 of 3`.
        public static let bagCount = "Bag-Count"
        public static let internalSenderIdentifier = "Internal-Sender-Identifier"
        public static let internalSenderDescription = "Internal-Sender-Description"
        /// Not of the RFC, but in wide use: the program that made the bag.
        public static let bagSoftwareAgent = "Bag-Software-Agent"
    }
}
