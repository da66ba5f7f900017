/// Where a line may not break between neighbours (JLREQ Appendix C, Table 2, its notes and the addendum on levels).
///
/// Rows are the character before, columns the one after:
///
///     .  may break                  x  the pair cannot occur
///     0  never breaks               1  kept together from 緩い (magazines) on
///     2  kept from 標準 (JLREQ's default, "strict") on
///     3  kept at 厳格 ("very strict")
///     m  before ・ as 2, before ：； as 1 (addendum)
///     i  before 々 as 3, before the other iteration marks as 1 (addendum)
///     s  kept where both are one complex or one repeated mark (notes 5–7, 13)
///     r  kept after a numeral or a quantity symbol (note 11)
enum BreakTable {
    static let text = """
                01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30
        01       0  0  0  0  0  0  0  0  0  0  0  0  0  0  0  0  .  .  0  0  0  0  0  0  0  0  0  0  x  0
        02       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        03       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        04       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        05       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        06       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        07       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        08       .  0  2  1  m  0  0  s  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        09       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        10       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        11       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        12       1  0  1  1  1  0  0  1  1  1  1  1  1  1  1  1  .  .  1  0  1  1  1  1  1  1  1  1  x  1
        13       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        14       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        15       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        16       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        17       .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
        18       .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
        19       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        20       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        21       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  s  .  .  .  .  .  .  .  0  .
        22       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  s  .  .  .  .  .  .  x  .
        23       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  x  .
        24       .  0  2  1  m  0  0  .  i  3  3  .  2  .  .  .  .  .  .  0  .  .  .  0  .  .  .  .  0  .
        25       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  0  .  0  .  0  .
        26       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  .
        27       .  0  2  1  m  0  0  .  i  3  3  .  r  .  .  .  .  .  .  0  .  .  .  0  0  .  0  .  0  .
        28       0  x  x  x  x  x  x  0  x  x  x  0  0  0  0  0  .  .  0  x  0  x  x  0  0  x  0  x  x  0
        29       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  x  .
        30       .  0  2  1  m  0  0  .  i  3  3  .  .  .  .  .  .  .  .  0  .  .  .  .  .  .  .  .  0  s
        """
}
