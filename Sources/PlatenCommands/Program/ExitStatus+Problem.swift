import PlatenModel

extension ExitStatus {
    /// The status of a problem. One exhaustive switch: a new code does not compile without its status.
    init(_ code: ProblemCode) {
        self =
            switch code {
            case .fixityRunUnknown: .notFound
            case .fixityRunning, .catalogueExists: .refused
            case .masterDamaged, .sidecarDamaged, .mastersUnreadable, .backupFailed, .backupInvalid: .failure
            case .scannerUnknown, .profileUnknown, .jobUnknown, .cycleUnknown, .captureUnknown, .routeUnknown, .eventsGone,
                .destinationUnknown:
                .notFound
            case .openPointUnknown:
                .notFound
            case .namingInvalid, .nameRefused, .pagesChanged, .jobIncomplete, .pageOrderRefused:
                .refused
            case .slipTaken, .slipMismatch, .slipForbidden, .jobMoveRefused, .jobInUse, .jobNotOpen:
                .refused
            case .jobExists, .idempotencyConflict, .idempotencyKeyInUse, .cycleEnded, .scannerBusy, .scannerNotReady,
                .scannerBusyElsewhere, .noScannerFits, .optionMissing, .optionValueRefused, .optionNotSettable, .scannerUnsupported,
                .driverRefusedValue, .frameUnsupported, .fileNameTaken, .fileExists, .stateLocked, .socketLocked, .stationStopping,
                .cycleNotPaused, .cycleNotRunning, .noCycleWaits, .scannerNameTaken, .scannerConnected, .destinationDiffers, .removalNotConfirmed,
                .renameRefused, .packageExists, .packagePathInvalid, .inspectionOpen, .inspectionNotDue, .notInSample:
                .refused
            case .packageUnknown, .deliveryUnknown, .previewUnknown, .masterRemoved, .alertUnknown:
                .notFound
            case .calibrationMissing, .calibrationTooOld, .glassScratched, .colourProfileMissing, .earlierProfileMissing, .maintenanceNotRunning,
                .earlierFlatFieldMissing:
                .refused
            case .flatFieldMissing: .notFound
            case .flatFieldUnreadable: .failure
            case .argyllMissing, .tesseractMissing, .pageNumbersUnread: .failure
            case .bedNotEmpty, .bedBright, .bedDark, .lampRestless, .rulerNotFound, .chartRefused, .targetRefused, .flatFieldRefused, .glassDirty,
                .figureDrifts,
                .calibrationIneffective:
                .attention
            case .alertCommandFailed: .failure
            case .packageRunning, .packageUnfinished, .deliveryRunning, .jobEmpty, .workEnded:
                .refused
            case .packageInterrupted, .deliveryInterrupted:
                .failure
            case .callerUnknown, .permissionDenied, .scannerAccessDenied, .socketForbidden:
                .permission
            case .feederJammed, .doubleFeed, .feederEmpty, .coverOpen, .scannerWarmingUp, .scannerLocked, .unexpectedEndOfFile, .imageEmpty,
                .scannerUnplugged, .scannerFaulty, .pageRepeats, .pageLimitReached, .sheetTooLong, .codesUnread, .qualityHeld, .qualityStopped,
                .clipOutside:
                .attention
            case .jobNameInvalid, .scannerNameInvalid, .jobMoveUnexplained, .deliveryNameInvalid:
                .usage
            case .inputUnreadable:
                .failure
            case .daemonUnreachable:
                .unreachable
            case .scanCancelled, .deliveryCancelled, .packageCancelled:
                .cancelled
            case .methodNotAllowed, .requestMalformed, .requestTooLarge, .rangeInvalid, .scannerInputOutput, .driverOutOfMemory,
                .driverStatusUnknown, .driverIncompatible, .driverCrashed, .driverUnsound, .driverHung, .workerNotStarted, .workerProtocol,
                .storageFull,
                .storageFailed, .storageUnsuitable, .imageEncodingFailed, .imageUnreadable, .pictureNotDrawn, .masterMissing, .sidecarInvalid,
                .configurationInvalid,
                .profileInvalid, .guidelineInvalid, .catalogueNewer, .catalogueFailed, .stationRestarted, .internalFailure, .answerMalformed,
                .digestMismatch,
                .driverMissing, .configuredScannerMissing, .scannerUnserved, .destinationMisconfigured, .destinationUnreachable, .destinationRefused,
                .destinationFull, .deliveryFailed, .deliveryNotVerified, .packageInvalid, .packageDamaged, .rcloneMissing, .jobRecordInvalid,
                .renameUnfinished, .restrictionImpossible, .packageSourceDamaged, .packageFailed:
                .failure
            }
    }
}
