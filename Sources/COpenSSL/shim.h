#include <openssl/asn1t.h>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/http.h>
#include <openssl/httperr.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/proverr.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/ssl.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <sys/prctl.h>

/// RFC 2253's form of a name, letters beyond ASCII left as they are: the flags are cast macros, which Swift cannot see.
static const unsigned long name_line_flags = XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB;

/// What an algorithm that is not at hand answers: a macro of shifts.
static const int err_r_unsupported = ERR_R_UNSUPPORTED;

/// Names the server in the handshake (RFC 6066): a macro.
static inline int ssl_name_server(SSL *ssl, const char *name) {
    return (int)SSL_set_tlsext_host_name(ssl, name);
}

/// Lets a BIO speak TLS, and own the connection: a macro.
static inline int bio_own_ssl(BIO *bio, SSL *ssl) { return (int)BIO_set_ssl(bio, ssl, BIO_CLOSE); }

/// Keeps the process out of core files and debuggers: prctl has variable arguments, which Swift cannot call.
static inline int hide_process_memory(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
