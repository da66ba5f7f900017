import Testing

@testable import HanmenBatch

@Suite("Paths")
struct PathTests {
    @Test(
        "a path as seen from a folder",
        arguments: [
            (".", "a.md", "a.md"), ("s", "a.md", "s/a.md"), ("s/出力", "../a.md", "s/a.md"),
            ("出力", "../a.md", "a.md"),
            ("出力", "../../a.md", "../a.md"), ("/x/y", "../a", "/x/a"), ("..", "../a", "../../a"),
            ("s", "/a", "/a"),
        ])
    func inside(folder: String, path: String, expected: String) {
        #expect(Path.inside(folder, path) == expected)
    }

    @Test(
        "the way from a folder to a path, and back",
        arguments: [
            ("/w/s/a.md", "/w/s/出力", "../a.md"), ("/w/s/a.md", "/w/s", "a.md"), ("/a", "/b/c", "../../a"),
            ("/w/x/../s/./a.md", "/w/s", "a.md"),
        ])
    func relative(path: String, folder: String, expected: String) {
        let way = Path.relative(path, to: folder)
        #expect(way == expected)
        #expect(Path.absolute(way, from: folder) == Path.absolute(path, from: "/"))
    }
}
