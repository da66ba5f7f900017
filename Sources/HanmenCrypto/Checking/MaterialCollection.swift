/// The material of one message while it is gathered.
struct MaterialCollection {
    private(set) var material = ValidationMaterial()
    private let trust: TrustStore
    private let client: HTTPClient
    private var known: ValidationMaterial
    private let time: Int

    /// The most certificates above one.
    private static let depth = 10
    /// The most addresses that are asked for one thing.
    private static let mostAddresses = 4
    /// A revocation list may be larger than other answers.
    private static let largestList = 32 << 20
    /// One that is kept beside other proof.
    private static let shortList = 256 << 10

    init(trust: TrustStore, client: HTTPClient, known: ValidationMaterial, time: Int) {
        self.trust = trust
        self.client = client
        self.known = known
        self.time = time
    }

    /// Gathers the certificates above one and the proof that none of them was revoked.
    mutating func collect(
        for leaf: Certificate, with others: [Certificate], carried: ValidationMaterial
    ) throws(CollectingError) {
        known.add(carried)
        let path = try path(from: leaf, with: others)
        for certificate in path { keep(certificate) }
        for (certificate, issuer) in zip(path, path.dropFirst()) { try prove(certificate, by: issuer) }
    }

    private mutating func keep(_ certificate: Certificate) {
        if !material.certificates.contains(certificate) { material.certificates.append(certificate) }
    }

    // MARK: The path

    private func path(
        from leaf: Certificate, with others: [Certificate]
    ) throws(CollectingError) -> [Certificate] {
        var others = others + known.certificates + material.certificates
        var current = leaf
        for _ in 0..<Self.depth {
            let found = CertificatePath(from: leaf, with: others, trust: roots(among: others), at: time)
            if !found.certificates.isEmpty { return found.certificates }
            guard let issuer = above(current, among: others) ?? fetchedIssuer(of: current) else { break }
            others.append(issuer)
            if issuer.isSelfIssued { break }
            current = issuer
        }
        let found = CertificatePath(from: leaf, with: others, trust: roots(among: others), at: time)
        guard !found.certificates.isEmpty else { throw .noPath(leaf.subject) }
        return found.certificates
    }

    /// With no roots given, any self-signed certificate is one.
    private func roots(among others: [Certificate]) -> TrustStore {
        trust.anchors.isEmpty ? TrustStore(anchors: others.filter(\.isSelfSigned)) : trust
    }

    private func above(_ certificate: Certificate, among others: [Certificate]) -> Certificate? {
        others.first { $0 != certificate && $0.hasIssued(certificate) }
    }

    private func fetchedIssuer(of certificate: Certificate) -> Certificate? {
        for address in certificate.issuerAddresses.prefix(Self.mostAddresses) {
            guard let bytes = try? client.get(address) else { continue }
            let found =
                Certificate(der: bytes).map { [$0] } ?? SignedMessage(der: bytes, kind: .pkcs7).certificates
            if let issuer = found.first(where: { $0.hasIssued(certificate) }) { return issuer }
        }
        return nil
    }

    // MARK: The proof

    private mutating func prove(_ certificate: Certificate, by issuer: Certificate) throws(CollectingError) {
        let question = RevocationQuestion(certificate: certificate, issuer: issuer, time: time)
        var reasons: [String] = []
        for source in sources(question) {
            let answer: Proof
            do throws(HTTPError) {
                answer = try fetch(source)
            } catch {
                reasons.append(error.words)
                continue
            }
            switch question.answer([TimedMaterial(answer.material(with: material.certificates), at: time)]) {
            case .good, .trusted:
                keep(answer)
                if case .response = answer { keepList(for: question) }
                return
            case .revoked(let since, _, _) where since <= time:
                keep(answer)
                throw .revoked(certificate.subject)
            case .revoked:
                return keep(answer)
            case .unknown:
                reasons.append("the answer does not hold")
            }
        }
        let reason = reasons.isEmpty ? "no address" : reasons.joined(separator: "; ")
        throw .noProof(certificate.subject, reason: reason)
    }

