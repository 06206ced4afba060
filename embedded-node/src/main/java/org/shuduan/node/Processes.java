package org.shuduan.node;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending a process that is not our child. */
final class Processes {

  private Processes() {}

  /** Asks the process to end, kills it after the grace time and returns when it is gone. */
  static void end(ProcessHandle process) {
    process.destroy();
    if (!ends(process, ServerProcess.GRACE_SECONDS)) {
      process.destroyForcibly();
      if (!ends(process, 5)) {
        throw new NodeException.StopFailed(process.pid());
      }
    }
  }

  private static boolean ends(ProcessHandle process, int seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return !process.isAlive();
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting for a process does not fail", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
