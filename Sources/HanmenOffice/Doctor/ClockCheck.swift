import Glibc
import HanmenCore

/// The machine's clock, and the one that takes its place where outputs shall be reproducible.
struct ClockCheck {
    /// When this was written: no clock that is right shows an earlier time.
    private static let earliest = 1_767_225_600  // 2026-01-01

    var findings: [Finding] { [clock] + epoch }

    private var clock: Finding {
        let now = time(nil)
        let moment = CalendarTime(secondsSince1970: now).iso8601
        guard now >= Self.earliest else {
            return Finding(
                "clock", .missing,
                Message(
                    "時計が狂っています（\(moment)）。日付や電子署名の時刻が誤ります", en: "the clock is wrong (\(moment))"),
                remedy: "sudo timedatectl set-ntp true")
        }
        return Finding("clock", .ok, Message("時計: \(moment)（協定世界時）", en: "clock: \(moment)"))
    }

    private var epoch: [Finding] {
        guard let value = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }) else { return [] }
        guard let seconds = Int(value) else {
            return [
                Finding(
                    "clock.epoch", .advice,
                    Message(
                        "SOURCE_DATE_EPOCH が数ではないため、使いません（\(value)）",
                        en: "SOURCE_DATE_EPOCH is no number and not used (\(value))"),
                    remedy: "unset SOURCE_DATE_EPOCH")
            ]
        }
        let moment = CalendarTime(secondsSince1970: seconds).iso8601
        return [
            Finding(
                "clock.epoch", .advice,
                Message(
                    "SOURCE_DATE_EPOCH が設定されています。PDF の作成日時は \(moment) になります",
                    en: "SOURCE_DATE_EPOCH is set: files are dated \(moment)"),
                remedy: "unset SOURCE_DATE_EPOCH")
        ]
    }
}
