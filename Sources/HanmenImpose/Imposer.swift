import HanmenCore
import HanmenFinish
import HanmenReading

/// Puts the pages of a PDF on sheets; the file itself stays as it is.
///
///     let sheets = try Imposer(ImpositionOptions(.booklet(), marks: .fold)).impose(file, at: workspace.now)
///
/// What comes of it is for paper only: what is seen of fields, seals and signatures is kept as a picture, but links, tags,
/// fields and signatures are not, and nobody can sign it.
public struct Imposer: Sendable {
    private let options: ImpositionOptions

    /// An imposer with some options; it keeps nothing between files.
    public init(_ options: ImpositionOptions) { self.options = options }

    /// The sheets of a file; the same input gives the same bytes.
    ///
    /// - Parameters:
    ///   - file: a PDF, signed or not.
    ///   - now: when it is done, in seconds since 1970-01-01 UTC; written into the sheets.
    public func impose(_ file: [UInt8], at now: Int) throws(ImpositionError) -> ImposedFile {
        guard file.count <= PDFReadingLimits.fileSize else { throw .unreadable(.unreasonable(.fileSize)) }
        let outcome: Result<ImposedFile, ImpositionError>
        do throws(FinishingError) {
            outcome = try PDFFile.withFile(file) { file throws(FinishingError) in
                guard !file.isEncrypted else { return .failure(.unreadable(.encrypted)) }
                try file.pushInheritedAttributes()
                do throws(ImpositionError) {
                    return .success(try impose(file, at: now))
                } catch {
                    return .failure(error)
                }
            }
        } catch .unreadable(let reason) where reason.contains("password") {
            throw .unreadable(.encrypted)
        } catch {
            throw .unreadable(.damaged(reason: "\(error)"))
        }
        return try outcome.get()
    }

    private func impose(_ file: PDFFile, at now: Int) throws(ImpositionError) -> ImposedFile {
        let objects = file.pages
        guard objects.count <= ImpositionLimits.pages else { throw .tooManyPages(objects.count) }
        var pages: [SourcePage] = []
        var sizes: [Size] = []
        for (number, object) in objects.enumerated() {
            guard let page = SourcePage(object), let size = page.size else { throw .pageSize(page: number) }
            pages.append(page)
            sizes.append(size)
        }
        var options = options
        options.binding = options.binding ?? (file.readsRightToLeft ? .right : .left)
        let plan = try SheetPlanner(options).plan(sizes)
        return try write(plan, pages, to: file, at: now)
    }

    private func write(
        _ plan: SheetPlan, _ pages: [SourcePage], to file: PDFFile, at now: Int
    ) throws(ImpositionError) -> ImposedFile {
        var writer = SideWriter(file: file, plan: plan, pages: pages, forms: PageFormMaker(file))
        let valuesMayDiffer = file.wantsNewAppearances
        // From the last one, so that none of those that stay has to move.
        for page in pages.reversed() { file.remove(page.object) }
        for side in plan.printedSides { try writer.append(side) }
        file.keepSheetsOnly(duplex: plan.duplex, isTwoSided: plan.isTwoSided, at: now)
        if let complaint = file.complaint { throw .unreadable(.damaged(reason: complaint)) }
        do throws(FinishingError) {
            return ImposedFile(
                bytes: try file.write(version: "1.7", linearized: false), plan: plan,
                unseenFields: writer.unseenFields, valuesMayDiffer: valuesMayDiffer)
        } catch {
            throw .unwritable(reason: "\(error)")
        }
    }
}

/// Sheets for a printer.
public struct ImposedFile: Sendable {
    /// The PDF.
    public var bytes: [UInt8]
    /// What lies where in it.
    public var plan: SheetPlan
    /// How many fields have a value that no appearance shows, so that it is missing on paper.
    public var unseenFields: Int
    /// Whether readers make appearances of fields anew, so that they may show other values than the paper.
    public var valuesMayDiffer: Bool
}
