import Hanmen
import HanmenForms
import HanmenPreview
import Hummingbird

extension PreviewView {
    /// The view that an address asks for.
    ///
    /// - Throws: 400 where a word is none of those that there are.
    init(_ request: Request) throws {
        let query = request.uri.queryParameters
        func text(_ key: Substring) throws -> String? {
            guard let value = query[key], !value.isEmpty else { return nil }
            guard value.utf8.count <= 1_000 else { throw HTTPError(.badRequest) }
            return String(value)
        }
        func word<Word: RawRepresentable<String>>(_ key: Substring, as type: Word.Type) throws -> Word? {
            guard let value = try text(key) else { return nil }
            guard let word = Word(rawValue: value) else { throw HTTPError(.badRequest) }
            return word
        }
        self.init(
            file: try text("file"), layout: try word("layout", as: LayoutName.self),
            trial: try word("trial", as: LayoutCase.self) ?? .sample,
            edition: try word("edition", as: Edition.self) ?? .original,
            compared: try word("compare", as: LayoutName.self))
    }
}
