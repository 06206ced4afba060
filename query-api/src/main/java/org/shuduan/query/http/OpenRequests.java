package org.shuduan.query.http;

import java.time.Duration;
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

  private final Object lock = new Object();
  private int open;
  private boolean draining;

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

  /** Takes no more requests, and waits until those under way have ended, or so long. */
  void drain(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    synchronized (lock) {
      draining = true;
      for (long left = atMost.toMillis();
          open > 0 && left > 0;
          left = Duration.ofNanos(end - System.nanoTime()).toMillis()) {
        lock.wait(left);
      }
    }
  }

  private boolean enter() {
    synchronized (lock) {
      open++;
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
