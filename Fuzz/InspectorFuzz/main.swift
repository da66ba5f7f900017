import Glibc
import HanmenVerify

/// libFuzzer's loop; the library is the one beside Swift's sanitizers, without a `main` of its own.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Inspects any bytes: there is always an answer, never a crash, and never a signature over bytes that are not there.
func inspect(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let file = [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let inspection = try? Inspector().inspect(file) else { return 0 }
    for signature in inspection.signatures {
        precondition(signature.signedRanges.allSatisfy { $0.upperBound <= file.count })
        precondition(!signature.message.isEmpty || !signature.findings.isEmpty)
    }
    return 0
}

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(runFuzzer(&count, &arguments) { inspect($0, $1) })
