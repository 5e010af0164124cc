// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Generic types are made from what is known where they are used. Asked for by their names, as the compiler does by
// itself, each is searched for in all of the binary's conformances: a twentieth of the time of a short kit.
//
// Only here: a package that imports this one by a version takes no unsafe flags.
let isImported = Context.packageDirectory.contains("/checkouts/")
let typesByUse: [SwiftSetting] =
  isImported
  ? []
  : [
    .unsafeFlags(
      ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
      .when(configuration: .release))
  ]

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ] + typesByUse

// Starts in half the time; the library products stay free of unsafe flags. The linker of the Swift
// toolchain packs relative relocations, of which the static library has 90,000.
let staticLibrary = LinkerSetting.unsafeFlags(
  [
    "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs", "-static-stdlib",
    "-lFoundationEssentials", "-l_FoundationCollections", "-l_FoundationCShims",
    "-lswiftSynchronization", "-lswiftDispatch", "-ldispatch", "-lBlocksRuntime", "-Xlinker",
    "--gc-sections",
    // Poppler's calls find the function in CColorTransforms first.
    "-Xlinker", "--export-dynamic-symbol=cmsCreateTransform",
  ], .when(configuration: .release))

// Calls of the runtime's counting of references go to CReferenceCounts.
let plainCounting = LinkerSetting.unsafeFlags(
  ["retain", "retain_n", "release", "release_n"].flatMap {
    ["-Xlinker", "--wrap=swift_\($0)"]
  }, .when(configuration: .release))

// Libraries that the release build takes into itself where the system has them as archives. Loaded at
// each start they cost 2 ms, for their symbols are looked up in every other library.
func included(_ archives: [String], needing libraries: [String]) -> [LinkerSetting] {
  let folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"]
  let areThere = folders.contains { folder in
    archives.allSatisfy { FileManager.default.fileExists(atPath: "\(folder)/lib\($0).a") }
  }
  guard areThere else { return archives.prefix(1).map { .linkedLibrary($0) } }
  return archives.prefix(1).map { .linkedLibrary($0, .when(configuration: .debug)) }
    + archives.map { .linkedLibrary(":lib\($0).a", .when(configuration: .release)) }
    + libraries.map { .linkedLibrary($0, .when(configuration: .release)) }
}

