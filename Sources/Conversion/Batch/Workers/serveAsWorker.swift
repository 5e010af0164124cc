import CSandbox
import Glibc

/// The life of a worker: confines itself, then converts what it is handed until the command is
/// gone or has no more.
///
/// - Parameters:
///   - socket: the worker's end of its channel; every other descriptor is closed.
///   - isStartedAnew: whether this process is the program started anew, not a copy of the command.
package func serveAsWorker(socket: Int32, isStartedAnew: Bool = false) -> Never {
  // The dynamic linker has read 7 MB of symbols and relocations, which nobody asks for again. A
  // copy of the command begins without them.
  if isStartedAnew { sandbox_release_code_pages() }
  sandbox_prepare_heap(leastHeap)
  let channelNumber: Int32 = 3
  quietStandardDescriptors()
  if socket != channelNumber {
    guard dup2(socket, channelNumber) >= 0 else { _exit(WorkerExit.noChannel.rawValue) }
  }
  sandbox_close_from(channelNumber + 1)
  let channel = Channel(
    Descriptor(owning: channelNumber), limit: WorkerRequest.maximumBytes)
  do {
    while let request = try nextRequest(from: channel) {
      switch request {
      case .confine(let confinement): try enterConfinement(confinement, channel)
      case .convert(let job):
        guard let file = channel.takeDescriptor() else { throw WireError.malformed }
        try channel.send(reply(to: job, file: file, channel).encoded())
      case .tryOut(let home):
        try channel.send(WorkerReply.trials(runTrials(home: home)).encoded())
      }
    }
    _exit(WorkerExit.done.rawValue)
  } catch {
    _exit(WorkerExit.brokenChannel.rawValue)
  }
}

/// In bytes: what a kit of a few pages has in memory while it is converted.
private let leastHeap = 6 << 20

/// How a worker ends by itself.
enum WorkerExit: Int32 {
  case done = 0
  case noChannel = 80
  case brokenChannel = 81
  case unconfined = 82
}

private func nextRequest(from channel: Channel) throws -> WorkerRequest? {
  while true {
    if let frame = try channel.nextFrame() { return try WorkerRequest(decoding: frame) }
    guard try channel.receive() else { return nil }
  }
}

private func enterConfinement(_ confinement: Confinement, _ channel: Channel) throws {
  let report = confine(confinement)
  let note = WorkerReply.outOfMemoryFrame
  sandbox_note_failed_allocation(channel.descriptor.number, note, note.count)
  try channel.send(WorkerReply.ready(report).encoded())
  if confinement.isRequired, !report.missing.isEmpty { _exit(WorkerExit.unconfined.rawValue) }
}

private func reply(to job: KitJob, file: Descriptor, _ channel: Channel) -> WorkerReply {
  limitProcessorTime(secondsFromNow: job.seconds)
  do throws(ConversionError) {
    // An earlier attempt may have read it; a pipe stays where it is.
    lseek(file.number, 0, SEEK_SET)
    let bytes = try readKit(file, path: job.options.fileName, maximumBytes: job.maximumBytes)
    let product = try produce(bytes, job) { page in
      // A command that is gone shows at the reply.
      try? channel.send(WorkerReply.page(page).encoded())
    }
    return .converted(product, peakMemory: peakMemory())
  } catch {
    return .failed(error, peakMemory: peakMemory())
  }
}

/// Nothing that a library prints about a hostile file reaches the user's terminal or pipes.
private func quietStandardDescriptors() {
  let null = open("/dev/null", O_RDWR)
  guard null >= 0 else { return }
  for standard in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] { dup2(null, standard) }
}
