import ArgumentParser
import PlatenModel

// Words of the socket that options take as they are.

extension TriggerAction: ExpressibleByArgument {}
extension TriggerMode: ExpressibleByArgument {}
extension FaultResponse: ExpressibleByArgument {}
extension JobState: ExpressibleByArgument {}
extension PackageFormat: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension PageOrder: ExpressibleByArgument {}
extension PageOrderRequest.Act: ExpressibleByArgument {}
extension PageOrderRequest.Place: ExpressibleByArgument {}
extension CaptureRole: ExpressibleByArgument {}

extension PageDesignation: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension ColourChart: ExpressibleByArgument {}
extension ColourMode: ExpressibleByArgument {}
extension SourceKind: ExpressibleByArgument {}