let package = Package(
  name: "presskit",
  products: [
    .executable(name: "presskit", targets: ["presskit"]),
    // Of its own, for it takes minutes to build and most who convert kits have a web server.
    .executable(name: "presskit-serve", targets: ["presskit-serve"]),
    .library(name: "PressKit", targets: ["Conversion"]),
    .library(name: "DateExpressions", targets: ["DateExpressions"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // The vocabulary.
    .target(name: "CivilTime", swiftSettings: strict),
    .target(name: "ZoneRules", dependencies: ["CivilTime"], swiftSettings: strict),
    .target(name: "KitModel", dependencies: ["CivilTime"], swiftSettings: strict),
    .target(
      name: "Lexicons", resources: [.embedInCode("Data")], swiftSettings: strict,
      plugins: ["IndexLexicons"]),
    .plugin(name: "IndexLexicons", capability: .buildTool()),

    // Dates as printed, a module of its own.
    .target(
      name: "DateExpressions", dependencies: ["CivilTime", "Lexicons"], swiftSettings: strict),

    .target(
      name: "DateReports", dependencies: ["CivilTime", "DateExpressions", "Lexicons"],
      swiftSettings: strict),

    // The stages, in the data's order.
    .target(
      name: "TextExtraction",
      dependencies: [
        "KitModel", "CivilTime", "CColorTransforms", "CDigest", "CPoppler", "CXML2", "CZlib",
      ],
      swiftSettings: strict),
    .target(
      name: "PageLayout", dependencies: ["KitModel", "Lexicons"], swiftSettings: strict),
    .target(
      name: "SectionParsing", dependencies: ["KitModel", "Lexicons"], swiftSettings: strict),
    .target(
      name: "EntityParsing",
      dependencies: ["KitModel", "CivilTime", "DateExpressions", "Lexicons", "CPhoneNumbers"],
      swiftSettings: strict),
    .target(name: "KitReading", dependencies: ["KitModel", "CivilTime"], swiftSettings: strict),
    .target(
      name: "KitIdentity", dependencies: ["KitModel", "CivilTime", "CDigest"],
      swiftSettings: strict),
    .target(
      name: "Evaluation",
      dependencies: ["KitModel", "CivilTime", "KitIdentity", "KitReading", "Lexicons"],
      swiftSettings: strict),
    .target(
      name: "KitValidation", dependencies: ["KitModel", "CivilTime", "ZoneRules"],
      swiftSettings: strict),
    .target(
      name: "KitEmission",
      dependencies: [
        "KitModel", "CivilTime", "Evaluation", "KitIdentity", "KitValidation", "Lexicons",
        "ZoneRules", "CICal", "CJSONSchema",
      ],
      resources: [.embedInCode("Schema/Data")], swiftSettings: strict,
      linkerSettings: included(["ical", "icui18n"], needing: ["icuuc"])),

    // Events of many kits as one calendar.
    .target(
      name: "FeedBuilding",
      dependencies: ["KitModel", "CivilTime", "KitIdentity", "KitValidation", "KitEmission"],
      swiftSettings: strict),

    // The whole way, and the command line around it.
    .target(
      name: "Conversion",
      dependencies: [
        "CivilTime", "KitModel", "TextExtraction", "PageLayout", "SectionParsing",
        "EntityParsing", "Evaluation", "KitIdentity", "KitReading", "KitValidation", "KitEmission",
        "FeedBuilding", "DateExpressions", "CSandbox", "CSQLite",
      ],
      resources: [.embedInCode("Batch/Report/Data")],
      swiftSettings: strict, linkerSettings: included(["sqlite3"], needing: ["m"])),
    .target(
      name: "Inspection", dependencies: ["KitModel", "CivilTime"], swiftSettings: strict),
    .executableTarget(
      name: "presskit",
      dependencies: [
        "Conversion", "CReferenceCounts", "FeedBuilding", "Inspection", "TextExtraction",
        "PageLayout", "SectionParsing",
        "DateExpressions", "DateReports", "KitIdentity", "KitModel", "CivilTime",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict,
      linkerSettings: [staticLibrary, plainCounting]),

    // What a web server shows of converted kits, and the server.
    .target(
      name: "Serving",
      dependencies: [
        "CivilTime", "FeedBuilding", "KitEmission", "KitIdentity", "KitModel", "KitReading",
        "Lexicons", "ZoneRules", "CZlib", .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      resources: [.embedInCode("Page/Data")], swiftSettings: strict),
    .executableTarget(
      name: "presskit-serve",
      dependencies: [
        "Serving", "FeedBuilding", "KitModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict, linkerSettings: [staticLibrary]),

    // One thin wrapper for each C or C++ library.
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    // Its pkg-config file names two libraries more, which nothing here uses and every start would load.
    .systemLibrary(name: "CICal", providers: [.apt(["libical-dev"])]),
    .target(
      name: "CPhoneNumbers",
      linkerSettings: [.linkedLibrary("m")]
        + included(
          [
            "phonenumber", "protobuf-lite", "absl_hash", "absl_raw_hash_set", "absl_city",
            "absl_low_level_hash", "absl_strings", "absl_strings_internal", "absl_int128",
            "absl_raw_logging_internal", "absl_throw_delegate", "icui18n",
          ], needing: ["icuuc"])),
    .target(name: "CSandbox", linkerSettings: [.linkedLibrary("seccomp")]),
    .target(name: "CDigest"),
    // Called so often that a frame would be a third of its instructions.
    .target(
      name: "CReferenceCounts", cSettings: [.unsafeFlags(["-fomit-frame-pointer"])]),
    .target(name: "CColorTransforms", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CJSONSchema", linkerSettings: [.linkedLibrary("m")]),

    // Tests mirror the targets.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .executableTarget(
      name: "mock-worker", dependencies: ["CSandbox"], path: "Tests/MockWorker"),
    .testTarget(
      name: "ConversionTests",
      dependencies: [
        "Conversion", "TestSupport", "FeedBuilding", "KitEmission", "KitIdentity", "KitModel",
        "KitReading",
        "KitValidation", "CivilTime", "presskit", "mock-worker",
      ]),
    .testTarget(name: "CommandTests", dependencies: ["TestSupport", "presskit"]),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "Serving", "TestSupport", "FeedBuilding", "KitEmission", "KitIdentity", "KitModel",
        "KitValidation", "Lexicons", "CivilTime", "presskit", "presskit-serve",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"]),
    .testTarget(
      name: "KitValidationTests", dependencies: ["KitValidation", "KitModel", "CivilTime"]),
    .testTarget(
      name: "KitReadingTests", dependencies: ["KitReading", "KitModel", "CivilTime"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", "KitEmission", "KitModel", "KitReading", "CivilTime"]),
    .testTarget(name: "ZoneRulesTests", dependencies: ["ZoneRules", "CivilTime"]),
    .testTarget(
      name: "KitIdentityTests",
      dependencies: [
        "KitIdentity", "KitEmission", "KitReading", "KitModel", "CivilTime", "KitValidation",
      ]),
    .testTarget(
      name: "KitEmissionTests",
      dependencies: [
        "KitEmission", "KitModel", "CivilTime", "KitValidation", "KitReading", "ZoneRules", "CXML2",
      ]),
    .testTarget(
      name: "TextExtractionTests",
      dependencies: ["TextExtraction", "KitModel", "CivilTime", "TestSupport"]),
    .testTarget(name: "PageLayoutTests", dependencies: ["PageLayout", "KitModel"]),
    .testTarget(name: "SectionParsingTests", dependencies: ["SectionParsing", "KitModel"]),
    .testTarget(
      name: "InspectionTests", dependencies: ["Inspection", "KitModel", "CivilTime"]),
    .testTarget(name: "LexiconsTests", dependencies: ["Lexicons"]),
    .testTarget(
      name: "EntityParsingTests",
      dependencies: ["EntityParsing", "DateExpressions", "Lexicons", "KitModel", "CivilTime"]),
    .testTarget(
      name: "DateExpressionsTests",
      dependencies: ["DateExpressions", "DateReports", "CivilTime", "Lexicons"],
      exclude: ["Corpora"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
