enum ScannerWorkerTestsPlaceholder {}
