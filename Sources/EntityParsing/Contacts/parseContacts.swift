import Lexicons
import KitModel

/// The contacts of a kit, and what is doubtful about them.
struct ContactsResult {
  var contacts: [Contact] = []
  var findings: [Finding] = []
}

/// Reads whom the press, or the public, is told to write to or call.
/// - Parameter countries: ISO 3166-1 codes, the kit's own first; numbers in national form are tried
///   in each.
/// - Parameter issuer: who publishes the kit: the organisation of contacts at its own domain.
func parseContacts(
  _ document: SectionedDocument, countries: [String], issuer: String? = nil
) -> ContactsResult {
  finishContacts(
    draftContacts(document, countries: countries), issuer: issuer,
    domain: KitDomain(document, title: issuer), names: PrintedNames(document: document))
}

/// The contacts as they are printed, one of each.
func draftContacts(
  _ document: SectionedDocument, countries: [String], languages: [String] = []
) -> [ContactReader.Result] {
  let scanner = PhoneScanner(countries: countries)
  let reader = ContactReader(
    lexicon: .shared, people: .shared(for: languages), names: .shared,
    places: PlaceParser(country: countries.first, languages: languages))
  var results: [ContactReader.Result] = []
  for (number, column) in ContactColumn.columns(of: document).enumerated() {
    let items = ContactItemCutter(column, scanner: scanner).items()
    guard items.contains(where: \.isReachable) else { continue }
    var builder = ContactCardBuilder(
      column, items: items, isAnnounced: isAnnounced(column, in: document))
    var refused: [ContactCard] = []
    let start = results.count
    func place(_ result: ContactReader.Result, _ card: ContactCard) -> ContactReader.Result {
      var result = result
      result.block = card.anchors.first.map {
        ContactReader.Result.BlockID(column: number, block: column.rows[$0.row].block)
      }
      return result
    }
    for card in builder.build() {
      let found = reader.read(card)
      if found.isEmpty || found.allSatisfy(\.isRegistration) { refused.append(card) }
      results += found.map { place($0, card) }
    }
    results += LabelledOffices(reader: reader, column: column)
      .read(refused, beside: Array(results[start...]))
  }
  giveRegistrationMails(&results)
  var merged = ContactMerging.merge(results)
  nameFromMail(&merged, in: document)
  return ContactMerging.merge(merged)
}

/// Gives contacts the organisations that stand elsewhere, and numbers them.
func finishContacts(
  _ drafts: [ContactReader.Result], issuer: String?, title: String? = nil, domain: KitDomain,
  names: PrintedNames
) -> ContactsResult {
  var merged = drafts
  // "Contact presse" above a name is nobody's.
  let issuer = issuer.flatMap { name in
    let words = WordList(name)
    let lexicon = ContactLexicon.shared
    let label = lexicon.headings.match(words, at: 0)?.count ?? 0
    return max(label, lexicon.scopes.match(words, at: 0)?.count ?? 0) > 1 ? nil : name
  }
  shareOrganizations(&merged)
  if let issuer {
    nameUnits(&merged, issuer: issuer, names: names)
    organizeByDomain(&merged, issuer: issuer, domain: domain, names: names)
  }
  organizeByPrint(&merged, issuer: issuer, names: names)
  if let title { organizeByTitle(&merged, title: title, names: names) }
  shareWithNeighbours(&merged)
  shareOfficeNumbers(&merged)
  if let issuer {
    organizeOffices(&merged, issuer: issuer, names: names)
    organizeSoleSpeakers(&merged, issuer: issuer, names: names)
  }
  var result = ContactsResult()
  for (index, one) in merged.enumerated() {
    var contact = one.contact
    contact.id = "c\(index + 1)"
    result.contacts.append(contact)
    result.findings += one.findings
  }
  return result
}

/// Whether a heading above a column, perhaps over several columns, says that contacts stand here.
private func isAnnounced(_ column: ContactColumn, in document: SectionedDocument) -> Bool {
  guard !column.isFurniture, let top = column.rows.first?.line.box.y0,
    let page = document.pages.first(where: { $0.number == column.page })
  else { return false }
  var announcement = false
  for block in page.blocks {
    guard case .heading = block.kind, block.box.y0 <= top, block.lines.count <= 2 else { continue }
    let list = WordList(block.text.text)
    guard list.count <= 9 else { continue }
    let isContact = ContactLexicon.shared.headings.contains(list, in: 0..<list.count)
    // A heading of another thing, over the same column, ends what the one before announced.
    if isContact {
      announcement = true
    } else if block.box.horizontalOverlap(column.rows[0].line.box) > 0, announcement,
      column.rows[0].line.box.y0 - block.box.y1 < 60, isLarge(block, in: document)
    {
      announcement = false
    }
  }
  return announcement
}

private func isLarge(_ block: Block, in document: SectionedDocument) -> Bool {
  guard let line = block.lines.first, document.styles.indices.contains(Int(line.style)) else {
    return false
  }
  return document.styles[Int(line.style)].size > document.bodySize * 1.25
}

/// Gives a contact without a name the one that is printed elsewhere and agrees with its address
/// ("marie.lenoir@…" and "Marie Lenoir, commissaire").
private func nameFromMail(_ results: inout [ContactReader.Result], in document: SectionedDocument) {
  for index in results.indices where results[index].contact.name == nil {
    for mail in results[index].contact.emails {
      guard let local = mail.split(separator: "@").first else { continue }
      let parts = Folding.fold(local).split(whereSeparator: { ".-_".contains($0) })
      guard parts.count >= 2, parts.allSatisfy({ $0.utf8.count > 1 }) else { continue }
      guard let found = printedName(parts.map(String.init), in: document) else { continue }
      results[index].contact.name = found.name
      results[index].contact.evidence.insert(found.evidence, at: 0)
      if results[index].contact.role == nil { results[index].contact.role = found.role }
      if results[index].contact.organization == nil {
        results[index].contact.organization = found.organization
      }
      break
    }
  }
}

private func printedName(
  _ parts: [String], in document: SectionedDocument
) -> (name: String, role: String?, organization: String?, evidence: Evidence)? {
  let wanted = Set(parts)
  for page in document.pages {
    for block in page.blocks {
      let text = block.text
      guard let last = parts.last, Folding.fold(text.text).contains(last) else { continue }
      for person in PeopleParser(threshold: 0.5).parse(text.text) {
        let words = WordList(person.person.name).words.flatMap {
          $0.folded.split(separator: "-").map(String.init)
        }
        guard Set(words) == wanted, let place = text.places(of: person.nameRange).first else {
          continue
        }
        return (
          person.person.name, person.person.role, person.person.affiliation,
          Evidence(
            field: "/name", place: place, text: text.slice(person.nameRange).text, confidence: 0.85)
        )
      }
    }
  }
  return nil
}
