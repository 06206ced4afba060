package org.shuduan.kibana;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.IndexListener;
import org.shuduan.indexer.IndexRun;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.node.EmbeddedNode;
import org.shuduan.node.NodeOptions;
import tools.jackson.databind.JsonNode;

/** A real Elasticsearch that holds the samples, and a file that could not be read. */
final class SampleNode implements AutoCloseable {

  private static final Path SAMPLES = Path.of("../samples");

  private final EmbeddedNode node;
  private final HttpClient http = HttpClient.newHttpClient();

  private SampleNode(EmbeddedNode node) {
    this.node = node;
  }

  static SampleNode start() throws IOException {
    SampleNode started = new SampleNode(EmbeddedNode.start(NodeOptions.temporary()));
    Path empty = Files.createTempFile("empty", ".txt");
    try (Engine engine = Engine.connect(EngineOptions.at(started.node.url().toString()))) {
      List<Path> files =
          List.of(
              SAMPLES.resolve("compilation.txt"),
              SAMPLES.resolve("work-report.txt"),
              SAMPLES.resolve("bureau-summary.txt"),
              empty);
      new IndexRun(engine, Pipeline.standard(), new Silent()).run(SourceFiles.expand(files));
    } finally {
      Files.delete(empty);
    }
    return started;
  }

  /** The answer to a search of the documents of one kind. */
  JsonNode search(IndexDefinition index, JsonNode body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(node.url() + "/" + index.alias() + "/_search"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError(response.body() + " to " + body);
      }
      return Json.mapper().readTree(response.body());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    node.close();
  }

  private static final class Silent implements IndexListener {
    @Override
    public void read(SourceFile file, AnnotatedSource source) {}

    @Override
    public void rejected(String reason) {}

    @Override
    public void stored(long documents) {}
  }
}
