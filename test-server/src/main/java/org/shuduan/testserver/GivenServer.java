package org.shuduan.testserver;

import java.net.URI;
import java.util.List;

/**
 * A server that runs already. Tests take away all that Shuduan ever indexed on it, so one that
 * holds something at the beginning is refused.
 *
 * @param url where it answers
 */
record GivenServer(URI url) implements TestServer {

  /** The server at an address; what tests leave there is taken away when this process ends. */
  static GivenServer at(URI url) {
    GivenServer server = new GivenServer(url);
    List<String> found = server.indices();
    if (!found.isEmpty()) {
      throw new IllegalStateException(
          "%s holds %s: tests would delete them. Delete them yourself or name another server."
              .formatted(url, found));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "clear-test-server"));
    return server;
  }

  @Override
  public void close() {
    clear();
  }
}
