import HanmenCore
import Synchronization
import Testing

@testable import HanmenForms

/// One file that changes while it is looked at.
private final class ChangingWorkspace: Workspace {
    private let text: Mutex<String>
    let now = 0

    init(_ text: String) { self.text = Mutex(text) }

    func change(to new: String) { text.withLock { $0 = new } }

    func read(_ path: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
        text.withLock { Array($0.utf8) }
    }
    func names(inFolder path: String) -> [String] { [] }
    func exists(_ path: String) -> Bool { true }
}

@Suite("Layouts that were read already")
struct LayoutShelfTests {
    @Test("a file that changes is read anew, by the same store")
    func changing() throws {
        func form(_ size: Int) -> String {
            "様式: 甲\n体裁: { 文字: { 本文: \(size)pt } }\n構成: [{ 名前: 甲, 種類: 改ページ }]\n"
        }
        let workspace = ChangingWorkspace(form(10))
        let resolver = LayoutResolver(store: LayoutStore(workspace: workspace, root: "L"))
        #expect(resolver.resolve("f.yaml").value?.style.bodySize == .pt(10))
        #expect(resolver.resolve("f.yaml").value?.style.bodySize == .pt(10))
        workspace.change(to: form(12))
        #expect(resolver.resolve("f.yaml").value?.style.bodySize == .pt(12))
        workspace.change(to: "様式：甲\n")
        #expect(resolver.resolve("f.yaml").value == nil)
    }
}
