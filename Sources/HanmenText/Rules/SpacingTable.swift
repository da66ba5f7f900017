/// The natural space between neighbours before a line is adjusted (JLREQ Appendix B, Table 1).
///
/// Rows are the character before, columns the one after; `head` is the row of the line head, `end` the column
/// of the line end. Marks have bodies of half an em (JLREQ §3.1.2), and this table gives the rest of their cell:
///
///     .  solid                     x  the pair cannot occur
///     h  ½ em of the one before    H  ½ em of the one after
///     Q  ¼ em of the one before    q  ¼ em of the one after
///     D  ¼ em of each              T  ½ em of the one before and ¼ em of the one after
enum SpacingTable {
    static let text = """
                01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30  end
        head     .  x  x  x  x  x  x  .  x  x  x  .  .  .  .  .  .  .  .  x  .  .  .  .  .  .  .  .  x  .    x
        01       .  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  .    x
        02       h  .  h  h  q  .  .  h  h  h  h  h  h  .  h  h  .  .  h  .  h  h  h  h  h  h  h  h  .  h    h
        03       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .    .
        04       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  Q  .  .  Q  Q  .  Q  .  .  .    .
        05       Q  Q  Q  Q  D  Q  Q  Q  Q  Q  Q  Q  Q  Q  Q  Q  .  .  Q  Q  Q  Q  Q  Q  Q  Q  Q  Q  Q  Q    Q
        06       h  .  h  h  T  .  .  h  h  h  h  h  h  h  h  h  .  .  h  .  h  h  h  h  h  h  h  h  h  h    h
        07       h  .  h  h  T  .  .  h  h  h  h  h  h  h  h  h  .  .  h  .  h  h  h  h  h  h  h  h  h  h    h
        08       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .    .
        09       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  Q  .  .  Q  Q  .  Q  .  .  .    .
        10       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  Q  .  .  Q  Q  .  Q  .  .  .    .
        11       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  Q  .  .  Q  Q  .  Q  .  .  .    .
        12       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  .    x
        13       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .    .
        14       .  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .    .
        15       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  Q  .  .  Q  Q  .  Q  .  .  .    .
        16       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  Q  .  .  Q  Q  .  Q  .  .  .    .
        17       .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .    .
        18       .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .    .
        19       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  Q  .  .  Q  Q  .  Q  .  .  .    .
        20       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .    .
        21       H  .  .  .  q  .  .  .  q  q  q  .  .  .  q  q  .  .  q  .  .  q  q  .  .  .  .  Q  .  q    .
        22       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  Q  .  .  Q  Q  .  Q  .  x  .    .
        23       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  Q  .  .  Q  Q  .  Q  .  x  .    .
        24       H  .  .  .  q  .  .  .  q  q  q  .  .  .  q  q  .  .  q  .  .  q  q  .  Q  .  .  Q  .  q    .
        25       H  .  .  .  q  .  .  .  q  q  q  .  .  .  q  q  .  .  q  .  .  q  q  Q  .  .  .  Q  .  q    .
        26       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .    .
        27       H  .  .  .  q  .  .  .  q  q  q  .  .  .  q  q  .  .  q  .  .  q  q  .  Q  .  .  Q  .  q    .
        28       .  x  x  x  x  x  x  .  x  x  x  .  .  .  .  .  .  .  .  x  .  x  x  .  .  .  .  x  x  .    x
        29       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  q  .  .  q  q  .  q  .  x  .    .
        30       H  .  .  .  q  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  Q  .  .  Q  Q  .  Q  .  .  .    .
        """
}
