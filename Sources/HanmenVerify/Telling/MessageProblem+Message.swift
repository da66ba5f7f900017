import HanmenCore
import HanmenCrypto

extension MessageProblem {
    /// The problem as it is told to people.
    var message: Message {
        switch self {
        case .malformed: Message("署名のデータが壊れています。", en: "The signature's data are damaged.")
        case .tooLarge: Message("署名のデータが大きすぎます。", en: "The signature's data are too large.")
        case .signerCount(let count):
            Message("署名した人が \(count) 人になっています（一人でなければなりません）。", en: "It has \(count) signers, not one.")
        case .wrongContent:
            Message("署名のデータの中身の種類が違います。", en: "The signature's data hold other content than they may.")
        case .noSignedAttributes:
            Message("署名された属性がないため、何に署名したのか確かめられません。", en: "There are no signed attributes.")
        case .duplicateAttribute(let identifier):
            Message(
                "署名された属性（\(identifier)）が二つあります。", en: "The signed attribute \(identifier) stands there twice."
            )
        case .unorderedAttributes:
            Message("署名された属性の並びが決まりと違います。", en: "The signed attributes are not in DER's order.")
        case .wrongContentType:
            Message("署名された内容の種類が違います。", en: "The signed content type is another one.")
        case .noMessageDigest:
            Message("署名した内容のハッシュがありません。", en: "There is no hash of what was signed.")
        case .wrongContentDigest:
            Message("タイムスタンプの中身が書き換えられています。", en: "The timestamp's content has been changed.")
        case .noSignerCertificate:
            Message("署名した人の証明書が入っていません。", en: "The signer's certificate is not there.")
        case .noSigningCertificate:
            Message(
                "どの証明書で署名したかが、署名に含まれていません。",
                en: "The signature does not say with which certificate it was made.")
        case .wrongSigningCertificate:
            Message("署名が名指す証明書は、別のものです。", en: "The signature names another certificate.")
        case .weakDigest(let name):
            Message(
                "古いハッシュ（\(name)）が使われていて、証拠になりません。", en: "The hash function \(name) proves nothing any more.")
        case .weakKey(let key):
            Message("鍵が短すぎます（\(key.name)）。", en: "The key is too short (\(key.name)).")
        case .unknownAlgorithm(let identifier):
            Message("知らない方式（\(identifier)）で署名されています。", en: "The algorithm \(identifier) is not known here.")
        case .wrongSignature:
            Message("署名の値が、証明書の鍵と合いません。", en: "The signature value does not fit the certificate's key.")
        case .malformedTimestamp:
            Message("タイムスタンプの中身を読み取れません。", en: "The timestamp's information cannot be read.")
        case .wrongTimestampUsage:
            Message("タイムスタンプ用の証明書ではありません。", en: "The certificate is not one for timestamps alone.")
        }
    }

    /// A stable name for programs.
    var name: String {
        switch self {
        case .malformed: "malformed"
        case .tooLarge: "too-large"
        case .signerCount: "signer-count"
        case .wrongContent: "content"
        case .noSignedAttributes: "no-signed-attributes"
        case .duplicateAttribute: "duplicate-attribute"
        case .unorderedAttributes: "unordered-attributes"
        case .wrongContentType: "content-type"
        case .noMessageDigest: "no-digest"
        case .wrongContentDigest: "content-digest"
        case .noSignerCertificate: "no-signer-certificate"
        case .noSigningCertificate: "no-signing-certificate"
        case .wrongSigningCertificate: "signing-certificate"
        case .weakDigest: "weak-digest"
        case .weakKey: "weak-key"
        case .unknownAlgorithm: "unknown-algorithm"
        case .wrongSignature: "signature"
        case .malformedTimestamp: "malformed-timestamp"
        case .wrongTimestampUsage: "timestamp-usage"
        }
    }
}
