import Lexicons
import KitModel

/// Cuts a column into addresses, numbers and the words around them.
struct ContactItemCutter {
  let column: ContactColumn
  let scanner: PhoneScanner
  let lexicon: ContactLexicon
  let names: PersonNames
  let bytes: [UInt8]

  init(
    _ column: ContactColumn, scanner: PhoneScanner, lexicon: ContactLexicon = .shared,
    names: PersonNames = .shared
  ) {
    self.column = column
    self.scanner = scanner
    self.lexicon = lexicon
    self.names = names
    bytes = Array(column.text.text.utf8)
  }

  /// Empty where the column holds neither a mail address nor a number to call.
  func items() -> [ContactItem] {
    guard mayHoldAnchors else { return [] }
    let mails = MailScanner.scan(bytes)
    let webs = WebScanner.scan(bytes, except: mails.map(\.range))
    let taken = (mails + webs).map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    let phones = scanner.scan(bytes, except: taken)
    guard !mails.isEmpty || !phones.isEmpty else { return [] }
    var anchors: [(range: Range<Int>, kind: ContactItem.Kind)] = []
    anchors += mails.map { ($0.range, .mail($0)) }
    anchors += webs.map { ($0.range, .web($0)) }
    anchors += phones.map { ($0.range, .phone($0, channel: nil)) }
    anchors.sort { $0.range.lowerBound < $1.range.lowerBound }
    return joinCutLines(cut(around: anchors))
  }

  private var mayHoldAnchors: Bool {
    var digits = 0
    for byte in bytes {
      if byte == AddressBytes.at { return true }
      if AddressBytes.isDigit(byte) { digits += 1 }
    }
    return digits >= 7 || bytes.count < 2000 && digits >= 6
      || !ObfuscatedMailScanner.scan(bytes, lexicon: .shared).isEmpty
  }

  private func cut(
    around anchors: [(range: Range<Int>, kind: ContactItem.Kind)]
  ) -> [ContactItem] {
    var items: [ContactItem] = []
    var next = 0
    for (number, row) in column.rows.enumerated() {
      var position = row.range.lowerBound
      if bytes[position...].first == UInt8(ascii: ":") { labelLast(&items, above: number) }
      if let last = items.last, last.range.upperBound > position {
        position = last.range.upperBound
      }
      let firstAnchor = anchors[next...].first?.range.lowerBound ?? Int.max
      let isProse = isProse(row, before: firstAnchor)
      let isBarred = LetterBars.part(
        row.range,
        around: anchors[next...].prefix { $0.range.lowerBound < row.range.upperBound }
          .map(\.range), in: bytes)
      var isStart = true
      while next < anchors.count, anchors[next].range.lowerBound < row.range.upperBound {
        let anchor = anchors[next]
        var channel: ContactLexicon.Channel?
        if anchor.range.lowerBound > position {
          let pieces = pieces(
            position..<anchor.range.lowerBound, row: number, isStart: isStart, isProse: isProse,
            isBarred: isBarred)
          channel = pieces.channel
          items += pieces.items
          if !pieces.items.isEmpty { isStart = false }
        }
        var kind = anchor.kind
        if case .phone(let phone, _) = kind { kind = .phone(phone, channel: channel) }
        items.append(
          ContactItem(kind: kind, range: anchor.range, row: number, isLineStart: isStart))
        isStart = false
        position = max(position, anchor.range.upperBound)
        next += 1
      }
      if position < row.range.upperBound {
        items +=
          pieces(
            position..<row.range.upperBound, row: number, isStart: isStart, isProse: isProse,
            isBarred: isBarred
          ).items
      }
    }
    return items
  }

  /// Makes the words that end the row above a label: the line end parted them from their colon.
  private func labelLast(_ items: inout [ContactItem], above row: Int) {
    guard row > 0, let last = items.last, last.row == row - 1, var words = last.words,
      last.range.upperBound == column.rows[row - 1].range.upperBound
    else { return }
    words.isLabel = true
    items[items.count - 1].kind = .words(words)
  }

