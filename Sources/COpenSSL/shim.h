#include <openssl/asn1t.h>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/http.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/ssl.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

/// RFC 2253's form of a name, letters beyond ASCII left as they are: the flags are cast macros, which Swift cannot see.
static const unsigned long name_line_flags = XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB;
