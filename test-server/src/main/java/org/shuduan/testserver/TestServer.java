package org.shuduan.testserver;

import java.net.URI;
import java.util.List;
import org.shuduan.node.EmbeddedNode;
import org.shuduan.node.NodeOptions;

/**
 * An Elasticsearch without security that tests may fill and empty. Which one it is says the system
 * property {@value #PROPERTY}: nothing for one that the test starts itself, the address of one that
 * runs already, or {@code docker:} and an image for one in a container.
 */
public interface TestServer extends AutoCloseable {

  /** Names the server. */
  String PROPERTY = "shuduan.test.server";

  /** What stands before the name of an image. */
  String DOCKER = "docker:";

  /** What names the indices that Shuduan makes. */
  String OURS = "shuduan-*";

  /** Where it answers. */
  URI url();

  /** Takes away all that Shuduan ever indexed on it. */
  default void clear() {
    indices().forEach(index -> Requests.send("DELETE", url().resolve("/" + index)));
  }

  /** The names of the indices that Shuduan has on it. */
  default List<String> indices() {
    return Requests.send(
            "GET", url().resolve("/_cat/indices/" + OURS + "?h=index&expand_wildcards=all"))
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Stops it, or takes away what tests left on it if it was there before. */
  @Override
  void close();

  /** The server that the property names, with a heap that suits any test. */
  static TestServer start() {
    return start(NodeOptions.temporary());
  }

  /**
   * The same.
   *
   * @param embedded how it is started if the test starts it itself
   * @throws IllegalArgumentException if the property names no server
   */
  static TestServer start(NodeOptions embedded) {
    String named = System.getProperty(PROPERTY, "");
    if (named.isBlank()) {
      return new EmbeddedServer(EmbeddedNode.start(embedded));
    }
    if (named.matches("https?://.+")) {
      return GivenServer.at(URI.create(named));
    }
    if (named.startsWith(DOCKER)) {
      return ContainerServer.of(named.substring(DOCKER.length()));
    }
    throw new IllegalArgumentException(
        PROPERTY
            + " must be empty, an address such as http://127.0.0.1:9200, or docker:IMAGE, and is "
            + named);
  }
}
