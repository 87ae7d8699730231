enum ScannerWorkerPlaceholder {}
