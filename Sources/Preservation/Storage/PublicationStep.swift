/// What publishing a page consists of, in this order. A crash or power cut after any of them leaves what start-up can tell apart.
package enum PublicationStep: CaseIterable, Comparable, Sendable {
    /// `<capture>.json.tmp` is written and on disk.
    case writeSidecar
    /// It is `<capture>.json`: from here on the page is adopted after a crash.
    case nameSidecar
    /// The names in `incoming` are on disk, so that no power cut leaves a master without a sidecar.
    case keepIncomingNames
    /// The partial file can no longer be written.
    case protectMaster
    case createFolder
    /// The partial file becomes the master.
    case nameMaster
    /// The sidecar lies beside the master.
    case moveSidecar
    /// All folders are on disk: the page may be committed.
    case keepFinalNames
}
