import CSandbox
import Glibc

/// Something that a confined worker must not be able to do.
package enum SandboxTrial: UInt8, CaseIterable, Sendable {
  case readHome, readPasswords, write, connect, fork, exec, trace, mount, writeAndExecute
  case signalParent

  /// What is tried, for a person.
  package var title: String {
    switch self {
    case .readHome: "read the home folder"
    case .readPasswords: "read /etc/passwd"
    case .write: "write a file"
    case .connect: "connect to the network"
    case .fork: "start a process"
    case .exec: "become another program"
    case .trace: "trace a process"
    case .mount: "mount a file system"
    case .writeAndExecute: "make memory that is written and executed"
    case .signalParent: "signal the command"
    }
  }

  /// Tries it.
  ///
  /// - Returns: 0 where it was possible, else the system error of the refusal.
  func attempt(home: String) -> Int32 {
    switch self {
    case .readHome: sandbox_try_read(home)
    case .readPasswords: sandbox_try_read("/etc/passwd")
    case .write: sandbox_try_write("/tmp/presskit-sandbox-trial-\(getpid())-\(rawValue)")
    case .connect: sandbox_try_connect()
    case .fork: sandbox_try_fork()
    case .exec: sandbox_try_exec("/bin/true")
    case .trace: sandbox_try_ptrace()
    case .mount: sandbox_try_mount()
    case .writeAndExecute: sandbox_try_write_and_execute()
    case .signalParent: sandbox_try_signal_parent()
    }
  }
}

/// Where in a worker a trial was made.
package enum TrialPlace: UInt8, CaseIterable, Sendable {
  case firstThread, secondThread, task

  package var title: String {
    switch self {
    case .firstThread: "first thread"
    case .secondThread: "second thread"
    case .task: "task"
    }
  }
}

/// What came of a trial.
package struct TrialResult: Hashable, Sendable {
  package var trial: SandboxTrial
  package var place: TrialPlace
  /// 0: it was possible.
  package var refusal: Int32

  package var wasRefused: Bool { refusal != 0 }
}
