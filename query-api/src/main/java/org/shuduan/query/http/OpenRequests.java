package org.shuduan.query.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Counts requests under way, so that a server that is closed lets them end and takes no more. Those
 * that are turned away count too until they have been told.
 */
final class OpenRequests extends Handler.Wrapper {

  /** Where no request has come for so long, nobody is in the middle of asking. */
  private static final Duration LULL = Duration.ofMillis(100);

  /** No longer are those told who go on asking. */
  private static final Duration TELLING = Duration.ofSeconds(1);

  private final Object lock = new Object();
  private int open;
  private boolean draining;

  /** When the latest request came, by {@link System#nanoTime}. */
  private long latest;

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean welcome = enter();
    Callback ended = Callback.from(this::leave, callback);
    if (!welcome) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      Answers.problem(response, Problem.closing(), ended);
      return true;
    }
    boolean handled = false;
    try {
      handled = super.handle(request, response, ended);
      return handled;
    } finally {
      if (!handled) {
        leave();
      }
    }
  }

  /**
   * Takes no more requests, and waits until those under way have ended, or so long. Who was just
   * answered may be writing the next request on the same connection, which must not be cut: so it
   * also waits until none has come for a moment.
   */
  void drain(Duration atMost) throws InterruptedException {
    synchronized (lock) {
      draining = true;
      latest = System.nanoTime();
      long end = latest + atMost.toNanos();
      long told = Math.min(end, latest + TELLING.toNanos());
      while (true) {
        long until = open > 0 ? end : Math.min(told, latest + LULL.toNanos());
        long left = until - System.nanoTime();
        if (left <= 0) {
          return;
        }
        TimeUnit.NANOSECONDS.timedWait(lock, left);
      }
    }
  }

  private boolean enter() {
    synchronized (lock) {
      open++;
      latest = System.nanoTime();
      return !draining;
    }
  }

  private void leave() {
    synchronized (lock) {
      open--;
      lock.notifyAll();
    }
  }
}
