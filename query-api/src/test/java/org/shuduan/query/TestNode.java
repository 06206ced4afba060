package org.shuduan.query;

import java.net.URI;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.node.EmbeddedNode;
import org.shuduan.node.NodeOptions;

/** The Elasticsearch that all integration tests of this module share; it ends with them. */
public final class TestNode {

  private static final EmbeddedNode NODE = EmbeddedNode.start(NodeOptions.temporary());

  private TestNode() {}

  /** Where it listens. */
  public static URI url() {
    return NODE.url();
  }

  /** A connection to it. */
  public static Engine connect() {
    return Engine.connect(EngineOptions.at(NODE.url().toString()));
  }
}
