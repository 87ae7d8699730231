enum StationKey: String, SchemaKey {
    case stateFolder = "state-folder"
    case mastersFolder = "masters-folder"
    case reservedSpace = "reserved-space"
    case profileFolders = "profile-folders"
    case hostName = "host-name"
    case eventsKept = "events-kept"
    case socket, access, drivers, workers, scanners
}

enum SocketKey: String, SchemaKey {
    case path, group
}

enum AccessKey: String, SchemaKey {
    case viewer, `operator`, technician, administrator
}

enum DriversKey: String, SchemaKey {
    case configurationFolder = "configuration-folder"
    case libraryFolders = "library-folders"
    case environment
    case enumerateAtStart = "enumerate-at-start"
    case network
    case ignoredDrivers = "ignored-drivers"
    case ignoredDeviceTypes = "ignored-device-types"
}

enum WorkersKey: String, SchemaKey {
    case program
    case idleTime = "idle-time"
    case deadlines
}

enum DeadlineKey: String, SchemaKey {
    case enumerate, open, describe, prepare, start
    case firstRow = "first-row"
    case row, end, cancel, kill
}

enum ScannerKey: String, SchemaKey {
    case match, name
    case scannerClass = "class"
    case disabled
}
