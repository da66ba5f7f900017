import Foundation

/// Small JPEG files of several codings, made up.
public enum TestJPEG {
    /// Red and green above, blue and yellow below, 48 × 32 pixels as stored; EXIF says to turn it right, names a
    /// camera and a place, and a comment follows.
    public static let quartersWithMetadata = decoded(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/4QB6RXhpZgAATU0AKgAAAAgAAwEPAAIAAAAKAAAAMgESAAMAAAABAAYAAIglAAQAAAABAAAAPAAA
        AABIQU5NRU5DQU0AAAIAAQACAAAAAk4AAAAAAgAFAAAAAwAAAFoAAAAAAAAAIwAAAAEAAAApAAAAAQAAABYAAAAB//4AEFNFQ1JFVCBD
        T01NRU5U/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0aHx4dGhwcICQuJyAiLCMcHCg3KSwwMTQ0NB8nOT04MjwuMzQy/9sA
        QwEJCQkMCwwYDQ0YMiEcITIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy/8AAEQgAIAAwAwER
        AAIRAQMRAf/EABcAAQEBAQAAAAAAAAAAAAAAAAAFCAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAGQEBAAMBAQAAAAAAAAAAAAAAAAQF
        CAcG/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8A5ZRuqAAKaKz2AAmJTQgACmis9gAOJd6ejAAaWZZX4ADNLUygAAaW
        ZZX4AD//2Q==
        """)

    /// The same colours without metadata, coded in several scans.
    public static let progressive = decoded(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0
        Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy
        MjL/wgARCAAgADADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAQHBf/EABcBAQEBAQAAAAAAAAAAAAAAAAYEAgX/2gAMAwEA
        AhADEAAAAeUIVSqWrB4MnuIHvRaXmmllaALUf//EABQQAQAAAAAAAAAAAAAAAAAAAED/2gAIAQEAAQUCR//EABsRAAEEAwAAAAAAAAAA
        AAAAABAAAwVBQ4HB/9oACAEDAQE/AVPY98LFj//EABoRAAEFAQAAAAAAAAAAAAAAABAAAgZDgcH/2gAIAQIBAT8BTjJat4P/xAAUEAEA
        AAAAAAAAAAAAAAAAAABA/9oACAEBAAY/Akf/xAAUEAEAAAAAAAAAAAAAAAAAAABA/9oACAEBAAE/IUf/2gAMAwEAAgADAAAAEPKgAQgP
        /8QAFhEBAQEAAAAAAAAAAAAAAAAAwRAg/9oACAEDAQE/EMEDP//EABYRAAMAAAAAAAAAAAAAAAAAAAAgQf/aAAgBAgEBPxAhb//EABQQ
        AQAAAAAAAAAAAAAAAAAAAED/2gAIAQEAAT8QR//Z
        """)

    /// The same in gray.
    public static let gray = decoded(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0
        Hyc5PTgyPC4zNDL/wAALCAAgADABAREA/8QAFwABAQEBAAAAAAAAAAAAAAAAAAUIBv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEA
        AD8A5YFMEwFMHEg0sDNINLA//9k=
        """)

    /// Eight pixels wide, in four inks.
    public static let inks = decoded(
        """
        /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0aHx4dGhwcICQuJyAiLCMcHCg3KSwwMTQ0NB8n
        OT04MjwuMzQy/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EABcAAAMBAAAAAAAAAAAAAAAAAAEFBgf/xAArEAAAAwUDDQAAAAAAAAAAAAAR
        EhMAAhQVYQEGIQUHFhcjJUFCQ2KEkqH/2gAOBEMATQBZAEsAAD8ADjmuscZNKfIVV9CglUR4BitzPZNmE52qZEOURFStGj77XD0Ogd5R
        kUp0EylL3WiJvjb+3//Z
        """)

    /// The same colours, arithmetically coded.
    public static let arithmetic = decoded(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0
        Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy
        MjL/yQARCAAgADADASIAAhEBAxEB/8wACgAQEAUBEBEF/9oADAMBAAIRAxEAPwD/AHU65L34wf4QAAAcugT0CwUqd7fVT3E/ILUM7rLl
        ohjf9BCcTMK9yInDLjX1V4JKIVWM/9k=
        """)

    /// The file with metadata and with another orientation.
    public static func turned(_ orientation: Int) -> [UInt8] {
        var file = quartersWithMetadata
        // Tag 0x0112, a number of two bytes, once; then the value.
        let tag = file.firstRange(of: [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01]) ?? 0..<0
        file[tag.upperBound + 1] = UInt8(truncatingIfNeeded: orientation)
        return file
    }

    private static func decoded(_ base64: String) -> [UInt8] {
        Array(Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data())
    }
}
