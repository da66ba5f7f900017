import Glibc

/// A server that hangs up while we write must not end the process.
enum BrokenPipes {
    /// Does some work with SIGPIPE held back on this thread.
    static func withoutSignal<Result>(_ work: () -> Result) -> Result {
        var pipe = sigset_t()
        sigemptyset(&pipe)
        sigaddset(&pipe, SIGPIPE)
        var before = sigset_t()
        pthread_sigmask(SIG_BLOCK, &pipe, &before)
        defer {
            var now = timespec()
            while sigtimedwait(&pipe, nil, &now) == SIGPIPE {}
            pthread_sigmask(SIG_SETMASK, &before, nil)
        }
        return work()
    }
}
