import Foundation
import HanmenCore
import HanmenTesting
import HanmenText
import Testing

@testable import HanmenSeal

@Suite("Drawn seals (認印, 角印, 丸印)")
struct SealEngraverTests {
    private func engraver() throws -> SealEngraver {
        let folder = SharedFolder.package.path + "/Fonts"
        let bytes = try DiskWorkspace().read(folder + "/fonts.yaml", limit: 1 << 20)
        let catalog = FontCatalog.read(
            SourceText(name: "fonts.yaml", text: String(decoding: bytes, as: UTF8.self)),
            folders: FontCatalog.Folders(own: folder), workspace: DiskWorkspace())
        return SealEngraver(library: FontLibrary(roles: try #require(catalog.value?.roles)))
    }

    private func points(_ shape: VectorDrawing.Shape) -> [Point] {
        shape.steps.flatMap { step -> [Point] in
            switch step {
            case .move(let point), .line(let point): [point]
            case .curve(_, _, let end): [end]
            case .close: []
            }
        }
    }

    private static let texts: [(SealSpecification.Form, String)] = [
        (.personal, "緑野"), (.personal, "林"), (.personal, "長谷川"), (.personal, "緑野 太郎"), (.personal, "勅使河原"),
        (.square, "緑風会"), (.square, "江南クラブ"), (.square, "緑野市議会緑風会"), (.round, "緑風会代表之印"), (.round, "一"),
    ]

    @Test("all of a seal lies in its size, its characters in its frame", arguments: texts)
    func bounds(form: SealSpecification.Form, text: String) throws {
        for side in [10.5, 12, 13.5, 15, 16.5, 18, 21, 24] {
            let seal = try engraver().drawing(
                of: SealSpecification(form: form, text: text), side: .mm(side))
            #expect(seal.size == Size(width: .mm(side), height: .mm(side)))
            let whole = Rect(origin: .zero, size: seal.size)
            #expect(points(seal.shapes[0]).allSatisfy(whole.holds))
            let inner = whole.outset(by: .mm(-0.3))
            #expect(points(seal.shapes[1]).allSatisfy(inner.holds), "\(text) \(side)")
        }
    }

    @Test("characters of round seals stay off the ring", arguments: texts.filter { $0.0 != .square })
    func ring(form: SealSpecification.Form, text: String) throws {
        let side = 12.0
        let seal = try engraver().drawing(of: SealSpecification(form: form, text: text), side: .mm(side))
        let farthest =
            points(seal.shapes[1]).map { point in
                hypot(point.x.millimetres - side / 2, point.y.millimetres - side / 2)
            }.max() ?? 0
        #expect(farthest < side / 2 - 0.45, "\(text) \(farthest)")
    }

    @Test("all of it is in the ink of seals, and the same each time")
    func ink() throws {
        let wish = SealSpecification(form: .square, text: "緑風会")
        let seal = try engraver().drawing(of: wish, side: .mm(21))
        #expect(seal.shapes.allSatisfy { $0.fill == .seal })
        #expect(try engraver().drawing(of: wish, side: .mm(21)) == seal)
    }

    @Test("a caption is lines of shapes, one under the other, from the left")
    func caption() throws {
        let caption = try engraver().caption(["緑野 太郎", "2026-11-26"], size: .pt(8))
        #expect(caption.shapes.count == 1 && caption.shapes[0].fill == .black)
        #expect(caption.size.height == .pt(8) * 2.4)
        let whole = Rect(origin: .zero, size: caption.size).outset(by: .pt(0.5))
        #expect(points(caption.shapes[0]).allSatisfy(whole.holds))
        #expect(throws: SealError.empty) { try engraver().caption([""], size: .pt(8)) }
        #expect(throws: SealError.glyphMissing("\u{E123}")) {
            try engraver().caption(["\u{E123}"], size: .pt(8))
        }
    }

    @Test("what cannot be drawn is refused, with its reason")
    func refused() throws {
        func error(_ text: String) throws -> SealError? {
            do throws(SealError) {
                _ = try engraver.drawing(of: SealSpecification(form: .personal, text: text), side: .mm(12))
                return nil
            } catch { return error }
        }
        let engraver = try engraver()
        #expect(try error(" 　") == .empty)
        #expect(try error("緑野太郎兵衛門左衛門尉") == .tooLong("緑野太郎兵衛門左衛門尉", most: 10))
        #expect(try error("\u{E123}") == .glyphMissing("\u{E123}"))
        #expect(SealError.empty.diagnostic(at: nil).id == .sealEmpty)
    }
}
