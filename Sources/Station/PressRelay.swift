import Acquisition
import PlatenModel

/// Hands what scanners' buttons do to those who run cycles: the registry is there before them.
actor PressRelay {
    private var acquisition: AcquisitionService?

    func connect(_ acquisition: AcquisitionService) {
        self.acquisition = acquisition
    }

    func pressed(_ scanner: String, _ events: [SensorEvent]) async {
        await acquisition?.pressed(scanner, events)
    }
}