  /// The words of a stretch, cut at signs; a label of the channel that ends it is told apart.
  private func pieces(
    _ range: Range<Int>, row: Int, isStart: Bool, isProse: Bool, isBarred: Bool = false
  ) -> (items: [ContactItem], channel: ContactLexicon.Channel?) {
    let list = WordList(String(decoding: bytes[range], as: UTF8.self))
    var items: [ContactItem] = []
    var channel: ContactLexicon.Channel?
    var start = 0
    func close(_ end: Int, isLabel: Bool) {
      defer { start = end + 1 }
      guard end > start, list.words[start..<end].contains(where: { $0.shape != .sign }) else {
        return
      }
      var last = end
      if let found = channelEnd(list, start..<end, isLabel: isLabel) {
        channel = found.channel
        last = found.start
        guard last > start else { return }
      } else {
        channel = nil
      }
      guard let piece = list.bytes(words: trimmed(list, start..<last)) else { return }
      items.append(
        ContactItem(
          kind: .words(
            ContactItem.Words(text: list.text(piece), isLabel: isLabel, isProse: isProse)),
          range: piece.lowerBound + range.lowerBound..<piece.upperBound + range.lowerBound,
          row: row,
          isLineStart: isStart && items.isEmpty))
    }
    var quoteEnd = 0
    for index in 0..<list.count where index >= quoteEnd {
      if isBarred, LetterBars.isBar(list[index]) {
        close(index, isLabel: false)
        continue
      }
      guard list[index].shape == .sign else { continue }
      if let end = namingQuote(list, from: start, at: index) {
        quoteEnd = end
        continue
      }
      switch list[index].folded {
      case ":": close(index, isLabel: true)
      case "." where endsSentence(list, index): close(index, isLabel: false)
      case "," where leadsToLegalForm(list, index): continue
      case ",", ";", "·", "•", "|", "(", ")", ">", "→", "//", "*", "«", "»", "<", "▸":
        close(index, isLabel: false)
      case "-", "/", "–":
        // Folding makes all dashes one; a dash inside a compound is part of its word.
        let isSpaced =
          list[index].isSpacedBefore && (index + 1 == list.count || list[index + 1].isSpacedBefore)
        let isDouble =
          index > 0 && list[index - 1].isSign("/")
          || (index + 1 < list.count && list[index].isSign("/") && list[index + 1].isSign("/"))
        if isSpaced || isDouble { close(index, isLabel: false) }
      default: continue
      }
    }
    close(list.count, isLabel: false)
    return (items, channel)
  }

  /// Behind which word a name in quotation marks ends that the words in front say the kind of ("Guichet
  /// « Cent toits »"): both are one name.
  private func namingQuote(_ list: WordList, from start: Int, at index: Int) -> Int? {
    guard ["«", "“"].contains(list[index].folded), (1...3).contains(index - start),
      !names.particles.contains(list[index - 1]),
      lexicon.organizations.match(list, at: start) != nil
        || lexicon.lines.match(list, at: start) != nil,
      let end = list.words[index...].firstIndex(where: { ["»", "”"].contains($0.folded) }),
      end - index <= 6
    else { return nil }
    return end + 1
  }

  /// "Blin Pantry, Inc.": a legal form alone behind a comma is part of the name in front of it.
  private func leadsToLegalForm(_ list: WordList, _ index: Int) -> Bool {
    guard index > 0, index + 1 < list.count, list[index + 1].beginsWithCapital,
      let form = FactsLexicon.shared.formsOfNames.match(list, at: index + 1)
    else { return false }
    let end = index + 1 + form.count
    return end == list.count || list[end].shape == .sign
  }

  /// A full stop behind a word that is no abbreviation, before a capital.
  private func endsSentence(_ list: WordList, _ index: Int) -> Bool {
    guard index > 0, index + 1 < list.count, list[index + 1].isSpacedBefore,
      list[index + 1].beginsWithCapital
    else { return false }
    if endsHour(list, index) || endsFigure(list, index) { return true }
    return list[index - 1].isLetters && list[index - 1].folded.utf8.count > 4
      && list[index - 1].shape != .capitals
  }

  /// Whether a price or a date in figures stands in front of a full stop ("€30", "3/2"), and no ordinal.
  private func endsFigure(_ list: WordList, _ index: Int) -> Bool {
    guard index > 1, list[index - 1].shape == .number else { return false }
    return ["€", "£", "$", "/"].contains(list[index - 2].folded) && !list[index - 1].isSpacedBefore
  }

  /// Whether an hour stands in front of a full stop ("8pm", "18h"), and no ordinal or abbreviation.
  private func endsHour(_ list: WordList, _ index: Int) -> Bool {
    if list[index - 1].folded == "h", index > 1, list[index - 2].shape == .number { return true }
    let last = list[index - 1].folded.utf8
    guard last.count <= 5, let end = last.last, !AddressBytes.isDigit(end) else { return false }
    if last.contains(where: AddressBytes.isDigit) { return true }
    guard index > 1, !list[index - 1].isSpacedBefore, list[index - 1].isLetters else {
      return false
    }
    return list[index - 2].folded.utf8.last.map(AddressBytes.isDigit) ?? false
  }

