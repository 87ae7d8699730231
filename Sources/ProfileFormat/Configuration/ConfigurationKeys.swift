enum StationKey: String, SchemaKey {
    case stateFolder = "state-folder"
    case mastersFolder = "masters-folder"
    case packagesFolder = "packages-folder"
    case reservedSpace = "reserved-space"
    case profileFolders = "profile-folders"
    case hostName = "host-name"
    case naming
    case eventsKept = "events-kept"
    case scrubRate = "scrub-rate"
    case socket, access, drivers, workers, scanners, buttons
    case inputDevices = "input-devices"
    case triggers, destinations, retention, maintenance
}

enum MaintenanceKey: String, SchemaKey {
    case alertCommand = "alert-command"
    case reminders
}

enum ReminderKey: String, SchemaKey {
    case cleaningDays = "cleaning-days"
    case cleaningPages = "cleaning-pages"
    case calibrationDays = "calibration-days"
    case colourDays = "colour-days"
    case geometryDays = "geometry-days"
    case conformanceDays = "conformance-days"
    case lampHours = "lamp-hours"
    case lampPages = "lamp-pages"
    case rollerPages = "roller-pages"
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
    case hotplug, network
    case networkInterval = "network-interval"
    case parallel
    case preferredDrivers = "preferred-drivers"
    case knownScanners = "known-scanners"
    case ippUSBFolder = "ipp-usb-folder"
    case ignoredDrivers = "ignored-drivers"
    case ignoredDeviceTypes = "ignored-device-types"
}

enum WorkersKey: String, SchemaKey {
    case program
    case idleTime = "idle-time"
    case pagesPerWorker = "pages-per-worker"
    case growth
    case coreDumps = "core-dumps"
    case deadlines
}

enum DeadlineKey: String, SchemaKey {
    case enumerate, open, describe, prepare, start
    case warmUp = "warm-up"
    case firstRow = "first-row"
    case finish
    case row, end, cancel, kill
}

enum ScannerKey: String, SchemaKey {
    case match, name
    case scannerClass = "class"
    case disabled, driver, buttons, sensors
    case usbReset = "usb-reset"
}

enum InputDeviceKey: String, SchemaKey {
    case name, usb, match, grab
}

enum TriggerKey: String, SchemaKey {
    case button, device, key, scanner, does
}

enum DestinationKey: String, SchemaKey {
    case kind, path, remote, config, bandwidth, attempts, retention
}
