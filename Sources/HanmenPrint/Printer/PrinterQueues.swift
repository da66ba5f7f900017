import CCups

/// The queues (待ち行列) that the CUPS of this machine has.
public enum PrinterQueues {
    /// Their names; none where no CUPS runs here.
    public static var names: [String] {
        var destinations: UnsafeMutablePointer<cups_dest_t>?
        let count = cupsGetDests2(nil, &destinations)
        defer { cupsFreeDests(count, destinations) }
        return (0..<max(0, Int(count))).compactMap { index in
            destinations?[index].name.map { String(cString: $0) }
        }
    }
}