  private func trimmed(_ list: WordList, _ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, list[first].shape == .sign {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, list[last].shape == .sign,
      !list[last].isSign(".") || range.count < 3, !closesQuote(list, range)
    {
      range = range.lowerBound..<last
    }
    return range
  }

  private func closesQuote(_ list: WordList, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return list[last].isSign("»") && list.words[range].contains { $0.isSign("«") }
      || list[last].isSign("”") && list.words[range].contains { $0.isSign("“") }
  }

  /// Where a label such as "Tél." begins that ends the words.
  private func channelEnd(
    _ list: WordList, _ range: Range<Int>, isLabel: Bool
  ) -> (start: Int, channel: ContactLexicon.Channel)? {
    var end = range.upperBound
    while end > range.lowerBound, list[end - 1].shape == .sign { end -= 1 }
    for start in stride(from: end - 1, through: max(range.lowerBound, end - 3), by: -1) {
      guard let found = lexicon.channels.match(list, at: start), start + found.count == end else {
        continue
      }
      // A single letter is a label only alone or with its dot or colon ("T. 06 …").
      let isLetter = list[start].folded.utf8.count == 1
      if isLetter, end - range.lowerBound > 1, end == range.upperBound, !isLabel { continue }
      if isLetter, isLabel { return (start, found.meaning) }
      // "bureau", "adresse", "écrire" name a channel only where nothing stands in front.
      if end - range.lowerBound > found.count, !isAbbreviation(list[start].folded) { continue }
      return (start, found.meaning)
    }
    return nil
  }

  private func isAbbreviation(_ word: String) -> Bool {
    [
      "tel", "telephone", "mob", "mobile", "portable", "port", "cell", "fax", "phone", "mail",
      "email", "e-mail", "courriel", "telefon", "telefono", "movil", "mel",
    ].contains(word)
  }

  /// A line that is an organisation's long name, with its parts perhaps: the line below begins anew.
  private func isLongName(_ row: ContactColumn.Row) -> Bool {
    let text = row.line.text.text
    guard !text.hasSuffix("."),
      let next = column.rows.first(where: { $0.range.lowerBound > row.range.lowerBound }),
      next.block == row.block, !column.continues(column.row(at: next.range.lowerBound))
    else { return false }
    let list = WordList(text)
    return list.count <= Self.longestName && list.count > 0 && list[0].beginsWithCapital
      && (list.words.last?.isProper == true || isHouseAndOffice(list) || holdsAddress(next))
      && lexicon.organizations.match(list, at: 0) != nil
      && WordList(next.line.text.text).words.first?.beginsWithCapital == true
  }

  private static let longestName = 14

  /// Whether a mail address or a number stands in a row.
  private func holdsAddress(_ row: ContactColumn.Row) -> Bool {
    let text = row.line.text.text.utf8
    return text.contains(AddressBytes.at)
      || text.count(where: AddressBytes.isDigit) >= Self.leastDigits
  }

  /// Of a number to call.
  private static let leastDigits = 8

  /// "Préfecture de la Blin – Bureau de la communication": a house and, behind a dash, its office.
  private func isHouseAndOffice(_ list: WordList) -> Bool {
    list.words.indices.dropFirst().dropLast().contains { index in
      list[index].isSign("-") && list[index].isSpacedBefore && list[index + 1].isSpacedBefore
        && (lexicon.organizations.match(list, at: index + 1) != nil
          || lexicon.units.match(list, at: index + 1) != nil)
    }
  }

  /// Whether a person's name and a comma open a line: what follows says who it is.
  private func opensWithPerson(_ text: String) -> Bool {
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else { return false }
    let list = WordList(String(text[..<comma]))
    guard (2...4).contains(list.count) else { return false }
    return names.name(list, at: 0, in: 0..<list.count) == 0..<list.count
      && names.likelihood(list, 0..<list.count) >= ContactPieceReader.sureName
  }

  /// Whether a sign that leads on ends a line: the address stands below.
  private static func leadsOn(_ text: String) -> Bool {
    text.unicodeScalars.last { $0 != " " }.map { ["–", "—", ":", "|", "·"].contains($0) } ?? false
  }

  /// Whether the first address behind a line opens one of the next two: who it is goes on to the line end between.
  private func isAbove(_ anchor: Int, _ row: ContactColumn.Row) -> Bool {
    guard anchor < bytes.count else { return false }
    let number = column.row(at: anchor)
    let own = column.row(at: row.range.lowerBound)
    return number > own && number <= own + 2 && column.rows[number].block == row.block
      && anchor - column.rows[number].range.lowerBound <= Self.longestChannel
  }

  /// A label in front of a number, in bytes.
  private static let longestChannel = 12

  /// Running text: many small words before the first address, if the row has one.
  private func isProse(_ row: ContactColumn.Row, before anchor: Int) -> Bool {
    if row.isHeading || isLongName(row) { return false }
    let end = min(max(anchor, row.range.lowerBound), row.range.upperBound)
    let text = String(decoding: bytes[row.range.lowerBound..<end], as: UTF8.self)
    let words = text.parts(at: " ")
    // "Fédération X : Hélène Quéré, responsable de la communication, 01 …" is a label and what it labels.
    if end < row.range.upperBound,
      words.prefix(5).contains(where: { $0 == ":" || $0.hasSuffix(":") })
    {
      return false
    }
    // So is what a colon parts from a few words in front of the address ("Renseignements (bus, bal) : accueil, 01 …").
    if end < row.range.upperBound, words.last?.contains(where: \.isNumber) != true,
      let colon = words.lastIndex(where: { $0 == ":" || $0.hasSuffix(":") }),
      words.count - colon <= 6
    {
      return false
    }
    if opensWithPerson(text),
      end < row.range.upperBound || Self.leadsOn(text) || isAbove(anchor, row)
    {
      return false
    }
    let small = words.filter { word in
      word.utf8.count > 1
        && word.unicodeScalars.allSatisfy {
          $0.properties.isLowercase || ["'", "’", ",", "."].contains($0)
        }
    }.count
    return (words.count >= 9 && small * 2 >= words.count)
      || (words.count >= 6 && small * 10 >= words.count * 7)
  }
}
