package org.shuduan.testserver;

import java.net.URI;
import java.util.List;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A container that Testcontainers starts and takes away.
 *
 * @param container it runs
 * @param url where it answers
 */
record ContainerServer(ElasticsearchContainer container, URI url) implements TestServer {

  /** Names the network of Docker; host where the containers get no ports of their own. */
  static final String NETWORK = "shuduan.test.server.network";

  private static final int PORT = 9200;

  /** Starts an image that has the analyzers. */
  static ContainerServer of(String image) {
    boolean host = "host".equals(System.getProperty(NETWORK));
    @SuppressWarnings("resource") // closed with this object
    ElasticsearchContainer container =
        new ElasticsearchContainer(
                DockerImageName.parse(image).asCompatibleSubstituteFor("elasticsearch"))
            .withEnv("xpack.security.enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms1g -Xmx1g");
    if (host) {
      container.withNetworkMode("host");
      container.setExposedPorts(List.of());
      container.waitingFor(Wait.forLogMessage(".*started.*", 1));
    }
    container.start();
    return new ContainerServer(
        container,
        URI.create(host ? "http://127.0.0.1:" + PORT : "http://" + container.getHttpHostAddress()));
  }

  @Override
  public void close() {
    container.stop();
  }
}
