import CPKCS11

extension KeyError {
    /// What a module's answer means (PKCS#11 v2.40, 11.1).
    init(answer: CK_RV) {
        self =
            switch answer {
            case CKR_PIN_INCORRECT, CKR_PIN_INVALID, CKR_PIN_LEN_RANGE: .wrongPIN
            case CKR_PIN_LOCKED: .lockedPIN
            case CKR_TOKEN_NOT_PRESENT, CKR_TOKEN_NOT_RECOGNIZED, CKR_DEVICE_REMOVED, CKR_DEVICE_ERROR,
                CKR_SESSION_HANDLE_INVALID, CKR_SESSION_CLOSED, CKR_SLOT_ID_INVALID, CKR_USER_NOT_LOGGED_IN,
                CKR_KEY_HANDLE_INVALID, CKR_OBJECT_HANDLE_INVALID, CKR_CRYPTOKI_NOT_INITIALIZED:
                .tokenGone
            default: .failed("CKR 0x" + String(answer, radix: 16))
            }
    }
}
