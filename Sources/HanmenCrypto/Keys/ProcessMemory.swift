import COpenSSL

/// What of this process may be seen from outside.
public enum ProcessMemory {
    /// Keeps it out of core files and from debuggers, from here to its end: to be called before a secret is read.
    public static func hide() { _ = hide_process_memory() }
}
