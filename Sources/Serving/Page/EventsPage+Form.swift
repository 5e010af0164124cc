import CivilTime
import KitModel
import Lexicons

extension EventsPage {
  /// The search; its fields carry what was asked for last.
  var form: Markup {
    let from = query.tellsFrom ? query.from : today
    return """
      \(mistakes)<form role="search" aria-label="\(labels(.search))" method="get" action="\(root)">
      \(kitField)<p class="field wide"><label for="q">\(labels(.words))</label>
      <input id="q" name="q" type="search" maxlength="200" value="\(query.text)"></p>
      \(placeField)
      \(kindField)
      <p class="field"><label for="from">\(labels(.from))</label>
      <input id="from" name="from" type="date" value="\(written(from))"></p>
      <p class="field"><label for="to">\(labels(.to))</label>
      <input id="to" name="to" type="date" value="\(written(query.to))"></p>
      <p class="actions"><button type="submit">\(labels(.apply))</button>
      <a href="\(root)">\(labels(.reset))</a></p>
      </form>
      """
  }

  private var mistakes: Markup {
    query.mistakes.map { "<p role=\"alert\">“\($0)” \(labels(.noDay))</p>\n" as Markup }.joined()
  }

  /// A search within the events of a kit stays there.
  private var kitField: Markup {
    query.kit.map { "<input type=\"hidden\" name=\"kit\" value=\"\($0)\">\n" } ?? ""
  }

  private var placeField: Markup {
    guard !catalogue.cities.isEmpty || !catalogue.regions.isEmpty else { return "" }
    return """
      <p class="field"><label for="place">\(labels(.place))</label>
      <select id="place" name="place">
      <option value="">\(labels(.anyPlace))</option>
      \(group(.regions, catalogue.regions) { .region($0) })\(
        group(.cities, catalogue.cities) { .city($0) })</select></p>
      """
  }

  private func group(
    _ label: PageLabel, _ options: [PlaceOption], _ choice: (String) -> PlaceChoice
  ) -> Markup {
    guard !options.isEmpty else { return "" }
    let lines = options.map { option in
      let place = choice(option.slug)
      return self.option(place.text, option.name, isChosen: place == query.place)
    }
    return "<optgroup label=\"\(labels(label))\">\n\(lines.joined())</optgroup>\n"
  }

  private var kindField: Markup {
    let words = CalendarLabels.of(language: labels(.language))
    let lines = catalogue.kinds.compactMap { kind in
      kindName(kind, words).map {
        option(kind.rawValue, $0, isChosen: kind == query.kind)
      }
    }
    return """
      <p class="field"><label for="kind">\(labels(.kind))</label>
      <select id="kind" name="kind">
      <option value="">\(labels(.anyKind))</option>
      \(lines.joined())</select></p>
      """
  }

  private func option(_ value: String, _ name: String, isChosen: Bool) -> Markup {
    "<option value=\"\(value)\"\((isChosen ? " selected" : "") as Markup)>\(name)</option>\n"
  }

  private func written(_ day: CalendarDate?) -> String { day.map { "\($0)" } ?? "" }
}

/// What a kind is called; `nil` for the one that has no name.
func kindName(_ kind: EventKind, _ words: CalendarLabels) -> String? {
  guard let place = EventKind.allCases.firstIndex(of: kind), words.kinds.indices.contains(place)
  else { return nil }
  return words.kinds[place].isEmpty ? nil : words.kinds[place]
}
