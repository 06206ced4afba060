package org.shuduan.cli;

/** How a command ended, as docs/contracts.md promises. */
final class ExitCode {

  /** Everything was done. */
  static final int COMPLETE = 0;

  /** Nothing was done; standard error says why and what to do. */
  static final int FAILED = 1;

  /** The command was called wrongly. */
  static final int USAGE = 2;

  /** Part of the input could not be used and is named on standard error; the rest was done. */
  static final int PARTLY = 3;

  private ExitCode() {}
}
