/* A PKCS#11 module that hands everything on to another (INNER), but for what its flags say goes wrong:
   GONE_AFTER n     the token is pulled out after n signatures
   GONE_ANSWER a    what it answers then, instead of saying so
   NO_HASH          no mechanism hashes by itself
   GARBAGE          signatures are damaged
   TOKEN_FLAGS f    the token says this of itself, too
   PIN_PAD pin      the token asks for the PIN by its own keys
   REFUSE_START     it cannot be started */
#include <dlfcn.h>
#include <string.h>
#include <p11-kit/pkcs11.h>

static CK_FUNCTION_LIST *inner;
static CK_FUNCTION_LIST outer;

#ifdef GONE_AFTER
#ifndef GONE_ANSWER
#define GONE_ANSWER CKR_DEVICE_REMOVED
#endif
static int signatures;
static CK_RV start_signing(CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key) {
    return signatures++ < GONE_AFTER ? inner->C_SignInit(session, mechanism, key) : GONE_ANSWER;
}
static CK_RV tell_token_while_there(CK_SLOT_ID slot, CK_TOKEN_INFO *info) {
    return signatures <= GONE_AFTER ? inner->C_GetTokenInfo(slot, info) : CKR_TOKEN_NOT_PRESENT;
}
#endif

#ifdef NO_HASH
static CK_RV tell_mechanism(CK_SLOT_ID slot, CK_MECHANISM_TYPE kind, CK_MECHANISM_INFO *info) {
    int hashes = kind == CKM_SHA256_RSA_PKCS || kind == CKM_SHA256_RSA_PKCS_PSS;
    return hashes ? CKR_MECHANISM_INVALID : inner->C_GetMechanismInfo(slot, kind, info);
}
#endif

#ifdef GARBAGE
static CK_RV sign(CK_SESSION_HANDLE session, CK_BYTE *data, CK_ULONG size, CK_BYTE *signature, CK_ULONG *count) {
    CK_RV answer = inner->C_Sign(session, data, size, signature, count);
    signature[9] ^= 1;
    return answer;
}
#endif

#if defined(TOKEN_FLAGS) || defined(PIN_PAD)
#ifndef TOKEN_FLAGS
#define TOKEN_FLAGS CKF_PROTECTED_AUTHENTICATION_PATH
#endif
static CK_RV tell_token(CK_SLOT_ID slot, CK_TOKEN_INFO *info) {
    CK_RV answer = inner->C_GetTokenInfo(slot, info);
    info->flags |= TOKEN_FLAGS;
    return answer;
}
#endif

#ifdef PIN_PAD
static CK_RV log_in(CK_SESSION_HANDLE session, CK_USER_TYPE user, CK_BYTE *pin, CK_ULONG count) {
    return pin ? CKR_PIN_INVALID : inner->C_Login(session, user, (CK_BYTE *)PIN_PAD, strlen(PIN_PAD));
}
#endif

#ifdef REFUSE_START
static CK_RV start(void *arguments) { return CKR_GENERAL_ERROR; }
#endif

CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list) {
    void *library = dlopen(INNER, RTLD_NOW);
    CK_C_GetFunctionList get = library ? (CK_C_GetFunctionList)dlsym(library, "C_GetFunctionList") : 0;
    if (!get || get(&inner) != CKR_OK)
        return CKR_GENERAL_ERROR;
    outer = *inner;
#ifdef GONE_AFTER
    outer.C_SignInit = start_signing;
    outer.C_GetTokenInfo = tell_token_while_there;
#endif
#ifdef NO_HASH
    outer.C_GetMechanismInfo = tell_mechanism;
#endif
#ifdef GARBAGE
    outer.C_Sign = sign;
#endif
#if defined(TOKEN_FLAGS)
    outer.C_GetTokenInfo = tell_token;
#endif
#ifdef PIN_PAD
    outer.C_Login = log_in;
#endif
#ifdef REFUSE_START
    outer.C_Initialize = start;
#endif
    *list = &outer;
    return CKR_OK;
}
