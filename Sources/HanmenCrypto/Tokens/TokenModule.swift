import CPKCS11
import Glibc
import Synchronization

/// A module of PKCS#11: a library that speaks to tokens. Loaded once, and never let go while the process runs, as
/// modules keep threads and state of their own.
final class TokenModule: Sendable {
    /// Its functions; they stay where they are as long as the module is loaded.
    // The module's list is never written, and once it is loaded its functions are called one at a time, behind `turn`.
    nonisolated(unsafe) let functions: UnsafeMutablePointer<CK_FUNCTION_LIST>
    /// One call at a time: not every module can do more.
    private let turn = Mutex(())

    private static let loaded = Mutex<[String: TokenModule]>([:])

    #if arch(arm64)
        private static let libraries = "/usr/lib/aarch64-linux-gnu/"
    #else
        private static let libraries = "/usr/lib/x86_64-linux-gnu/"
    #endif
    /// Where modules lie in Debian, and where makers put theirs; first where the system looks for all libraries.
    private static let folders = [
        "", libraries + "pkcs11/", libraries + "softhsm/", "/usr/lib/softhsm/", "/usr/local/lib/",
    ]

    /// The module of a file.
    static func load(_ path: String) throws(KeyError) -> TokenModule {
        try loaded.withLock { modules throws(KeyError) in
            if let module = modules[path] { return module }
            let module = try TokenModule(path)
            modules[path] = module
            return module
        }
    }

    /// The module that an address or the caller names.
    static func load(_ path: String?, for address: TokenAddress) throws(KeyError) -> TokenModule {
        if let path = path ?? address.modulePath { return try load(path) }
        guard let name = address.moduleName else { throw .moduleUnusable("module-path") }
        for candidate in ["lib\(name).so", "\(name).so"] {
            for folder in folders {
                if let module = try? load(folder + candidate) { return module }
            }
        }
        throw .moduleUnusable(name)
    }

    private init(_ path: String) throws(KeyError) {
        guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
            throw .moduleUnusable(dlerror().map { String(cString: $0) } ?? path)
        }
        guard let symbol = dlsym(library, "C_GetFunctionList") else {
            dlclose(library)
            throw .moduleUnusable("C_GetFunctionList")
        }
        let getFunctionList = unsafeBitCast(symbol, to: CK_C_GetFunctionList.self)
        var list: UnsafeMutablePointer<CK_FUNCTION_LIST>?
        guard getFunctionList(&list) == CKR_OK, let list, list.pointee.version.major == 2 else {
            throw .moduleUnusable("C_GetFunctionList")
        }
        functions = list
        try initialize()
    }

    /// Says once that threads are used; a module that cannot lock is used by one at a time, as all are here.
    private func initialize() throws(KeyError) {
        var arguments = CK_C_INITIALIZE_ARGS()
        arguments.flags = CKF_OS_LOCKING_OK
        var answer = functions.pointee.C_Initialize?(&arguments) ?? CKR_FUNCTION_NOT_SUPPORTED
        if answer == CKR_CANT_LOCK || answer == CKR_ARGUMENTS_BAD {
            answer = functions.pointee.C_Initialize?(nil) ?? CKR_FUNCTION_NOT_SUPPORTED
        }
        guard answer == CKR_OK || answer == CKR_CRYPTOKI_ALREADY_INITIALIZED else {
            throw .moduleUnusable("C_Initialize 0x" + String(answer, radix: 16))
        }
    }

    /// Calls functions, while nobody else does.
    func call<Result: Sendable>(
        _ work: (CK_FUNCTION_LIST) throws(KeyError) -> sending Result
    ) throws(KeyError) -> Result {
        try turn.withLock { _ throws(KeyError) in try work(functions.pointee) }
    }

    /// The slots with a token in them.
    func slots() throws(KeyError) -> [CK_SLOT_ID] {
        try call { functions throws(KeyError) in
            var count: CK_ULONG = 0
            try check(functions.C_GetSlotList?(1, nil, &count))
            var slots = [CK_SLOT_ID](repeating: 0, count: Int(clamping: min(count, 1024)))
            count = CK_ULONG(slots.count)
            try check(functions.C_GetSlotList?(1, &slots, &count))
            return Array(slots.prefix(Int(clamping: count)))
        }
    }

    /// What a slot's token says of itself.
    func token(in slot: CK_SLOT_ID) throws(KeyError) -> TokenDescription {
        try call { functions throws(KeyError) in
            var info = CK_TOKEN_INFO()
            try check(functions.C_GetTokenInfo?(slot, &info))
            return TokenDescription(info)
        }
    }

    /// Whether a token signs with a mechanism.
    func signs(with mechanism: CK_MECHANISM_TYPE, in slot: CK_SLOT_ID) -> Bool {
        let flags = try? call { functions throws(KeyError) in
            var info = CK_MECHANISM_INFO()
            try check(functions.C_GetMechanismInfo?(slot, mechanism, &info))
            return info.flags
        }
        return flags.map { $0 & CKF_SIGN != 0 } ?? false
    }
}

/// Turns a module's answer into an error; no answer is that of a function that it has not.
func check(_ answer: CK_RV?) throws(KeyError) {
    let answer = answer ?? CKR_FUNCTION_NOT_SUPPORTED
    guard answer == CKR_OK else { throw KeyError(answer: answer) }
}
