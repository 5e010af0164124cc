import ArgumentParser

/// How much a command says.
struct ConsoleOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say also what was doubtful in each kit.")
  var verbose = false
}
