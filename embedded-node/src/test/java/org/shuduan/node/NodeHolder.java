package org.shuduan.node;

import java.nio.file.Path;

/** A program for tests: holds a node until it is killed. */
final class NodeHolder {

  private NodeHolder() {}

  /** Takes the data directory; prints the node's url when it is healthy. */
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedNode node =
        EmbeddedNode.start(
            NodeOptions.keptIn(Path.of(arguments[0])).withHeapMegabytes(512).withQuickStart(true));
    System.out.println(node.url());
    Thread.currentThread().join();
  }
}
