package org.shuduan.query.http;

import java.net.URI;
import org.shuduan.engine.Engine;
import org.shuduan.query.Samples;
import org.shuduan.query.TestNode;

/** A server over the samples, indexed as the product indexes them. */
final class SampleServer implements AutoCloseable {

  private final Engine engine;
  private final ApiServer server;

  private SampleServer(Engine engine, ApiServer server) {
    this.engine = engine;
    this.server = server;
  }

  /** Makes the samples live and serves them. */
  static SampleServer start() {
    Engine engine = TestNode.connect();
    Samples.index(engine);
    return new SampleServer(engine, ApiServer.start(HttpTesting.search(engine), 0));
  }

  ApiServer server() {
    return server;
  }

  /** Where what is served comes from. */
  URI elasticsearch() {
    return engine.options().hosts().get(0);
  }

  @Override
  public void close() {
    server.close();
    engine.close();
  }
}
