package org.shuduan.query;

import java.net.URI;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.testserver.TestServer;

/** The Elasticsearch that all integration tests of this module share; it ends with them. */
public final class TestNode {

  private static final TestServer NODE = TestServer.start();

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
