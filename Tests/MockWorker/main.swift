// A worker that misbehaves as its arguments say, one after the other, for the tests of the command.
//
//   read          take in one message
//   send:HEX      send bytes
//   flood:HEX     send bytes for ever
//   sleep         do nothing for ever
//   spin          work for ever
//   ignore-term   ignore SIGTERM
//   fork          leave a process in the group that sleeps for ever
//   segfault      crash
//   exit:N        end with a status
import CSandbox
import Glibc

let channel: Int32 = 3

func readExactly(_ count: Int) -> [UInt8] {
  var bytes: [UInt8] = []
  while bytes.count < count {
    var byte: UInt8 = 0
    guard read(channel, &byte, 1) == 1 else { exit(90) }
    bytes.append(byte)
  }
  return bytes
}

func send(_ bytes: [UInt8]) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(channel, $0.baseAddress, $0.count) }
    guard count > 0 else { exit(91) }
    rest = rest.dropFirst(count)
  }
}

func bytes(fromHexadecimal text: Substring) -> [UInt8] {
  var digits = text
  var bytes: [UInt8] = []
  while digits.count >= 2 {
    bytes.append(UInt8(digits.prefix(2), radix: 16) ?? 0)
    digits = digits.dropFirst(2)
  }
  return bytes
}

for argument in CommandLine.arguments.dropFirst() {
  let parts = argument.split(separator: ":", maxSplits: 1)
  let value = parts.count > 1 ? parts[1] : ""
  switch parts[0] {
  case "read":
    let length = readExactly(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    _ = readExactly(length)
  case "send": send(bytes(fromHexadecimal: value))
  case "flood":
    let piece = bytes(fromHexadecimal: value)
    while true { send(piece) }
  case "sleep": while true { sleep(1000) }
  case "spin": while true {}
  case "ignore-term": signal(SIGTERM, SIG_IGN)
  case "fork":
    if sandbox_fork() == 0 { while true { sleep(1000) } }
  case "segfault": raise(SIGSEGV)
  case "exit": exit(Int32(value) ?? 0)
  default: exit(92)
  }
}
