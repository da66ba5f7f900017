import Dispatch
import Glibc
import Synchronization

/// Tells which files in some folders changed (inotify): by writing, or by a rename, as editors save.
///
/// Folders are watched and not files: a file that is replaced by another stays watched.
public final class FolderWatcher: Sendable {
    /// What changed.
    public enum Change: Hashable, Sendable {
        /// Files, by their paths.
        case files(Set<String>)
        /// More than could be told one by one: all must be looked at.
        case unknown
    }

    private struct Watched {
        var folders: [Int32: String] = [:]
        var numbers: [String: Int32] = [:]
        var isOver = false
    }

    private let descriptor: Int32
    /// A pipe that is written to when the watch ends.
    private let ending: (read: Int32, write: Int32)
    private let watched = Mutex(Watched())
    private let told: AsyncStream<Change>.Continuation
    /// The changes, as they come.
    public let changes: AsyncStream<Change>

    private static let events = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ONLYDIR)
    /// The most folders that are watched.
    private static let mostFolders = 2_000
    /// An editor's save is several events: as long is waited for the rest.
    private static let settling = UInt32(1_500)

    /// A watcher of no folder yet; nil where the system gives none.
    public init?() {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        var ends: [Int32] = [-1, -1]
        guard descriptor >= 0, pipe(&ends) == 0 else {
            if descriptor >= 0 { close(descriptor) }
            return nil
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        self.descriptor = descriptor
        ending = (ends[0], ends[1])
        (changes, told) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(64))
        DispatchQueue(label: "hanmen.watch").async { self.listen() }
    }

    deinit {
        close(ending.read)
        close(ending.write)
    }

    /// Watches these folders and no others.
    public func watch(_ folders: Set<String>) {
        watched.withLock { watched in
            guard !watched.isOver else { return }
            for (folder, number) in watched.numbers where !folders.contains(folder) {
                inotify_rm_watch(descriptor, number)
                watched.numbers[folder] = nil
                watched.folders[number] = nil
            }
            for folder in folders.sorted() where watched.numbers[folder] == nil {
                guard watched.numbers.count < Self.mostFolders else { return }
                let number = inotify_add_watch(descriptor, folder, Self.events)
                guard number >= 0 else { continue }
                watched.numbers[folder] = number
                watched.folders[number] = folder
            }
        }
    }

    /// Ends the watch and the stream of changes. A watcher that is not stopped lives on.
    public func stop() { _ = write(ending.write, [1], 1) }

    /// Waits for events on a thread of its own, until the watch ends.
    private func listen() {
        while true {
            var waiting = [descriptor, ending.read].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let count = poll(&waiting, nfds_t(waiting.count), -1)
            if count < 0, errno == EINTR { continue }
            guard count > 0, waiting[1].revents == 0 else { break }
            tell()
        }
        told.finish()
        // Under the lock: nobody adds a folder to a descriptor that is another file by then.
        watched.withLock { watched in
            watched.isOver = true
            close(descriptor)
        }
    }

    private func tell() {
        usleep(Self.settling)
        var files: Set<String> = []
        var isUnknown = false
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            isUnknown = gather(buffer[..<count], into: &files) || isUnknown
        }
        if isUnknown {
            told.yield(.unknown)
        } else if !files.isEmpty {
            told.yield(.files(files))
        }
    }

    /// Adds the paths that events speak of; true where the system lost some.
    private func gather(_ bytes: ArraySlice<UInt8>, into files: inout Set<String>) -> Bool {
        let headSize = MemoryLayout<inotify_event>.size
        var isUnknown = false
        bytes.withUnsafeBytes { raw in
            var place = 0
            while place + headSize <= raw.count {
                let event = raw.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
                let end = min(raw.count, place + headSize + Int(event.len))
                let name = String(
                    decoding: raw[(place + headSize)..<end].prefix { $0 != 0 }, as: UTF8.self)
                place = end
                if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { isUnknown = true }
                if event.mask & UInt32(IN_IGNORED) != 0 { forget(event.wd) }
                guard !name.isEmpty, let folder = watched.withLock({ $0.folders[event.wd] }) else { continue }
                files.insert(folder == "." ? name : "\(folder)/\(name)")
            }
        }
        return isUnknown
    }

    /// A folder that is gone is watched again when it is asked for anew.
    private func forget(_ number: Int32) {
        watched.withLock { watched in
            if let folder = watched.folders.removeValue(forKey: number) { watched.numbers[folder] = nil }
        }
    }
}
