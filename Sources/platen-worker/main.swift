import ScannerWorker

WorkerMain.run()
