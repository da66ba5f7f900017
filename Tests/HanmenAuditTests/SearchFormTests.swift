import HanmenCore
import HanmenForms
import Testing

@testable import HanmenAudit

@Suite("Ways to write a value (検索形)")
struct SearchFormTests {
    private func isFound(_ secret: Secret, in text: String) throws -> Bool {
        !(try Auditor(secrets: [secret]).search(Array(text.utf8), name: "a.txt").leaks.isEmpty)
    }

    @Test(
        "a date",
        arguments: [
            "令和3年10月4日", "令和３年１０月４日", "R3.10.4", "R03.10.04", "令和三年十月四日", "2021年10月4日", "2021-10-04",
            "2021/10/4", "2021/10/04", "二〇二一年十月四日", "令3.10.4", "令和 3 年 10 月 4 日",
        ])
    func date(text: String) throws {
        #expect(try isFound(Secret(kind: .birthday, text: "令和3年10月4日"), in: "生年月日：\(text)。"))
        #expect(try isFound(Secret(kind: .birthday, text: "2021-10-04"), in: "生年月日：\(text)。"))
    }

    @Test(
        "another date is not found",
        arguments: ["令和3年10月5日", "2021-10-14", "R3.11.4", "12021/10/4", "2021/10/41"])
    func otherDate(text: String) throws {
        #expect(try !isFound(Secret(kind: .birthday, text: "令和3年10月4日"), in: text))
    }

    @Test(
        "an address",
        arguments: ["緑町3-4-5", "緑町三丁目4番5号", "緑町3丁目4-5", "緑町３丁目４番地の５", "緑町3の4の5", "緑町 3丁目 4番 5号", "緑町3番地の4の5"])
    func address(text: String) throws {
        for written in ["緑町3丁目4番5号", "緑町3-4-5", "緑町三丁目４番５号"] {
            #expect(try isFound(Secret(kind: .address, text: written), in: "住所 \(text) です"))
        }
    }

    @Test(
        "a telephone number",
        arguments: ["090-1234-5678", "09012345678", "(090)1234-5678", "０９０ー１２３４ー５６７８", "+81 90-1234-5678"])
    func phone(text: String) throws {
        #expect(try isFound(Secret(kind: .phone, text: "090-1234-5678"), in: "電話 \(text)"))
    }

    @Test("an amount", arguments: ["123,456円", "123456", "１２３，４５６", "十二万三千四百五十六円"])
    func amount(text: String) throws {
        #expect(try isFound(Secret(kind: .other, text: "123,456円"), in: "金 \(text) 也"))
    }

    @Test("an account's number without its bank")
    func account() throws {
        #expect(try isFound(Secret(kind: .account, text: "緑野銀行 本店 普通 7654321"), in: "口座 7654321"))
        #expect(try !isFound(Secret(kind: .account, text: "緑野銀行 本店 普通 7654321"), in: "76543210"))
    }

    @Test("a sentence's end parts two words, a line's end does not")
    func punctuation() throws {
        let name = Secret(kind: .person, text: "大木")
        #expect(try !isFound(name, in: "影響は甚大。木材は"))
        #expect(try isFound(name, in: "講師 大\n木 氏"))
        #expect(try isFound(Secret(kind: .other, text: "病気（がん）"), in: "病気(がん)"))
    }

    @Test(
        "text with marks, references and escapes",
        arguments: ["鷲<b>尾</b>", "&#x9DF2;&#23614;", "\\u9DF2\\u5C3E", "%E9%B7%B2%E5%B0%BE"])
    func escapes(text: String) throws { #expect(try isFound(Secret(kind: .person, text: "鷲尾"), in: text)) }
}
