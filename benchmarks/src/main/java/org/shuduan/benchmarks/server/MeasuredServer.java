package org.shuduan.benchmarks.server;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.engine.Generations;
import org.shuduan.node.EmbeddedNode;
import org.shuduan.node.NodeOptions;
import tools.jackson.databind.JsonNode;

/**
 * An Elasticsearch that holds nothing of Shuduan but what is measured; that is removed in the end.
 */
public final class MeasuredServer implements AutoCloseable {

  private final @Nullable EmbeddedNode own;
  private final URI url;
  private final RawClient raw;
  private final Engine engine;
  private final Generations generations;

  private MeasuredServer(@Nullable EmbeddedNode own, URI url) {
    this.own = own;
    this.url = url;
    this.raw = new RawClient(url);
    this.engine = Engine.connect(EngineOptions.at(url.toString()));
    this.generations = new Generations(engine);
  }

  /**
   * A server that is there already.
   *
   * @throws IllegalArgumentException if it holds indices of Shuduan: measuring would replace them
   */
  public static MeasuredServer at(URI url) {
    MeasuredServer server = new MeasuredServer(null, url);
    if (!server.generations.all().isEmpty()) {
      server.engine.close();
      throw new IllegalArgumentException(
          url + " holds indices of Shuduan that measuring would replace; name an empty server");
    }
    return server;
  }

  /** A server of its own, which ends with this object. */
  public static MeasuredServer start(int heapMegabytes) {
    EmbeddedNode node =
        EmbeddedNode.start(
            NodeOptions.temporary().withQuickStart(false).withHeapMegabytes(heapMegabytes));
    return new MeasuredServer(node, node.url());
  }

  /** Where it answers. */
  public URI url() {
    return url;
  }

  /** A connection to it, closed with this object. */
  public Engine engine() {
    return engine;
  }

  /** Version and heap, as the server says them itself. */
  public String description() {
    return raw.json("/_nodes/jvm")
        .get("nodes")
        .valueStream()
        .map(MeasuredServer::of)
        .collect(joining("; "));
  }

  private static String of(JsonNode node) {
    long heap = node.at("/jvm/mem/heap_max_in_bytes").longValue();
    return node.get("version").stringValue() + " with " + (heap >> 20) + " MB of heap";
  }

  /** What the indices take on disk, once all of them is written to it. */
  public long indexBytes() {
    raw.get("/shuduan-*/_flush");
    return raw.json("/shuduan-*/_stats/store")
        .at("/_all/primaries/store/size_in_bytes")
        .longValue();
  }

  /** Makes each search of the live indices do its work anew. */
  public void withoutRequestCache() {
    byte[] off = "{\"index.requests.cache.enable\":false}".getBytes(StandardCharsets.UTF_8);
    raw.send(new Exchange("PUT", "/shuduan-*/_settings", "application/json", off));
  }

  /** Removes all that was indexed. */
  public void clear() {
    generations.all().forEach(generations::delete);
  }

  @Override
  public void close() {
    try {
      clear();
    } finally {
      engine.close();
      if (own != null) {
        own.close();
      }
    }
  }
}
