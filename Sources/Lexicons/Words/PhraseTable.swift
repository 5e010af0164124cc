/// Words and phrases with what each stands for, looked up in a list of words.
///
/// Those who look up add a `match` of their own around ``index``: the compiler makes code for each
/// meaning only in the module that declares it, and this is called for every word of a kit.
package struct PhraseTable<Meaning: Sendable>: Sendable {
  /// Finds the phrases; numbers are places in ``meanings``.
  package private(set) var index = PhraseIndex()
  package private(set) var meanings: [Meaning] = []

  package init() {}

  package init(_ texts: [String], meaning: Meaning) { add(texts, meaning: meaning) }

  /// Adds phrases; white space, accents and case don't matter.
  package mutating func add(_ texts: [String], meaning: Meaning) {
    for text in texts { index.add(text, number: meanings.count) }
    meanings.append(meaning)
  }
}
