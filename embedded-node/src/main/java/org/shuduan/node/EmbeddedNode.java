package org.shuduan.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * An Elasticsearch server on loopback that lives as long as this object and never longer than this
 * process: it stops on {@link #close}, on a normal exit, on Ctrl-C, and when the process is killed.
 */
public final class EmbeddedNode implements AutoCloseable {

  private final ServerProcess process;
  private final NodeRecord record;
  private final Thread hook = new Thread(this::end, "stop-elasticsearch");
  private boolean ended;

  private EmbeddedNode(ServerProcess process, NodeRecord record) {
    this.process = process;
    this.record = record;
  }

  /**
   * Starts a node and waits until it is healthy: 10 to 15 seconds on two cores.
   *
   * @throws NodeException if it cannot start; nothing of it is left running then
   */
  public static EmbeddedNode start(NodeOptions options) {
    NodeStart.Started started = NodeStart.start(options, false);
    EmbeddedNode node = new EmbeddedNode(started.process(), started.record());
    Runtime.getRuntime().addShutdownHook(node.hook);
    return node;
  }

  /**
   * Checks that this machine has a Java that can run the server.
   *
   * @throws NodeException.JavaTooOld if it has none
   * @throws NodeException if there is no server
   */
  public static void requireJava(NodeOptions options) {
    NodeStart.requireJava(options);
  }

  /** Where it answers: http://127.0.0.1, or https with security, and a port. */
  public URI url() {
    return record.url();
  }

  /** Where other nodes reach it: 127.0.0.1, a colon and a port. */
  public String transportAddress() {
    return process.directory().transportAddress();
  }

  /** The process id of the server. */
  public long pid() {
    return record.pid();
  }

  /** Where data and logs of the server are. */
  public Path directory() {
    return process.directory().root();
  }

  /** The certificate, as PEM, that a node with security is to be trusted by. */
  public Path authority() {
    return process.directory().authority();
  }

  /** The version of Elasticsearch, such as 8.19.21. */
  public String version() {
    return record.version();
  }

  /**
   * Stops the server and waits until it is gone; throws its data away unless the options named a
   * directory. A second call does nothing.
   */
  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending and the hook is done or waits for us.
    }
  }

  private synchronized void end() {
    if (ended) {
      return;
    }
    ended = true;
    process.stop();
    try {
      if (process.directory().temporary()) {
        FileTrees.delete(process.directory().root());
      } else {
        NodeRecord.delete(process.directory().root());
      }
    } catch (IOException e) {
      throw new NodeException.FileTrouble("清理节点目录 " + process.directory().root(), e);
    }
  }
}
