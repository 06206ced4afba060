package org.shuduan.cli;

import org.shuduan.node.NodeOptions;
import org.shuduan.testserver.TestServer;

/**
 * An Elasticsearch without security, shared by the tests of this process; it ends with them. They
 * come one after the other, and each begins with {@link #empty}.
 */
final class PlainNode {

  private static final TestServer NODE =
      TestServer.start(NodeOptions.temporary().withHeapMegabytes(512));

  private PlainNode() {}

  /**
   * Takes away what other tests left on it.
   *
   * @return where it answers
   */
  static String empty() {
    NODE.clear();
    return NODE.url().toString();
  }
}
