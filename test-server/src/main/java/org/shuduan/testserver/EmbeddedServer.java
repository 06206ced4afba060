package org.shuduan.testserver;

import java.net.URI;
import org.shuduan.node.EmbeddedNode;

/** A node that ends with the test. */
record EmbeddedServer(EmbeddedNode node) implements TestServer {

  @Override
  public URI url() {
    return node.url();
  }

  @Override
  public void close() {
    node.close();
  }
}
