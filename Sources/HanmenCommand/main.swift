import Foundation
import HanmenText
let runner = CaseRunner(font: FontSource(path: "/usr/share/fonts/opentype/ipaexfont-mincho/ipaexm.ttf", family: "IPAexMincho"), policy: CompositionPolicy(kinsoku: CommandLine.arguments[2] == "L2" ? .strict : .veryStrict, fit: CommandLine.arguments.count > 3 ? .first : .total))
for line in try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8).split(separator: "\n") {
    if let a = try runner.answer(String(line)) { print(a) }
}
