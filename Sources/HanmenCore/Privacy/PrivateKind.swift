/// What kind of private thing a value is (個人情報): a public edition masks the kinds that its profile names.
public enum PrivateKind: String, CaseIterable, Hashable, Sendable {
    /// A name of somebody who holds no office.
    case person = "氏名"
    case address = "住所"
    case phone = "電話"
    case mail = "メール"
    case birthday = "生年月日"
    case account = "口座"
    /// The imprint of a seal.
    case seal = "印影"
    case signature = "署名"
    /// A part of a receipt's picture.
    case receipt = "領収書"
    case other = "その他"

    /// What stands where something is masked, to be read, copied and read aloud.
    public static let placeholder = "（非公開）"
}
