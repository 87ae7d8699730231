/// The one table of sentences: what each problem says and what it tells to do next.
///
/// `{name}` stands for a parameter of the problem.
public enum ProblemMessages {
    public struct Message: Sendable {
        public let sentence: String
        public let next: String
    }

    /// The template with each `{name}` replaced by its parameter; a parameter that is missing shows as `?`.
    static func fill(_ template: String, with parameters: [String: String]) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += parameters[String(rest[rest.index(after: open)..<close])] ?? "?"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    static func message(of code: ProblemCode) -> Message {
        let (sentence, next) = texts(of: code)
        return Message(sentence: sentence, next: next)
    }

    // One exhaustive switch: a new code does not compile without its sentence.
    private static func texts(of code: ProblemCode) -> (String, String) {
        switch code {
        case .scannerUnknown: ("There is no scanner named {scanner}.", "See the names with: platenctl scanners")
        case .profileUnknown: ("There is no profile named {profile}.", "{hint}")
        case .jobUnknown: ("There is no job {job}.", "See the jobs with: platenctl jobs")
        case .cycleUnknown: ("There is no cycle {cycle}.", "See what runs with: platenctl status")
        case .captureUnknown: ("There is no capture {capture}.", "See the captures with: platenctl captures")
        case .routeUnknown: ("There is nothing at {path}.", "The resources are below /v1.")
        case .methodNotAllowed: ("{path} does not answer {method}.", "Allowed: {allowed}.")
        case .requestMalformed: ("The request cannot be read: {reason}.", "Correct it and send it again.")
        case .requestTooLarge: ("The request is larger than {limit} bytes.", "Send less.")
        case .jobExists: ("There is a job named {job} already.", "Choose another name, or scan into it with --job {job}")
        case .jobNameInvalid:
            ("A job cannot be named {job}.", "Use 1 to 100 letters, digits, dots, hyphens and underscores, with a letter or digit first.")
        case .slipTaken: ("The slip {slip} belongs to {holder}.", "Use another slip, or take it away there first.")
        case .slipMismatch:
            ("The first sheet is not the slip {slip} of the job {job}: it bears {read}.", "Look whose pages these are; nothing was captured.")
        case .slipForbidden:
            (
                "The slip {slip} belongs to an item that {user} may not see.",
                "Take its pages out of the stack and resume, or have somebody of its groups scan it."
            )
        case .pagesChanged: ("Somebody changed pages of the job {job} meanwhile; nothing was changed.", "Look at them again.")
        case .pageOrderRefused: ("The pages of the job {job} cannot be put in order so: {reason}.", "See them with: platenctl job pages {job}")
        case .jobIncomplete:
            (
                "The job {job} has open points: {reasons}.",
                "Settle them, or accept each with: platenctl job accept {job}; see them with: platenctl job check {job}"
            )
        case .openPointUnknown: ("The job {job} has no open point {point}.", "See them with: platenctl job check {job}")
        case .namingInvalid:
            ("The template {template} of names cannot be used: {reason}.", "Correct the key naming in the profile or in platend.yaml.")
        case .nameRefused:
            (
                "The images of the job {job} cannot be named after {template}: {reason}.",
                "Say what is missing with: platenctl job change {job}"
            )
        case .jobMoveRefused:
            ("The job {job} cannot go from {from} to {to}.", "From {from} it can go to: {allowed}.")
        case .jobMoveUnexplained: ("The move of the job {job} from {from} to {to} needs a reason.", "Say it with: --remark")
        case .jobInUse: ("A cycle of the job {job} has not ended.", "End it first: platenctl end")
        case .jobNotOpen:
            ("The job {job} is {state}: nothing is captured for it.", "Move it first: platenctl job move {job} {next}")
        case .idempotencyConflict: ("The Idempotency-Key {key} was used for another request.", "Use a new key for each request.")
        case .idempotencyKeyInUse:
            ("The request with the Idempotency-Key {key} is being worked on.", "Send it again in a moment to get its answer.")
        case .rangeInvalid: ("The range {range} lies outside the image of {size} bytes.", "Ask for a range within it.")
        case .eventsGone:
            ("Events after {id} are no longer kept.", "Read jobs and captures anew, then follow the events after {oldest}.")
        case .cycleEnded: ("The cycle {cycle} has ended already.", "")
        case .cycleNotPaused: ("The cycle {cycle} is not paused: it is {state}.", "See what runs with: platenctl status")
        case .cycleNotRunning: ("The cycle {cycle} cannot be paused: it is {state}.", "See what runs with: platenctl status")
        case .noCycleWaits: ("No cycle waits for this on {scanner}.", "Start one with: platenctl scan --scanner {scanner} --trigger page")
        case .configuredScannerMissing:
            ("The configuration has an entry for {match}, and no such scanner was ever seen.", "Compare it with: platenctl scanners")
        case .scannerUnserved: ("The scanner {device} ({identity}) is on the bus, and no driver lists it.", "Run: platenctl doctor")
        case .scannerNameInvalid:
            (
                "A scanner cannot be named {scanner}.",
                "Use 1 to 100 letters, digits, dots, hyphens and underscores, with a letter or digit first."
            )
        case .scannerNameTaken: ("There is a scanner named {scanner} already.", "Choose another name, or forget the other scanner first.")
        case .scannerConnected: ("{scanner} is connected.", "Unplug it first, or disable it in the configuration.")
        case .callerUnknown: ("The system does not tell who is calling.", "Call from this machine over the socket itself.")
        case .permissionDenied:
            ("{user} may not do this: it takes the role {role}.", "Ask the administrator to add you to a group with that role.")
        case .scannerBusy:
            ("{scanner} is scanning for {holder} (job {job}, cycle {cycle}).", "Wait with --wait, or cancel with: platenctl cancel {cycle}")
        case .scannerNotReady: ("{scanner} is not ready: {state}.", "Look at it with: platenctl scanners show {scanner}")
        case .noScannerFits: ("No scanner fits the profile {profile}: {reasons}.", "Connect one, or name one with --scanner.")
        case .optionMissing:
            ("{scanner} has no option for {quantity} (looked for {looked}).", "Choose a profile or a scanner that suits.")
        case .optionValueRefused:
            ("{scanner} cannot set {option} to {value}.", "Allowed: {allowed}. Choose another profile or scanner.")
        case .optionNotSettable: ("{scanner} does not let a program set {option} now.", "Set it at the scanner, or take it out of the profile.")
        case .scannerUnsupported: ("{scanner} does not support this: {operation}.", "Choose another scanner or profile.")
        case .scanCancelled: ("The scan on {scanner} was cancelled.", "")
        case .scannerBusyElsewhere: ("{scanner} is in use by another program.", "Close that program, then try again.")
        case .driverRefusedValue: ("The driver of {scanner} refused: {operation}.", "See its options with: platenctl scanners show {scanner}")
        case .unexpectedEndOfFile: ("{scanner} ended the image before it began.", "Put the page in again and repeat the scan.")
        case .feederJammed: ("Paper is jammed in {scanner}.", "Clear the jam, put the sheet back and go on.")
        case .doubleFeed:
            ("{scanner} took two sheets at once.", "Take both out, fan the stack, put it back from the first of the two on, and go on.")
        case .feederEmpty: ("The feeder of {scanner} is empty.", "Load the originals and go on.")
        case .coverOpen: ("The cover of {scanner} is open.", "Close it and go on.")
        case .scannerInputOutput: ("{scanner} stopped answering: {operation}.", "Check cable and power, then go on.")
        case .driverOutOfMemory: ("The driver of {scanner} ran out of memory.", "Scan a smaller area or at a lower resolution.")
        case .scannerAccessDenied: ("Platen may not open {scanner}.", "Run: platenctl doctor")
        case .scannerWarmingUp: ("{scanner} is warming up.", "Wait a minute and go on.")
        case .scannerLocked: ("The transport of {scanner} is locked.", "Release the lock at the scanner and go on.")
        case .driverStatusUnknown:
            ("The driver of {scanner} answered with status {status}, which SANE does not define ({operation}).", "Try again.")
        case .driverIncompatible: ("SANE {version} on this machine is not of major version {expected}.", "Install libsane 1.")
        case .frameUnsupported: ("{scanner} sends images in a form that is not kept: {reason}.", "Choose another mode or depth.")
        case .imageEmpty: ("{scanner} sent an image without rows.", "Check that there is a page, then go on.")
        case .driverCrashed:
            ("The driver {driver} of {scanner} crashed ({cause}).", "Scan the page again; if it happens again, report the driver.")
        case .driverUnsound:
            (
                "The driver of {scanner} told of {count} bytes where there is room for {limit}; what it delivered cannot be trusted.",
                "Scan the page again; if it happens again, report the driver."
            )
        case .driverHung:
            ("{scanner} did not answer within {seconds} s ({operation}).", "Switch it off and on, then scan the page again.")
        case .driverMissing:
            ("The driver {driver} is in SANE's list and not installed.", "Install it, or take it out of dll.conf in {folder}.")
        case .scannerUnplugged: ("{scanner} was unplugged or switched off.", "Connect it again, then resume.")
        case .scannerFaulty:
            ("{scanner} failed {count} times in a row; it is tried again in {seconds} s.", "Look after it; platenctl resume tries at once.")
        case .pageRepeats:
            ("{scanner} sent the same page {count} times in a row.", "Check that the pages move, then resume; platenctl end keeps what there is.")
        case .sheetTooLong:
            (
                "The sheet in {scanner} is longer than {length} mm; page {page} ends there and is kept.",
                "Resume to leave it so, or end the cycle and take it again with a longer maximum-length in the profile."
            )
        case .clipOutside:
            (
                "Clip {clip} reaches to {wanted} from the corner of the exposure, which is {image}.",
                "Change clips in the profile, or choose a scanner or area that is large enough."
            )
        case .qualityHeld:
            ("Page {page} is held: {reason}.", "{hint} Or go on with: platenctl resume, and accept the page later.")
        case .qualityStopped: ("The cycle was stopped behind page {page}: {reason}.", "{hint}")
        case .codesUnread:
            (
                "The search for slips on page {page} of {job} was given up; it is kept as a page of {job}.",
                "Look at the sheet: resume if it is a page; if it is a slip, end the cycle and scan from it into the item that it names."
            )
        case .inspectionOpen:
            ("Images of {job} taken with {profile} are already being looked at.", "See them with: platenctl inspect")
        case .inspectionNotDue:
            ("No image of {job} is to be looked at: {reason}.", "See what is open with: platenctl job check {job}")
        case .notInSample:
            ("The image {capture} of {job} is in no sample that is being looked at.", "See those that are with: platenctl inspect")
        case .pageLimitReached: ("{scanner} went on after {count} pages without an end.", "Check the feeder's paper sensor, then scan the rest.")
        case .workerNotStarted: ("The program {program} could not be started: {reason}.", "Reinstall Platen.")
        case .workerProtocol: ("The worker of {scanner} answered what was not asked: {reason}.", "Scan the page again.")
        case .storageFull: ("{folder} has {free} bytes free where {needed} are needed.", "Free space there, then go on.")
        case .storageFailed: ("{path} cannot be written: {reason}.", "Check the folder with: platenctl doctor")
        case .storageUnsuitable: ("{folder} is on {kind}, which cannot hold Platen's state safely.", "Choose a local folder.")
        case .fileNameTaken:
            ("There is a file {path} already; nothing was overwritten.", "Move it away, then restart platend: the image waits in quarantine.")
        case .imageEncodingFailed: ("The image {path} could not be encoded: {reason}.", "Scan the page again.")
        case .imageUnreadable:
            ("The image {path} cannot be read: {reason}.", "Compare its digest with the catalogue's; restore the file from the backup.")
        case .alertUnknown: ("There is no alert {alert}, or none any more.", "See those that there are with: platenctl alerts")
        case .glassDirty:
            (
                "There is dirt on the glass of {scanner}: {places}.",
                "Wipe the glass there, then say so: platenctl glass cleaned {scanner}"
            )
        case .glassScratched:
            (
                "{scanner} is not taken for {profile}: its glass is scratched, {places}.",
                "Choose another scanner, have the glass replaced, or write known-defects: warn in the profile. See: platenctl glass show {scanner}"
            )
        case .figureDrifts: ("The {figure} of {scanner} {change}: {value}, usually {usual}.", "{hint}")
        case .bedNotEmpty:
            ("The bed of {scanner} is not empty: only {share} % of it is plain.", "Take everything off it, close the lid, and try again.")
        case .bedBright:
            (
                "The bed of {scanner} is not black: {level} of 255.",
                "Make the room dark, lay black velvet over all of the bed, and try again."
            )
        case .bedDark: ("The bed of {scanner} is dark: {level} of 255.", "Close the lid; where it is closed, look after the lamp.")
        case .calibrationMissing:
            (
                "The driver {driver} of {scanner} has no calibration of its own that could be run.",
                "Nothing is to be done: the scanner sees to it itself."
            )
        case .chartRefused:
            (
                "No colour profile of {scanner} was made: {reason}.",
                "Lay the chart straight and clean on the glass, and name its kind and its own reference file."
            )
        case .targetRefused:
            (
                "The target on {scanner} could not be measured: {reason}.",
                "Lay it clean on the glass, turned by about 4°, and name its kind and its own reference file."
            )
        case .tesseractMissing:
            (
                "Tesseract, which reads printed page numbers, cannot be run: {reason}. Pages are kept without their numbers.",
                "Install it with: sudo apt install tesseract-ocr"
            )
        case .pageNumbersUnread:
            (
                "The printed page numbers could not be read: {reason}. The page is kept without them.",
                "Where that goes on, write page-numbers: null in the profile."
            )
        case .argyllMissing: ("Argyll, which measures colour charts, cannot be run: {reason}.", "Install it with: sudo apt install argyll")
        case .colourProfileMissing:
            ("{scanner} has no colour profile, and {profile} embeds it.", "Make one with: platenctl calibrate {scanner} --part colour")
        case .maintenanceNotRunning:
            ("Nothing is being done to {scanner} that could be stopped.", "See what was done with: platenctl maintenance log {scanner}")
        case .lampRestless:
            (
                "The light of {scanner} does not come to rest: after {seconds} s it still changes by {change} % from one look to the next.",
                "Keep other light off the bed; where that changes nothing, have the lamp replaced."
            )
        case .earlierProfileMissing:
            (
                "There is no colour profile of {scanner} before the one in use.",
                "See those that were made with: platenctl maintenance log {scanner}"
            )
        case .flatFieldRefused: ("No flat field of {scanner} was made: {reason}.", "{hint}")
        case .earlierFlatFieldMissing:
            (
                "There is no flat field of {scanner} before the one in use.",
                "See those that were made with: platenctl maintenance log {scanner}"
            )
        case .flatFieldMissing:
            (
                "The image {capture} cannot be evened out: no flat field held for {scanner} and its settings when it was taken.",
                "For later images: platenctl calibrate {scanner} --part flat-field"
            )
        case .flatFieldUnreadable:
            (
                "The flat field {path} cannot be read: {reason}.",
                "Restore it from a backup; for later images: platenctl calibrate SCANNER --part flat-field"
            )
        case .rulerNotFound:
            (
                "No ruler with ticks {pitch} mm apart was found on the bed of {scanner}.",
                "Lay it straight, with its ticks to the glass; another pitch is said with --pitch."
            )
        case .calibrationTooOld:
            ("{scanner} is not taken for {profile}: {reason}.", "Calibrate it with: platenctl calibrate {scanner}")
        case .calibrationIneffective:
            (
                "The calibration of {scanner} made its columns more uneven: {after} % where there were {before} %.",
                "{hint}"
            )
        case .alertCommandFailed:
            (
                "The command for alerts, {command}, failed: {reason}.",
                "Correct it, or the key alert-command of the configuration; alerts wait here meanwhile."
            )
        case .previewUnknown: ("There is no preview {preview}, or none any more.", "Take another with: platenctl preview")
        case .pictureNotDrawn:
            ("No picture of {path} could be made: {reason}.", "Try again; if it happens again, check the master with: platenctl verify")
        case .masterMissing: ("The master of capture {capture} is not at {path}.", "Restore it from the backup.")
        case .sidecarInvalid: ("{path} is not a sidecar that can be used: {reason}.", "Restore it from the backup; the image beside it is kept.")
        case .destinationUnknown: ("There is no destination named {destination}.", "{hint}")
        case .destinationMisconfigured: ("The destination {destination} cannot be used: {reason}.", "Correct its entry, or the file of rclone.")
        case .destinationUnreachable:
            (
                "The destination {destination} could not be reached ({count} tried): {reason}.",
                "Check the network and the other side, then deliver again: it goes on where it stopped."
            )
        case .destinationRefused:
            ("The destination {destination} refuses Platen: {reason}.", "Check its account, keys and rights there, then deliver again.")
        case .destinationFull:
            ("The destination {destination} is full: {reason}.", "Free space there, then deliver again: it goes on where it stopped.")
        case .destinationDiffers:
            (
                "The destination {destination} has another {folder} already: {reason}; nothing was changed there.",
                "Compare the two, then move one away or deliver under another name."
            )
        case .deliveryNameInvalid:
            (
                "A package cannot be delivered as {folder}.",
                "Use one name of at most {limit} bytes without slashes and control characters, and without a dot first."
            )
        case .deliveryFailed:
            ("The delivery to {destination} failed ({count} tried): {reason}.", "See the journal with: journalctl -u platend")
        case .deliveryCancelled: ("The delivery to {destination} was cancelled.", "Deliver again to go on where it stopped.")
        case .deliveryNotVerified:
            (
                "At the destination {destination} {count} files of {folder} are not what the package has: {files}.",
                "Keep the package here, check the other side's storage, and deliver again."
            )
        case .packageInvalid: ("{path} is not a package that can be delivered: {reason}.", "Make the package again.")
        case .packageDamaged:
            ("{count} files of the package {path} do not have the digests of its manifest: {files}.", "Make the package again from the masters.")
        case .rcloneMissing: ("The program rclone is not installed.", "Install it with: sudo apt install rclone")
        case .removalNotConfirmed:
            ("What would be removed is not what was confirmed: {reason}; nothing was removed.", "Look at the list again, then confirm it anew.")
        case .jobRecordInvalid: ("{path} is not a record of a job that can be used: {reason}.", "Restore it from the backup.")
        case .masterDamaged:
            ("The master of capture {capture} is not what was captured: its bytes are others.", "Restore it from the backup, then: platenctl verify")
        case .sidecarDamaged:
            ("The sidecar of capture {capture} is damaged or missing; its image is intact.", "Restore it from the backup, then: platenctl verify")
        case .mastersUnreadable:
            ("{count} masters in a row could not be read.", "Check the disk, and that it is mounted, then: platenctl verify")
        case .fixityRunUnknown: ("There is no look at masters {run}.", "It is forgotten when platend ends. Start one with: platenctl verify")
        case .fixityRunning: ("{user} has masters looked at already.", "Wait for its end, or cancel it: DELETE /v1/fixity-runs/{run}")
        case .catalogueExists: ("There is a catalogue {path} already; nothing was changed.", "Move it away first.")
        case .backupFailed: ("The backup was not made: {reason}.", "Correct that, then make it again.")
        case .backupInvalid: ("{path} is not a backup that can be used: {reason}.", "Use another backup.")
        case .renameRefused: ("The pages cannot be renamed: {reason}. No file was touched.", "{hint}")
        case .renameUnfinished:
            ("The renaming of pages stopped at {path}: {reason}. Nothing is lost.", "Remove the cause, then restart platend, which finishes it.")
        case .restrictionImpossible: ("{path} cannot be kept to the group {group}: {reason}.", "{hint}")
        case .packageExists:
            ("There is a package {path} already; nothing was overwritten.", "Move it away or remove it, or give the new one another name.")
        case .packageSourceDamaged:
            ("{path} cannot go into a package: {reason}.", "Put the right file back, from the backup for example, then make the package again.")
        case .packageFailed: ("The package {path} was not made: {reason}.", "Correct that, then make it again.")
        case .packagePathInvalid: ("A package cannot hold the name {path}: {reason}.", "Choose another name, then make the package again.")
        case .packageCancelled: ("The work on the package {path} was cancelled.", "")
        case .packageUnknown: ("The job {job} has no package {package}.", "See its packages with: platenctl job packages {job}")
        case .packageRunning:
            ("The package {package} of the job {job} is being made.", "Wait for it, or cancel it with: platenctl job package {job} --cancel")
        case .packageInterrupted: ("platend was restarted while the package {package} was made.", "Make it again.")
        case .packageUnfinished: ("The package {package} is {state}.", "Name one that is complete, or none to have one made.")
        case .jobEmpty: ("Nothing was captured for the job {job}.", "Scan it first.")
        case .masterRemoved:
            ("The master of capture {capture} was removed after its delivery.", "Fetch it from where it was delivered to.")
        case .deliveryUnknown:
            ("The job {job} has no delivery {delivery}.", "See its deliveries with: platenctl job deliveries {job}")
        case .deliveryRunning:
            (
                "The job {job} is being delivered to {destination}.",
                "Wait for it, or cancel it with: platenctl job deliver {job} --to {destination} --cancel"
            )
        case .deliveryInterrupted: ("platend was restarted during the delivery to {destination}.", "Deliver again: it goes on where it stopped.")
        case .workEnded: ("{what} has ended already.", "")
        case .configurationInvalid: ("{place}: {reason}.", "{hint}")
        case .profileInvalid, .guidelineInvalid: ("{place}: {reason}.", "{hint}")
        case .catalogueNewer:
            ("The catalogue {path} was written by a newer Platen.", "Install that version, or restore the backup made before its upgrade.")
        case .catalogueFailed: ("The catalogue cannot be used: {reason}.", "See the journal with: journalctl -u platend")
        case .stateLocked: ("Another platend uses the state folder {folder}.", "Stop it first: systemctl stop platend")
        case .socketLocked: ("Another platend answers on {socket}.", "Stop it first: systemctl stop platend")
        case .stationStopping: ("platend is stopping.", "Try again when it is back.")
        case .stationRestarted: ("platend was restarted in the middle of the cycle.", "Scan the rest again; what was captured is kept.")
        case .internalFailure: ("Platen failed: {reason}.", "See the journal with: journalctl -u platend")
        case .daemonUnreachable: ("platend does not answer on {socket}.", "Start it with: systemctl start platend")
        case .socketForbidden: ("You may not use {socket}.", "Ask the administrator to add you to the group {group}, then log in again.")
        case .answerMalformed: ("platend answered what this platenctl cannot read: {reason}.", "Install the same version of both.")
        case .fileExists: ("{path} exists already.", "Choose another file name, or remove it first.")
        case .inputUnreadable: ("{path} cannot be read: {reason}.", "Look whether it is there and may be read.")
        case .digestMismatch:
            ("{path} does not have the digest that the catalogue holds.", "Fetch it again; if it differs again, restore the master.")
        }
    }
}
