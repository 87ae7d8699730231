import HTTPTypes
import PlatenModel

/// The HTTP status of each problem. One exhaustive switch: a new code does not compile without its status.
enum ProblemStatus {
    static func of(_ code: ProblemCode) -> HTTPResponse.Status {
        switch code {
        case .fixityRunUnknown: .notFound
        case .fixityRunning, .catalogueExists: .conflict
        case .masterDamaged, .sidecarDamaged, .mastersUnreadable, .backupFailed, .backupInvalid: .internalServerError
        case .scannerUnknown, .profileUnknown, .jobUnknown, .cycleUnknown, .captureUnknown, .routeUnknown, .destinationUnknown: .notFound
        case .packageUnknown, .deliveryUnknown, .previewUnknown, .alertUnknown: .notFound
        case .bedNotEmpty, .bedDark, .bedBright, .lampRestless, .calibrationMissing, .calibrationTooOld, .glassScratched, .rulerNotFound,
            .chartRefused,
            .targetRefused,
            .maintenanceNotRunning,
            .earlierProfileMissing, .earlierFlatFieldMissing, .flatFieldRefused,
            .colourProfileMissing:
            .conflict
        case .flatFieldMissing: .notFound
        case .flatFieldUnreadable, .argyllMissing, .tesseractMissing, .pageNumbersUnread: .internalServerError
        case .glassDirty, .figureDrifts, .calibrationIneffective, .alertCommandFailed: .internalServerError
        case .packageRunning, .packageUnfinished, .deliveryRunning, .jobEmpty, .workEnded: .conflict
        case .masterRemoved: .gone
        case .packageInterrupted, .deliveryInterrupted: .serviceUnavailable
        case .methodNotAllowed: .methodNotAllowed
        case .requestMalformed, .jobNameInvalid, .scannerNameInvalid, .deliveryNameInvalid: .badRequest
        case .requestTooLarge: .contentTooLarge
        case .rangeInvalid: .rangeNotSatisfiable
        case .eventsGone, .masterMissing: .gone
        case .callerUnknown, .permissionDenied, .socketForbidden: .forbidden
        case .slipTaken, .slipMismatch, .slipForbidden, .jobMoveRefused, .jobInUse, .jobNotOpen: .conflict
        case .pagesChanged, .jobIncomplete: .conflict
        case .openPointUnknown: .notFound
        case .namingInvalid, .nameRefused, .pageOrderRefused: .unprocessableContent
        case .jobMoveUnexplained: .badRequest
        case .inputUnreadable: .internalServerError
        case .jobExists, .idempotencyConflict, .idempotencyKeyInUse, .configuredScannerMissing, .scannerUnserved, .cycleEnded, .cycleNotPaused,
            .cycleNotRunning, .noCycleWaits,
            .scannerNameTaken, .scannerConnected, .scannerBusy, .scannerNotReady, .scannerBusyElsewhere,
            .fileNameTaken, .fileExists, .scanCancelled, .destinationDiffers, .deliveryCancelled, .removalNotConfirmed, .renameRefused,
            .packageExists, .packageCancelled, .inspectionOpen, .inspectionNotDue, .notInSample:
            .conflict
        case .noScannerFits, .optionMissing, .optionValueRefused, .optionNotSettable, .driverRefusedValue, .frameUnsupported,
            .scannerUnsupported, .profileInvalid, .guidelineInvalid, .configurationInvalid, .destinationMisconfigured, .packageInvalid,
            .packagePathInvalid:
            .unprocessableContent
        case .storageFull, .destinationFull: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
        case .scannerWarmingUp, .scannerLocked, .feederJammed, .doubleFeed, .feederEmpty, .coverOpen, .scannerUnplugged, .scannerFaulty, .pageRepeats,
            .pageLimitReached, .sheetTooLong, .codesUnread, .qualityHeld, .qualityStopped, .clipOutside, .stationStopping, .stationRestarted:
            .serviceUnavailable
        case .unexpectedEndOfFile, .scannerInputOutput, .driverOutOfMemory, .scannerAccessDenied, .driverStatusUnknown, .driverIncompatible,
            .imageEmpty, .driverCrashed, .driverUnsound, .driverMissing, .workerProtocol,
            .destinationRefused, .deliveryFailed, .deliveryNotVerified:
            .badGateway
        case .driverHung, .destinationUnreachable: .gatewayTimeout
        case .workerNotStarted, .storageFailed, .storageUnsuitable, .imageEncodingFailed, .imageUnreadable, .pictureNotDrawn, .catalogueNewer,
            .catalogueFailed,
            .stateLocked,
            .socketLocked, .internalFailure, .daemonUnreachable, .answerMalformed, .digestMismatch, .sidecarInvalid,
            .packageDamaged, .rcloneMissing, .jobRecordInvalid, .renameUnfinished, .restrictionImpossible, .packageSourceDamaged, .packageFailed:
            .internalServerError
        }
    }
}
