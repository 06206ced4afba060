package org.shuduan.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a node is to run.
 *
 * @param data where its data, its logs and its record stay; null for a temporary directory that is
 *     thrown away when the node stops
 * @param heapMegabytes heap of the server, at least 256
 * @param httpPort port on loopback, or 0 for a free one
 * @param quickStart whether the server's code is compiled less thoroughly: it starts a third
 *     sooner, but is slower under lasting load
 * @param startTimeout how long to wait until the server is healthy
 * @param settings added to elasticsearch.yml; they win over those that this module writes
 * @param security who may do what, over TLS; null for a node that asks nobody who they are
 * @param plugins zips of further plugins to install beside the project's own
 * @param files directory with server/*.zip and plugins/*.zip; null for the one that the system
 *     property {@value #FILES_PROPERTY} names
 * @param cache directory where the server is unpacked once; null for the one that the system
 *     property {@value #CACHE_PROPERTY} names, else /var/cache/shuduan for root and
 *     $XDG_CACHE_HOME/shuduan (~/.cache/shuduan) for others
 */
public record NodeOptions(
    @Nullable Path data,
    int heapMegabytes,
    int httpPort,
    boolean quickStart,
    Duration startTimeout,
    Map<String, Object> settings,
    @Nullable NodeSecurity security,
    List<Path> plugins,
    @Nullable Path files,
    @Nullable Path cache) {

  /** Names the directory that the build leaves in embedded-node/target/node-8. */
  public static final String FILES_PROPERTY = "shuduan.node.files";

  /** Names the directory where servers are unpacked. */
  public static final String CACHE_PROPERTY = "shuduan.node.cache";

  private static final int DEFAULT_HEAP_MEGABYTES = 1024;
  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(3);

  /** Copies the collections and refuses what no server could run with. */
  public NodeOptions {
    if (heapMegabytes < 256) {
      throw new IllegalArgumentException("堆内存至少 256 MB，给出的是 " + heapMegabytes + " MB");
    }
    if (httpPort < 0 || httpPort > 65535) {
      throw new IllegalArgumentException("端口应在 0 到 65535 之间，给出的是 " + httpPort);
    }
    settings = Map.copyOf(settings);
    plugins = List.copyOf(plugins);
  }

  /** A node whose data is thrown away and that starts quickly: for demo and tests. */
  public static NodeOptions temporary() {
    return new NodeOptions(
        null,
        DEFAULT_HEAP_MEGABYTES,
        0,
        true,
        DEFAULT_TIMEOUT,
        Map.of(),
        null,
        List.of(),
        null,
        null);
  }

  /** A node that keeps its data in a directory, made if it is missing, and runs at full speed. */
  public static NodeOptions keptIn(Path data) {
    return temporary().withData(data).withQuickStart(false);
  }

  /** The same with another data directory; null for a temporary one. */
  public NodeOptions withData(@Nullable Path data) {
    return with(copy -> copy.data = data);
  }

  /** The same with another heap. */
  public NodeOptions withHeapMegabytes(int heapMegabytes) {
    return with(copy -> copy.heapMegabytes = heapMegabytes);
  }

  /** The same with another port. */
  public NodeOptions withHttpPort(int httpPort) {
    return with(copy -> copy.httpPort = httpPort);
  }

  /** The same with or without quick start. */
  public NodeOptions withQuickStart(boolean quickStart) {
    return with(copy -> copy.quickStart = quickStart);
  }

  /** The same with another limit for the start. */
  public NodeOptions withStartTimeout(Duration startTimeout) {
    return with(copy -> copy.startTimeout = startTimeout);
  }

  /** The same with other settings. */
  public NodeOptions withSettings(Map<String, Object> settings) {
    return with(copy -> copy.settings = settings);
  }

  /** The same with security; null for none. */
  public NodeOptions withSecurity(@Nullable NodeSecurity security) {
    return with(copy -> copy.security = security);
  }

  /** The same with other plugins. */
  public NodeOptions withPlugins(List<Path> plugins) {
    return with(copy -> copy.plugins = plugins);
  }

  /** The same with the zips from another directory. */
  public NodeOptions withFiles(Path files) {
    return with(copy -> copy.files = files);
  }

  /** The same with another cache. */
  public NodeOptions withCache(Path cache) {
    return with(copy -> copy.cache = cache);
  }

  private NodeOptions with(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.read();
  }

  /** Options on their way to others, so that a change names what it changes alone. */
  private static final class Copy {

    private @Nullable Path data;
    private int heapMegabytes;
    private int httpPort;
    private boolean quickStart;
    private Duration startTimeout;
    private Map<String, Object> settings;
    private @Nullable NodeSecurity security;
    private List<Path> plugins;
    private @Nullable Path files;
    private @Nullable Path cache;

    Copy(NodeOptions of) {
      data = of.data;
      heapMegabytes = of.heapMegabytes;
      httpPort = of.httpPort;
      quickStart = of.quickStart;
      startTimeout = of.startTimeout;
      settings = of.settings;
      security = of.security;
      plugins = of.plugins;
      files = of.files;
      cache = of.cache;
    }

    NodeOptions read() {
      return new NodeOptions(
          data,
          heapMegabytes,
          httpPort,
          quickStart,
          startTimeout,
          settings,
          security,
          plugins,
          files,
          cache);
    }
  }
}
