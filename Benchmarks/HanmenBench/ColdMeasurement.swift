import Glibc

/// The command as a whole process: wall time, processor time and peak memory as the kernel counts them.
struct ColdMeasurement {
    /// The figures by name.
    let figures: [(name: String, figures: Figures)]

    init(command: String, report: String, runs: Int) throws {
        var wall: [Double] = []
        var cpu: [Double] = []
        var memory: [Double] = []
        for _ in 0..<runs {
            let start = ContinuousClock.now
            let usage = try Self.run([command, "render", report, "-o", "/tmp/hanmen-bench.pdf"])
            wall.append((ContinuousClock.now - start).inMilliseconds)
            cpu.append(Self.milliseconds(usage.ru_utime) + Self.milliseconds(usage.ru_stime))
            memory.append(Double(usage.ru_maxrss) / 1024)
        }
        figures = [("wall ms", Figures(wall)), ("CPU ms", Figures(cpu)), ("peak MiB", Figures(memory))]
    }

    private static func milliseconds(_ time: timeval) -> Double {
        Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
    }

    /// Runs a program to its end and gives what the kernel counted of it.
    private static func run(_ arguments: [String]) throws -> rusage {
        var pointers = arguments.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        var process = pid_t()
        guard posix_spawn(&process, arguments[0], &actions, nil, &pointers, environ) == 0 else {
            throw BenchError.cannotStart(arguments[0])
        }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(process, &status, 0, &usage) == process, status == 0 else {
            throw BenchError.failed(arguments.joined(separator: " "))
        }
        return usage
    }
}

/// Why a measurement could not be made.
enum BenchError: Error {
    case cannotStart(String)
    case failed(String)
}
