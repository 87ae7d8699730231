import PlatenModel

/// Which driver is used where several reach one scanner: the one that the scanner's own entry names, then those that the configuration
/// prefers in its order, then Platen's own order of drivers.
struct RoutePreference {
    let configuration: StationConfiguration

    func sorted(_ routes: [ScannerRoute]) -> [ScannerRoute] {
        routes.sorted { rank($0) < rank($1) }
    }

    private func rank(_ route: ScannerRoute) -> (Int, Int, Int, String) {
        let own = configuration.scanner(device: route.device.name, identity: route.identity.text)?.driver
        let preferred = configuration.preferredDrivers.firstIndex(of: route.driver) ?? configuration.preferredDrivers.count
        return (own == route.driver ? 0 : 1, preferred, DriverQuirks.of(route.driver).preference.rawValue, route.device.name)
    }
}
