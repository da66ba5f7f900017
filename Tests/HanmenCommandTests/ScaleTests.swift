import Foundation
import HanmenTesting
import Testing

/// A session that GNU parallel works off in shards (docs/scale.md).
private struct ScaleDesk {
    let desk: Desk
    let reports: Int
    let shards: Int

    /// A planned session, and what one undisturbed run makes of it.
    init(reports: Int, shards: Int) throws {
        desk = try Desk(nil)
        (self.reports, self.shards) = (reports, shards)
        try desk.putFolder("緑風会")
        for number in 1...reports {
            try desk.put(SampleReport(body: "\(number) 件目の本文です。").markdown, as: "緑風会/r\(number).md")
        }
        try desk.put("会議: 定例会\n会派の順: 記載\n会派:\n  - { 名前: 緑風会, 報告書: 緑風会 }\n", as: "定例会.yaml")
        try #require(desk.hanmen(["batch", "定例会.yaml", "-o", "全体"], seconds: 60).succeeded)
        try #require(desk.hanmen("batch", "plan", "定例会.yaml", "-o", "出力").succeeded)
    }

    /// Runs a line of shell on the desk; `$parallel` is the recipe, `$n` the number of shards.
    func shell(_ line: String) throws -> Tool.Outcome {
        let root = SharedFolder.package.path
        return try Tool.run(
            "env",
            [
                "-C", desk.path(of: "."), "HANMEN=\(Desk.command)", "HANMEN_HOME=\(root)", "n=\(shards)",
                "parallel=\(root)/scripts/scale/parallel", "bash", "-c", line,
            ], timeout: 120)
    }

    /// The outputs and the list, byte for byte.
    func outputs(in folder: String) throws -> [String: Data] {
        let files =
            try desk.files(in: "\(folder)/原本").map { "原本/\($0)" }
            + desk.files(in: folder).filter { $0.hasPrefix("一覧") }
        return try Dictionary(uniqueKeysWithValues: files.map { ($0, try desk.read("\(folder)/\($0)")) })
    }

    /// Whether nothing is missing, and all is as one run makes it.
    func isWhole() throws -> Bool {
        let outputs = try outputs(in: "出力")
        return try outputs.keys.count { $0.hasSuffix(".pdf") } == reports && outputs == self.outputs(in: "全体")
    }
}

@Suite(
    "Many workers", .serialized,
    .enabled(
        if: Tool.path(of: "parallel") != nil || Judges.isCI,
        "skipped: GNU parallel is missing (apt: parallel)"))
struct ScaleTests {
    /// Waits until the first shard is at work, then kills its worker.
    private static let killing = """
        until [ "$(cat 出力/results/1-of-$n.jsonl 2>/dev/null | wc -l)" -ge 2 ]; do sleep 0.01; done
        kill -KILL "$(pgrep -f "^$HANMEN batch run 出力 --shard 1/$n")"

        """

    @Test("shards through GNU parallel make what one run makes; a second run starts none of them again")
    func parallel() throws {
        let scale = try ScaleDesk(reports: 12, shards: 4)
        let run = try scale.shell("$parallel 出力 $n")
        #expect(run.succeeded && run.text.contains("12 / 12 件"), "\(run.text)\(run.errorText)")
        #expect(try scale.isWhole())
        let log = try scale.desk.text("出力/parallel-4.log")
        #expect(try scale.shell("$parallel 出力 $n").succeeded)
        #expect(try scale.desk.text("出力/parallel-4.log") == log && scale.isWhole())
    }

    @Test("a worker that is killed in the middle of its shard is started again, and goes on")
    func killedWorker() throws {
        let scale = try ScaleDesk(reports: 24, shards: 2)
        let run = try scale.shell("$parallel 出力 $n & \(Self.killing) wait $!")
        #expect(run.succeeded, "\(run.text)\(run.errorText)")
        #expect(run.errorText.contains("1/2: stopped (137), attempt 1 of 3"))
        #expect(try scale.isWhole())
    }

    @Test("all that is killed, workers and parallel itself, goes on when it is run again")
    func killedAll() throws {
        let scale = try ScaleDesk(reports: 24, shards: 4)
        let killed = try scale.shell(
            """
            setsid $parallel 出力 $n & group=$!
            \(Self.killing.split(separator: "\n")[0])
            kill -KILL -- -$group; wait $group
            """)
        #expect(!killed.succeeded)
        #expect(try scale.outputs(in: "出力").keys.count { $0.hasSuffix(".pdf") } < 24)
        let run = try scale.shell("$parallel 出力 $n")
        #expect(run.succeeded, "\(run.text)\(run.errorText)")
        #expect(try scale.isWhole())
    }

    @Test("a report that cannot be made keeps none of the others back, and is named at the end")
    func broken() throws {
        let scale = try ScaleDesk(reports: 6, shards: 3)
        try scale.desk.put(SampleReport().with("提出日", "令和6年13月1日").markdown, as: "緑風会/r2.md")
        _ = try scale.desk.hanmen("batch", "plan", "定例会.yaml", "-o", "出力 2")
        let run = try scale.shell("$parallel '出力 2' $n")
        #expect(run.status == 1 && run.text.contains("5 / 6 件"), "\(run.text)\(run.errorText)")
        #expect(try scale.outputs(in: "出力 2").keys.count { $0.hasSuffix(".pdf") } == 5)
    }
}
