/// Who is told how far a recording is, and who may end it.
struct RecordingObserver {
    let progress: (_ rows: Int, _ totalRows: Int?, _ bytes: Int) -> Void
    let isCancelled: () -> Bool
}
