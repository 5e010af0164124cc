import Foundation

/// The number of rounds that `FUZZ_ROUNDS` asks for, or the usual one.
func fuzzRounds(usual: Int) -> Int {
  ProcessInfo.processInfo.environment["FUZZ_ROUNDS"].flatMap(Int.init) ?? usual
}