    /// Keeps a short revocation list beside an answer of a responder: some verifiers pass over the answer where the
    /// responder itself does not answer any more.
    private mutating func keepList(for question: RevocationQuestion) {
        let client = HTTPClient(timeout: client.timeout, limit: Self.shortList)
        let lists = question.certificate.revocationListAddresses.filter { $0.hasPrefix("http") }.lazy
            .prefix(Self.mostAddresses).compactMap { try? client.get($0) }
        for list in known.revocationLists + material.revocationLists where isGood(list, question) {
            return keep(.list(list))
        }
        if let list = lists.first(where: { isGood($0, question) }) { keep(.list(list)) }
    }

    private func isGood(_ list: [UInt8], _ question: RevocationQuestion) -> Bool {
        let proof = Proof.list(list).material(with: material.certificates + known.certificates)
        switch question.answer([TimedMaterial(proof, at: time)]) {
        case .good, .trusted: return true
        case .revoked, .unknown: return false
        }
    }

    /// What may prove it, the nearest first: what is known, OCSP, revocation lists.
    private func sources(_ question: RevocationQuestion) -> [ProofSource] {
        let certificate = question.certificate
        let near = known.ocspResponses.map(Proof.response) + known.revocationLists.map(Proof.list)
        let useful = near.filter {
            question.answer([TimedMaterial($0.material(with: known.certificates), at: time)]) != .unknown
        }
        let lists = certificate.revocationListAddresses.filter { $0.hasPrefix("http") }
        let request = OCSPRequest(question)
        return useful.map(ProofSource.known)
            + certificate.ocspAddresses.prefix(Self.mostAddresses).compactMap { address in
                request.map { .responder(address, $0) }
            } + lists.prefix(Self.mostAddresses).map(ProofSource.list)
    }

    private func fetch(_ source: ProofSource) throws(HTTPError) -> Proof {
        switch source {
        case .known(let proof):
            return proof
        case .responder(let address, let request):
            return .response(try client.post(request.der, kind: "application/ocsp-request", to: address))
        case .list(let address):
            return .list(try HTTPClient(timeout: client.timeout, limit: Self.largestList).get(address))
        }
    }

    private mutating func keep(_ proof: Proof) {
        switch proof {
        case .response(let der):
            if !material.ocspResponses.contains(der) { material.ocspResponses.append(der) }
            for responder in OCSPAnswer.certificates(in: der) { keep(responder) }
        case .list(let der):
            if !material.revocationLists.contains(der) { material.revocationLists.append(der) }
        }
    }
}

/// One thing that may prove that a certificate is good.
private enum Proof {
    case response([UInt8])
    case list([UInt8])

    func material(with certificates: [Certificate]) -> ValidationMaterial {
        switch self {
        case .response(let der): ValidationMaterial(certificates: certificates, ocspResponses: [der])
        case .list(let der): ValidationMaterial(certificates: certificates, revocationLists: [der])
        }
    }
}

/// Where a proof may come from.
private enum ProofSource {
    case known(Proof)
    case responder(String, OCSPRequest)
    case list(String)
}

extension ValidationMaterial {
    /// Adds what is not in it.
    public mutating func add(_ other: ValidationMaterial) {
        for certificate in other.certificates where !certificates.contains(certificate) {
            certificates.append(certificate)
        }
        for response in other.ocspResponses where !ocspResponses.contains(response) {
            ocspResponses.append(response)
        }
        for list in other.revocationLists where !revocationLists.contains(list) {
            revocationLists.append(list)
        }
    }
}

extension HTTPError {
    /// In words, for a reason.
    fileprivate var words: String {
        switch self {
        case .wrongAddress(let text), .unreachable(let text), .notAnAnswer(let text): text
        }
    }
}
