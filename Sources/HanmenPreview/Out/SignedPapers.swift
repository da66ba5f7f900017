import Hanmen
public import HanmenCore
public import HanmenCrypto
import HanmenReading
import HanmenVerify

/// The PDF files of the opened folder, and what their signatures are worth.
public struct SignedPapers: Sendable {
    /// A part of what can be said: of the file, then of each signature.
    public struct Part: Hashable, Sendable, Encodable {
        /// How it stands.
        public enum Verdict: String, Sendable, Encodable { case good, bad, open }

        /// What it speaks of.
        public var title: String
        /// How it stands.
        public var verdict: Verdict
        /// What is known.
        public var lines: [String]
    }

    private let folder: String
    private let trust: TrustStore
    private let workspace: any Workspace
    /// How deep folders are looked into, and how many files are named.
    private static let depth = 4
    private static let mostFiles = 500

    /// The papers of a folder, judged by the roots that are trusted.
    public init(folder: String, trust: TrustStore, workspace: any Workspace = DiskWorkspace()) {
        self.folder = folder
        self.trust = trust
        self.workspace = workspace
    }

    /// The files, by their paths in the folder.
    public var names: [String] {
        Array(names(in: folder, shown: "", depth: Self.depth).prefix(Self.mostFiles))
    }

    private func names(in folder: String, shown: String, depth: Int) -> [String] {
        let all = workspace.names(inFolder: folder).filter { !$0.hasPrefix(".") }
        let own = all.filter { $0.lowercased().hasSuffix(".pdf") }
        guard depth > 1 else { return own.map { shown + $0 } }
        let inner = all.filter { !own.contains($0) && !$0.contains(".") }
        return own.map { shown + $0 }
            + inner.flatMap {
                names(in: PreviewSubject.path($0, in: folder), shown: "\(shown)\($0)/", depth: depth - 1)
            }
    }

    /// What can be said of one of the files, without asking anybody elsewhere.
    ///
    /// - Throws: that there is no such file, or none that can be read.
    public func parts(of name: String) throws(DiagnosticError) -> [Part] {
        guard names.contains(name) else { throw DiagnosticError(.previewFileUnknown(name)) }
        let bytes: [UInt8]
        do throws(WorkspaceError) {
            bytes = try workspace.read(
                PreviewSubject.path(name, in: folder), limit: PDFReadingLimits.fileSize)
        } catch {
            throw DiagnosticError(.file(error))
        }
        let verifier = Verifier(
            trust: trust, material: ValidationMaterial(), now: workspace.now, isOnline: false)
        do throws(InspectionError) {
            return parts(of: try verifier.verify(bytes), named: name)
        } catch {
            throw DiagnosticError(error.diagnostic)
        }
    }

    private func parts(of verification: Verification, named name: String) -> [Part] {
        let notes = (verification.findings + verification.cautions).map(\.message.japanese)
        let nobody = verification.hasSignature ? [] : ["署名がありません"]
        let whole = Part(
            title: name, verdict: Part.Verdict(verification.verdict),
            lines: [verification.verdict.message.japanese] + nobody + notes)
        return [whole]
            + verification.signatures.map { signature in
                let rows = SignatureRows(signature, revisionCount: verification.revisionCount)
                return Part(
                    title: rows.title.japanese, verdict: Part.Verdict(signature.verdict),
                    lines: rows.all.map { "\($0.label.japanese)：\($0.value.japanese)" }
                        + signature.reasons.map(\.message.japanese)
                        + signature.reasons.compactMap(\.hint).map(\.japanese)
                        + signature.remarks.map(\.japanese))
            }
    }
}

extension SignedPapers.Part.Verdict {
    fileprivate init(_ verdict: Verdict) {
        switch verdict {
        case .valid: self = .good
        case .invalid: self = .bad
        case .indeterminate: self = .open
        }
    }
}
