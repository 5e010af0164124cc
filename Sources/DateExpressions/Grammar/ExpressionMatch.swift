/// A whole expression, the items that it spans, and the rule that began it.
struct ExpressionMatch {
  var printed: PrintedExpression
  /// The first item that is part of the expression.
  var first: Int
  /// The item after the last.
  var next: Int
  var rule: String
}
