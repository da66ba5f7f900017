import CCups
import Glibc

/// A request to a printer, as plain data.
struct IPPRequest: Sendable {
    /// What is asked (RFC 8011, 4.2 and 4.3).
    enum Operation: Sendable {
        case validateJob, createJob, sendDocument, cancelJob, getJobAttributes, getJobs, getPrinterAttributes

        var code: ipp_op_t {
            switch self {
            case .validateJob: IPP_OP_VALIDATE_JOB
            case .createJob: IPP_OP_CREATE_JOB
            case .sendDocument: IPP_OP_SEND_DOCUMENT
            case .cancelJob: IPP_OP_CANCEL_JOB
            case .getJobAttributes: IPP_OP_GET_JOB_ATTRIBUTES
            case .getJobs: IPP_OP_GET_JOBS
            case .getPrinterAttributes: IPP_OP_GET_PRINTER_ATTRIBUTES
            }
        }
    }

    /// A value to be sent, with the type that it is sent as.
    indirect enum Value: Sendable {
        case integer(Int)
        case number(enumeration: [Int])
        case boolean(Bool)
        case keyword(String)
        case keywords([String])
        case name(String)
        case mimeType(String)
        case collection([(String, Value)])
    }

    var operation: Operation
    var jobID: Int?
    /// Attributes of the operation.
    var asked: [(String, Value)] = []
    /// Attributes of the job.
    var job: [(String, Value)] = []

    /// The request as the C library wants it; whoever takes it frees it.
    func make(for address: PrinterAddress, user: String) -> OpaquePointer {
        guard let request = ippNewRequest(operation.code) else { preconditionFailure("out of memory") }
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nil, address.text)
        if let jobID {
            ippAddInteger(
                request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", Int32(truncatingIfNeeded: jobID))
        }
        ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nil, user)
        for (name, value) in asked { Self.add(value, name, to: request, IPP_TAG_OPERATION) }
        for (name, value) in job { Self.add(value, name, to: request, IPP_TAG_JOB) }
        return request
    }

    private static func add(_ value: Value, _ name: String, to request: OpaquePointer, _ group: ipp_tag_t) {
        switch value {
        case .integer(let number):
            ippAddInteger(request, group, IPP_TAG_INTEGER, name, Int32(clamping: number))
        case .number(let numbers):
            ippAddIntegers(
                request, group, IPP_TAG_ENUM, name, Int32(numbers.count), numbers.map { Int32(clamping: $0) })
        case .boolean(let isTrue): ippAddBoolean(request, group, name, isTrue ? 1 : 0)
        case .keyword(let text): ippAddString(request, group, IPP_TAG_KEYWORD, name, nil, text)
        case .keywords(let texts):
            let copies = texts.map { strdup($0) }
            defer { copies.forEach { free($0) } }
            ippAddStrings(
                request, group, IPP_TAG_KEYWORD, name, Int32(texts.count), nil,
                copies.map { UnsafePointer($0) })
        case .name(let text): ippAddString(request, group, IPP_TAG_NAME, name, nil, text)
        case .mimeType(let text): ippAddString(request, group, IPP_TAG_MIMETYPE, name, nil, text)
        case .collection(let members):
            guard let collection = ippNew() else { return }
            defer { ippDelete(collection) }
            for (member, value) in members { add(value, member, to: collection, IPP_TAG_ZERO) }
            ippAddCollection(request, group, name, collection)
        }
    }
}
