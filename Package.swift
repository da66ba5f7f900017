// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is held to the same rules: Swift 6 concurrency, explicit
/// existentials, imports that stay inside unless said otherwise, no warnings.
let houseRules: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: houseRules)
}

/// A test target; goldens and cases, where it has some, are read by path and not copied into the build.
func trial(
    _ name: String, _ dependencies: [Target.Dependency], goldens: Bool = false, cases: Bool = false,
    corpus: Bool = false
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies,
        exclude: (goldens ? ["__Goldens__"] : []) + (cases ? ["Cases"] : [])
            + (corpus ? ["Corpus"] : []),
        swiftSettings: houseRules)
}

let package = Package(
    name: "hanmen",
    products: [
        .library(name: "Hanmen", targets: ["Hanmen"]),
        .executable(name: "hanmen", targets: ["HanmenCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // C libraries: a module map and one header each; one Swift target may import each.
        .systemLibrary(name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangoft2", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
        .systemLibrary(
            name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
        .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
        .systemLibrary(
            name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CPKCS11", pkgConfig: "p11-kit-1", providers: [.apt(["libp11-kit-dev"])]),
        .systemLibrary(
            name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),

        .systemLibrary(name: "CCups", providers: [.apt(["libcups2-dev"])]),

        // One way through the house: read → bind → compose → draw → finish.
        room("HanmenCore"),
        room("HanmenYAML", ["HanmenCore", "Yams"]),
        room("HanmenReport", ["HanmenCore", "HanmenYAML", "CCMark"]),
        room("HanmenForms", ["HanmenCore", "HanmenYAML", "HanmenReport"]),
        room("HanmenLint", ["HanmenCore", "HanmenYAML", "HanmenReport", "HanmenForms"]),
        room("HanmenYear", ["HanmenCore", "HanmenYAML", "HanmenReport", "HanmenForms"]),
        room("HanmenOpenData", ["HanmenCore", "HanmenReport", "HanmenForms", "HanmenYear"]),
        room("HanmenText", ["HanmenCore", "HanmenYAML", "CPango"]),
        room("HanmenSeal", ["HanmenCore", "HanmenText"]),
        room("HanmenCode", ["CQREncode"]),
        room(
            "HanmenLayout",
            ["HanmenCore", "HanmenReport", "HanmenForms", "HanmenText", "HanmenSeal", "HanmenCode"]),
        room("HanmenPicture", ["HanmenCore", "CTurboJPEG", "CPNG"]),
        room("HanmenFont"),
        room("HanmenRender", ["HanmenCore", "HanmenPicture", "HanmenFont", "CCairo"]),
        room("HanmenFinish", ["HanmenCore", "HanmenFont", "CDeflate"]),
        // Files of others, and ours once they are out of the house: read, filled in, put on sheets.
        room("HanmenReading", ["HanmenCore", "HanmenFinish", "CQPDF", "CZlib"]),
        // A finished file is signed, and what anybody signed is judged; both read PDF through HanmenFinish/Reading.
        room("HanmenCrypto", ["HanmenCore", "COpenSSL", "CPKCS11"]),
        room("HanmenSign", ["HanmenCore", "HanmenFinish", "HanmenReading", "HanmenCrypto"]),
        room("HanmenVerify", ["HanmenCore", "HanmenFinish", "HanmenReading", "HanmenCrypto"]),
        room(
            "HanmenAudit",
            [
                "HanmenCore", "HanmenYAML", "HanmenForms", "HanmenFinish", "HanmenReading", "HanmenCrypto",
                "CPoppler",
            ]),
        room(
            "Hanmen",
            [
                "HanmenCore", "HanmenReport", "HanmenForms", "HanmenYear", "HanmenLint", "HanmenText",
                "HanmenLayout",
                "HanmenPicture", "HanmenFont", "HanmenRender", "HanmenFinish", "HanmenReading",
            ]),
        // A whole 定例会: many reports at once, bound into one, onto sheets, onto paper.
        room(
            "HanmenBatch",
            [
                "HanmenCore", "HanmenYAML", "HanmenReport", "HanmenForms", "HanmenText", "HanmenFinish",
                "HanmenCrypto", "Hanmen",
            ]),
        room(
            "HanmenVolume",
            [
                "HanmenCore", "HanmenYAML", "HanmenReport", "HanmenForms", "HanmenLayout", "Hanmen",
                "HanmenBatch",
            ]),
        room("HanmenImpose", ["HanmenCore", "HanmenFinish", "HanmenReading"]),
        room(
            "HanmenPrint",
            [
                "HanmenCore", "HanmenYAML", "HanmenForms", "HanmenFinish", "HanmenReading", "HanmenCrypto",
                "CCups",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        // The page while it is written: all of the preview but its web server, which stands at the end of this file.
        room(
            "HanmenPreview",
            [
                "HanmenCore", "HanmenYAML", "HanmenReport", "HanmenForms", "HanmenText", "HanmenLayout",
                "HanmenFinish", "HanmenReading", "HanmenCrypto", "HanmenVerify", "HanmenPrint", "Hanmen",
                "HanmenBatch",
                "HanmenVolume",
            ]),
        .executableTarget(
            name: "HanmenCommand",
            dependencies: [
                "Hanmen", "HanmenAudit", "HanmenCore", "HanmenReport", "HanmenForms", "HanmenLint",
                "HanmenYear", "HanmenOpenData",
                "HanmenText", "HanmenRender", "HanmenFinish", "HanmenReading", "HanmenCrypto",
                "HanmenPicture",
                "HanmenSeal",
                "HanmenSign",
                "HanmenVerify", "HanmenBatch", "HanmenVolume", "HanmenImpose", "HanmenPrint",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: houseRules),

        .executableTarget(
            name: "HanmenBench",
            dependencies: [
                "Hanmen", "HanmenCore", "HanmenFinish", "HanmenFont", "HanmenForms", "HanmenRender",
                "HanmenReport", "HanmenText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], path: "Benchmarks/HanmenBench", swiftSettings: houseRules),

        .target(
            name: "HanmenTesting", dependencies: ["HanmenCore"], path: "Tests/HanmenTesting",
            swiftSettings: houseRules),
        trial("HanmenCoreTests", ["HanmenCore", "HanmenTesting"]),
        trial("HanmenYAMLTests", ["HanmenCore", "HanmenYAML"]),
        trial("HanmenReportTests", ["HanmenCore", "HanmenYAML", "HanmenReport"]),
        trial(
            "HanmenFormsTests",
            ["HanmenCore", "HanmenYAML", "HanmenReport", "HanmenForms", "HanmenTesting"], goldens: true),
        trial(
            "HanmenLintTests",
            [
                "Hanmen", "HanmenLint", "HanmenCore", "HanmenReport", "HanmenForms", "HanmenYear",
                "HanmenTesting",
            ],
            corpus: true),
        trial(
            "HanmenYearTests",
            ["HanmenYear", "HanmenCore", "HanmenForms", "HanmenReport", "HanmenTesting"]),
        trial(
            "HanmenOpenDataTests",
            [
                "HanmenOpenData", "HanmenYear", "HanmenCore", "HanmenForms", "HanmenReport", "HanmenTesting",
            ]),
        trial("HanmenSealTests", ["HanmenSeal", "HanmenCore", "HanmenText", "HanmenTesting"]),
        trial("HanmenCryptoTests", ["HanmenCrypto", "HanmenCore", "HanmenTesting"]),
        trial(
            "HanmenSignTests",
            [
                "HanmenSign", "HanmenCrypto", "HanmenFinish", "HanmenReading", "HanmenRender", "HanmenCore",
                "HanmenTesting",
            ]),
        trial(
            "HanmenVerifyTests",
            [
                "HanmenVerify", "HanmenSign", "HanmenCrypto", "HanmenFinish", "HanmenReading", "HanmenRender",
                "HanmenCore",
                "HanmenTesting",
            ]),
        trial("HanmenCodeTests", ["HanmenCode"]),
        trial("HanmenTextTests", ["HanmenCore", "HanmenText", "HanmenTesting"], cases: true),
        trial(
            "HanmenLayoutTests",
            [
                "HanmenLayout", "HanmenCore", "HanmenReport", "HanmenForms", "HanmenText", "HanmenRender",
                "HanmenFinish", "HanmenTesting",
            ], goldens: true),
        trial("HanmenFontTests", ["HanmenFont", "HanmenCore", "HanmenTesting"]),
        trial("HanmenPictureTests", ["HanmenPicture", "HanmenCore", "HanmenTesting"]),
        trial(
            "HanmenRenderTests",
            ["HanmenRender", "HanmenFinish", "HanmenFont", "HanmenPicture", "HanmenCore", "HanmenTesting"],
            goldens: true),
        trial(
            "HanmenFinishTests",
            ["HanmenFinish", "HanmenReading", "HanmenFont", "HanmenRender", "HanmenCore", "HanmenTesting"],
            goldens: true),
        trial(
            "HanmenAuditTests",
            [
                "Hanmen", "HanmenAudit", "HanmenFinish", "HanmenReading", "HanmenForms", "HanmenRender",
                "HanmenCore",
                "HanmenTesting",
            ]),
        trial(
            "HanmenTests",
            [
                "Hanmen", "HanmenCore", "HanmenFinish", "HanmenReading", "HanmenForms", "HanmenReport",
                "HanmenTesting", "HanmenYear",
            ],
            goldens: true),
        trial("HanmenBatchTests", ["HanmenBatch", "HanmenCore", "HanmenForms", "HanmenTesting"]),
        trial(
            "HanmenVolumeTests",
            ["HanmenVolume", "Hanmen", "HanmenCore", "HanmenFinish", "HanmenReading", "HanmenTesting"]),
        trial(
            "HanmenImposeTests",
            ["HanmenImpose", "HanmenCore", "HanmenFinish", "HanmenReading", "HanmenRender", "HanmenTesting"]),
        trial(
            "HanmenPrintTests",
            ["HanmenPrint", "HanmenCore", "HanmenForms", "HanmenYAML", "HanmenTesting"]),
        trial(
            "HanmenPreviewTests",
            [
                "HanmenPreview", "Hanmen", "HanmenCore", "HanmenYAML", "HanmenReport", "HanmenForms",
                "HanmenText", "HanmenLayout", "HanmenFinish", "HanmenTesting",
            ]),
        trial("HanmenCommandTests", ["HanmenCommand", "HanmenCore", "HanmenTesting"]),
        trial("HanmenValidationTests", ["HanmenTesting"]),
    ],
    swiftLanguageModes: [.v6]
)

// The preview's web server: who builds or tests the engine builds no web packages. `make preview`, `make test`.
if Context.environment["HANMEN_WEB"] != nil {
    package.dependencies += [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ]
    package.products.append(.executable(name: "hanmen-preview", targets: ["HanmenPreviewCommand"]))
    package.targets += [
        room(
            "HanmenPreviewServer",
            [
                "HanmenPreview", "HanmenCore", "HanmenForms", "HanmenFinish", "HanmenCrypto", "Hanmen",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "HanmenPreviewCommand",
            dependencies: [
                "HanmenPreviewServer", "HanmenPreview", "HanmenCore", "HanmenCrypto", "HanmenVerify",
                "Hanmen",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: houseRules),
        trial("HanmenPreviewServerTests", ["HanmenTesting"]),
    ]
}

// Fuzzing (scripts/fuzz): what is fuzzed is built with counters, which no other build has.
if let runtime = Context.environment["HANMEN_FUZZ"] {
    let counted: Set = ["HanmenFinish", "HanmenVerify", "InspectorFuzz"]
    package.targets.append(
        .executableTarget(
            name: "InspectorFuzz", dependencies: ["HanmenVerify"], path: "Fuzz/InspectorFuzz",
            swiftSettings: houseRules,
            linkerSettings: [.unsafeFlags([runtime, "-lstdc++"])]))
    for target in package.targets where counted.contains(target.name) {
        target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-sanitize=fuzzer"])]
    }
}
