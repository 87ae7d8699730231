enum WorkerProtocolTestsPlaceholder {}
