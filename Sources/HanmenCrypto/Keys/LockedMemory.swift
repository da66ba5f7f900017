import COpenSSL
import Glibc

/// Pages of memory that stay out of the swap space and of core files as far as the system lets us.
enum LockedMemory {
    /// New memory, zeros throughout.
    static func allocate(_ count: Int) -> UnsafeMutableRawBufferPointer {
        let start = mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        // A process without memory ends, as with any of Swift's own allocations: there is nothing left to tell it with.
        guard let start, start != MAP_FAILED else { fatalError("no memory") }
        _ = mlock(start, count)
        _ = madvise(start, count, MADV_DONTDUMP)
        return UnsafeMutableRawBufferPointer(start: start, count: count)
    }

    /// Overwrites memory and gives it back.
    static func free(_ memory: UnsafeMutableRawBufferPointer) {
        OPENSSL_cleanse(memory.baseAddress, memory.count)
        munmap(memory.baseAddress, memory.count)
    }
}
