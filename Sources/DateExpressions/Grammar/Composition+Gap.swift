extension Composition {
  /// What stands between two clauses.
  struct Gap {
    var next: Int
    /// A comma, "and", a semicolon: the next clause is of the same kind or goes with this one.
    var isList = false
    /// A dash, colon, bracket or bullet: only times and remarks go on.
    var isBreak = false
    var opensBracket = false
    var isNothing: Bool { !isList && !isBreak }
  }
}
