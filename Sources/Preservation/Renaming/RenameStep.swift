/// What a renaming consists of. Numbers count the plan's entries. A crash or power cut after any step leaves what the next start finishes.
package enum RenameStep: Hashable, Sendable {
    case makeFolder
    /// The new sidecar is written and on disk, under a temporary name.
    case writeSidecar(Int)
    /// The new folders are there. Done before anything moves, too, so that one that cannot be made refuses the whole.
    case createFolders
    /// The journal is on disk: from here on the renaming is finished after a crash.
    case writeJournal
    case takeMaster(Int)
    case takeSidecar(Int)
    /// The folders that were left are on disk.
    case keepTaken
    case begin(RenamePhase)
    case placeMaster(Int)
    case placeSidecar(Int)
    /// The folders with the new names are on disk.
    case keepPlaced
    case removeOldSidecar(Int)
    case removeJournal
    case removeFolder
}
