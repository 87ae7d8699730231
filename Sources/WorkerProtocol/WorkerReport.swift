import PlatenModel

/// The body of a reply.
public enum WorkerReport: Codable, Sendable, Hashable {
    /// First words of every worker, once libsane is initialised.
    case hello(WorkerHello)
    /// All devices of this enumeration.
    case devices([ReportedDevice])
    /// The scanner is open; its buttons that can be watched, by their common names.
    case opened(buttons: [String])
    /// An option of the profile is about to be set; it may take as long as a calibration.
    case settingOption(String)
    /// The scanner is busy, cold, or not yet to be opened, and is asked again.
    case waiting(Problem)
    case described([ScannerOption])
    case prepared(PreparedSettings)
    /// The scanner has begun the page; its parameters are exact now.
    case started(AcquisitionStart)
    case progress(AcquisitionProgress)
    /// The scanner has delivered the page, and the next command may come. What becomes of the page is told by `acquired` or `lost`, which belong
    /// to no request: they come before or after this, and before or after replies to later requests.
    case pageRead(PageRead)
    /// A page that was read is complete and on disk.
    case acquired(AcquiredImage)
    /// A page that was read could not be kept; what there is of its file stays for whoever sets it aside.
    case lost(LostImage)
    /// The feeder is empty. The series is over without a problem where at least one image was taken.
    case noMoreDocuments
    /// What the sensors show as the watch begins.
    case sensors([SensorReading])
    /// What was pressed, or what changed, since the last look.
    case sensed([SensorEvent])
    case ended
    /// The USB device was reset; its drivers' claims on it are gone.
    case reset
    case previewed(PreviewSeen)
    case inspected(BedInspection)
    case calibrated(CalibrationEffect)
    case rulersSeen(GeometryReading)
    /// The means lie in the order's file.
    case columnsMeasured(ColumnReading)
    /// The picture lies under its name.
    case rendered
    case edgesSeen([EdgeReading])
    case failed(Problem)

    /// Whether no further reply to the same request follows.
    public var isLast: Bool {
        switch self {
        case .hello, .settingOption, .waiting, .started, .progress, .sensed, .sensors, .acquired, .lost: false
        case .devices, .opened, .described, .prepared, .pageRead, .noMoreDocuments, .ended, .reset, .previewed, .inspected, .calibrated, .rulersSeen,
            .columnsMeasured, .rendered, .edgesSeen, .failed:
            true
        }
    }
}
