import COpenSSL

/// Bytes as OpenSSL reads them: a copy, overwritten when it is freed, as the library keeps the place that it is given.
final class MemoryInput {
    let pointer: OpaquePointer

    init?(_ bytes: [UInt8]) {
        guard let pointer = BIO_new(BIO_s_mem()) else { return nil }
        self.pointer = pointer
        // The end of the bytes is the end, not a pause.
        BIO_ctrl(pointer, BIO_C_SET_BUF_MEM_EOF_RETURN, 0, nil)
        guard bytes.isEmpty || BIO_write(pointer, bytes, Int32(clamping: bytes.count)) == bytes.count else {
            return nil
        }
    }

    deinit { BIO_free(pointer) }
}
