/// A text as it is set: its characters, each with the class that it has where it stands.
struct SetText {
    let characters: [SetCharacter]
    let classes: [CharacterClass]

    init(_ characters: [SetCharacter]) {
        self.characters = characters
        classes = CharacterContext.classes(of: characters.map(\.base))
    }

    /// What is drawn of a part.
    func drawn(_ part: Range<Int>) -> String { characters[part].map(\.drawnText).joined() }
}
