// swift-tools-version: 6.2
import PackageDescription

/// Every target: Swift 6 language mode, no warning accepted.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A build that is installed finds the Swift runtime in its private folder only; one that is tested in place finds the toolchain's.
let privateRuntime = Context.environment["PLATEN_PRIVATE_RUNTIME"] == "1" ? ["-no-toolchain-stdlib-rpath"] : []

/// For loops over pixels: in a debug build, too.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tool(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies, swiftSettings: settings,
        // The staged tree and the package keep the Swift runtime in a private folder beside the programs.
        linkerSettings: [.unsafeFlags(privateRuntime + ["-Xlinker", "-rpath", "-Xlinker", "$ORIGIN/../lib/platen"])])
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "platen",
    products: [
        .library(name: "sane-platensim", type: .dynamic, targets: ["SimulatedScanners"]),
        .executable(name: "platend", targets: ["platend"]),
        .executable(name: "platen-worker", targets: ["platen-worker"]),
        .executable(name: "platenctl", targets: ["platenctl"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/CoreOffice/XMLCoder", from: "0.18.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    ],
    targets: [
        // C libraries: a module map, at most a shim header.
        .systemLibrary(name: "CACL", pkgConfig: "libacl", providers: [.apt(["libacl1-dev"])]),
        .systemLibrary(name: "CEvdev", pkgConfig: "libevdev", providers: [.apt(["libevdev-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(name: "CSane", pkgConfig: "sane-backends", providers: [.apt(["libsane-dev"])]),
        .systemLibrary(name: "CUSB", pkgConfig: "libusb-1.0", providers: [.apt(["libusb-1.0-0-dev"])]),
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .systemLibrary(name: "CTIFF", pkgConfig: "libtiff-4", providers: [.apt(["libtiff-dev"])]),
        .systemLibrary(name: "LibZXing", pkgConfig: "zxing", providers: [.apt(["libzxing-dev"])]),
        .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),

        // ZXing-C++ has no C interface in Debian: this is one.
        .target(name: "CZXing", dependencies: ["LibZXing"]),

        // Shared by both sides.
        library("PlatenModel"),
        library("WorkerProtocol", ["PlatenModel"]),
        library("LinuxSystem", ["CACL", "CLinux", "CSystemd"]),

        // Worker side: all that loads a driver or touches pixels.
        library("Sane", ["CSane", "LinuxSystem", "PlatenModel"]),
        library("Raster", ["CTIFF", "LinuxSystem", "PlatenModel", crypto]),
        // Loops over pixels: a debug build without optimisation would take seconds a page.
        .target(name: "Barcodes", dependencies: ["CZXing", "PlatenModel", "Raster"], swiftSettings: settings + optimised),
        .target(
            name: "PageNumbers", dependencies: ["Barcodes", "LinuxSystem", "PlatenModel", "Raster", "Statistics"], swiftSettings: settings + optimised
        ),
        // Loops over pixels: a debug build without optimisation would take minutes a page.
        .target(name: "Statistics", swiftSettings: settings + optimised),
        .target(name: "Quality", dependencies: ["PlatenModel", "Statistics"], swiftSettings: settings + optimised),
        .target(name: "Calibration", dependencies: ["PlatenModel", "Statistics"], swiftSettings: settings + optimised),
        .target(
            name: "Rendering", dependencies: ["CTurboJPEG", "Calibration", "LinuxSystem", "PlatenModel", "Raster", "WorkerProtocol"],
            swiftSettings: settings + optimised),
        library(
            "ScannerWorker",
            [
                "Barcodes", "CLinux", "Calibration", "LinuxSystem", "PageNumbers", "PlatenModel", "Quality", "Raster", "Rendering", "Sane",
                "WorkerProtocol",
            ]),

        // Daemon side.
        library("ProfileFormat", ["Naming", "PlatenModel", .product(name: "Yams", package: "Yams")]),
        library("USBDevices", ["CUSB", "LinuxSystem"]),
        library("InputDevices", ["CEvdev", "LinuxSystem", "PlatenModel"]),
        library("MetricsExposition", [.product(name: "CoreMetrics", package: "swift-metrics")]),
        library(
            "Devices",
            [
                "CLinux", "LinuxSystem", "PlatenModel", "USBDevices", "WorkerProtocol", logging, systemPackage,
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        library("Acceptance", ["PlatenModel"]),
        .target(name: "ProcessControl", dependencies: ["PlatenModel", "Statistics"], swiftSettings: settings + optimised),
        library(
            "Maintenance",
            [
                "Acceptance", "Calibration", "Catalogue", "Devices", "LinuxSystem", "PlatenModel", "ProcessControl", "WorkerProtocol", logging,
                systemPackage,
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        library("Catalogue", ["Naming", "PlatenModel", .product(name: "GRDB", package: "GRDB.swift")]),
        library("Naming", ["PlatenModel"]),
        library("JobImport", ["PlatenModel"]),
        library("ScannerFit", ["PlatenModel"]),
        library("Preservation", ["LinuxSystem", "PlatenModel", crypto]),
        library("Metadata", ["PlatenModel", .product(name: "XMLCoder", package: "XMLCoder")]),
        library("Packaging", ["LinuxSystem", "PlatenModel", crypto]),
        library(
            "Delivery",
            [
                "LinuxSystem", "PlatenModel", "Preservation", crypto, logging, systemPackage,
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        library(
            "Acquisition",
            ["Acceptance", "Catalogue", "Devices", "LinuxSystem", "Naming", "PlatenModel", "Preservation", "ScannerFit", "WorkerProtocol", logging]),
        library(
            "Curation",
            [
                "Acceptance", "Catalogue", "Delivery", "LinuxSystem", "Metadata", "Naming", "Packaging", "PlatenModel", "Preservation",
                "WorkerProtocol", crypto,
                logging,
            ]),
        library(
            "Station",
            [
                "Acceptance", "Acquisition", "Catalogue", "Curation", "Delivery", "Devices", "InputDevices", "JobImport", "LinuxSystem",
                "Maintenance", "MetricsExposition", "PlatenModel", "Preservation", "ProfileFormat", "ScannerFit", "USBDevices", lifecycle, logging,
            ]),
        library(
            "SocketAPI",
            [
                "Acquisition", "Catalogue", "Curation", "Devices", "JobImport", "LinuxSystem", "Maintenance", "PlatenModel", "ScannerFit", "Station",
                crypto, lifecycle, logging,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            exclude: ["OpenAPI"]),

        // Client side.
        library(
            "PlatenClient",
            [
                "LinuxSystem", "PlatenModel", crypto,
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        library("PlatenCommands", ["LinuxSystem", "PlatenClient", "PlatenModel", argumentParser]),

        // A SANE driver: what the demo and the tests scan from.
        .target(
            name: "SimulatedScanners", dependencies: ["CPNG", "CSane", "CTIFF", "CTurboJPEG"], swiftSettings: settings,
            // A host that unloads a Swift driver would crash: the runtime keeps pointers into its image.
            linkerSettings: [
                .unsafeFlags(
                    privateRuntime + ["-Xlinker", "-z", "-Xlinker", "nodelete", "-Xlinker", "-rpath", "-Xlinker", "$ORIGIN/../platen"])
            ]),

        tool(
            "platend",
            [
                "LinuxSystem", "PlatenModel", "ProfileFormat", "SocketAPI", "Station", lifecycle, logging, argumentParser,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),
        tool("platen-worker", ["ScannerWorker"]),
        tool("platenctl", ["PlatenCommands"]),

        // What makes a USB bus of the tests' own: umockdev's test bed in a program of its own, and a program that looks at it.
        .systemLibrary(name: "CUmockdev", path: "Tests/CUmockdev", pkgConfig: "umockdev-1.0", providers: [.apt(["libumockdev-dev"])]),
        .executableTarget(name: "usb-testbed", dependencies: ["CUmockdev"], path: "Tests/USBTestbedProgram", swiftSettings: settings),
        .executableTarget(
            name: "usb-probe", dependencies: ["InputDevices", "LinuxSystem", "USBDevices"], path: "Tests/USBProbe", swiftSettings: settings),
        .target(
            name: "USBTestbed", dependencies: ["TestSupport", "usb-testbed"], path: "Tests/USBTestbed", exclude: ["Recordings"],
            swiftSettings: settings),
        // Peers on the loopback for the stock drivers of network scanners: an eSCL scanner, and saned.
        .target(
            name: "NetworkPeers", dependencies: ["LinuxSystem", "TestSupport"], path: "Tests/NetworkPeers", exclude: ["Programs"],
            swiftSettings: settings),
        tests("NetworkScannersTests", ["LinuxSystem", "NetworkPeers", "TestSupport"]),
        .target(name: "TestSupport", dependencies: ["LinuxSystem"], path: "Tests/TestSupport", swiftSettings: settings),
        tests("PlatenModelTests", ["PlatenModel"]),
        tests("WorkerProtocolTests", ["WorkerProtocol", "PlatenModel"]),
        tests("LinuxSystemTests", ["LinuxSystem", "TestSupport"]),
        tests("SaneTests", ["CSane", "LinuxSystem", "PlatenModel", "Sane", "TestSupport"]),
        tests("RasterTests", ["Raster", "LinuxSystem", "PlatenModel", "TestSupport", crypto]),
        tests("BarcodesTests", ["Barcodes", "PlatenModel", "Raster", "TestSupport"]),
        tests("PageNumbersTests", ["Barcodes", "PageNumbers", "PlatenModel", "Raster", "TestSupport"]),
        .target(name: "SyntheticPages", dependencies: ["TestSupport"], path: "Tests/SyntheticPages", swiftSettings: settings + optimised),
        .executableTarget(
            name: "quality-report",
            dependencies: [
                "Acceptance", "LinuxSystem", "PageNumbers", "PlatenModel", "ProfileFormat", "Quality", "Raster", "ReportSupport", "SyntheticPages",
                "TestSupport",
            ],
            path: "Tests/QualityReport", swiftSettings: settings + optimised),
        .target(name: "ReportSupport", path: "Tests/ReportSupport", swiftSettings: settings),
        .executableTarget(
            name: "maintenance-report",
            dependencies: [
                "Calibration", "PlatenModel", "ProcessControl", "Quality", "ReportSupport", "SyntheticPages", "SyntheticTargets", "TestSupport",
            ],
            path: "Tests/MaintenanceReport", swiftSettings: settings + optimised),
        .target(
            name: "SyntheticTargets", dependencies: ["Calibration", "PlatenModel", "TestSupport"], path: "Tests/SyntheticTargets",
            swiftSettings: settings + optimised),
        tests("ProcessControlTests", ["PlatenModel", "ProcessControl", "TestSupport"]),
        tests("CalibrationTests", ["Calibration", "PlatenModel", "SyntheticTargets", "TestSupport"]),
        tests(
            "MaintenanceTests", ["Calibration", "Catalogue", "LinuxSystem", "Maintenance", "PlatenModel", "TestSupport", "WorkerProtocol", logging]),
        tests("StatisticsTests", ["Statistics", "TestSupport"]),
        tests("QualityTests", ["CTurboJPEG", "PlatenModel", "Quality", "SyntheticPages", "TestSupport"]),
        tests("RenderingTests", ["Calibration", "LinuxSystem", "PlatenModel", "Raster", "Rendering", "TestSupport", "WorkerProtocol"]),
        tests("AcceptanceTests", ["Acceptance", "PlatenModel"]),
        tests("ScannerWorkerTests", ["CPNG", "LinuxSystem", "PlatenModel", "Raster", "Sane", "ScannerWorker", "TestSupport", "WorkerProtocol"]),
        tests("ProfileFormatTests", ["ProfileFormat", "PlatenModel", "TestSupport"]),
        tests("DevicesTests", ["Devices", "PlatenModel", "TestSupport", "USBDevices", "WorkerProtocol", logging]),
        tests("USBDevicesTests", ["LinuxSystem", "TestSupport", "USBDevices", "USBTestbed", "usb-probe"]),
        tests("InputDevicesTests", ["InputDevices", "LinuxSystem", "TestSupport", "USBTestbed", "usb-probe"]),
        tests("MetricsExpositionTests", ["MetricsExposition", "TestSupport", .product(name: "Metrics", package: "swift-metrics")]),
        tests("CatalogueTests", ["Catalogue", "PlatenModel", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("JobImportTests", ["JobImport", "PlatenModel", "TestSupport"]),
        tests("ScannerFitTests", ["PlatenModel", "ScannerFit", "TestSupport"]),
        tests("NamingTests", ["Naming", "PlatenModel", "TestSupport"]),
        tests("PreservationTests", ["Preservation", "LinuxSystem", "PlatenModel", "TestSupport"]),
        tests("MetadataTests", ["Metadata", "PlatenModel", "TestSupport"]),
        tests("PackagingTests", ["LinuxSystem", "Packaging", "PlatenModel", "TestSupport"]),
        tests("CurationTests", ["Catalogue", "Curation", "LinuxSystem", "Naming", "PlatenModel", "Preservation", "TestSupport"]),
        tests("DeliveryTests", ["Delivery", "LinuxSystem", "PlatenModel", "TestSupport", logging]),
        tests("AcquisitionTests", ["Acquisition", "PlatenModel", "ScannerFit", "TestSupport"]),
        tests("SocketAPITests", ["SocketAPI", "PlatenModel", "Station", .product(name: "HTTPTypes", package: "swift-http-types")]),
        tests(
            "PlatenCommandsTests",
            [
                "LinuxSystem", "PlatenClient", "PlatenCommands", "PlatenModel", "TestSupport", .product(name: "NIOCore", package: "swift-nio"),
            ]),
        tests("SimulatedScannersTests", ["SimulatedScanners", "TestSupport"]),
        tests(
            "EndToEnd",
            ["LinuxSystem", "NetworkPeers", "PlatenModel", "SyntheticTargets", "TestSupport", "USBTestbed", crypto]),
    ],
    cxxLanguageStandard: .cxx17
)
