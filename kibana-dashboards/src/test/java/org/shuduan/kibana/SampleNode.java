package org.shuduan.kibana;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.IndexRun;
import org.shuduan.kibana.request.Documents;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.testserver.TestServer;
import tools.jackson.databind.JsonNode;

/**
 * The Elasticsearch that the integration tests of this module share; it ends with them. It holds
 * the samples, a report without a date, and an empty file, which is rejected.
 */
final class SampleNode {

  private static final Path SAMPLES = Path.of("../samples");
  private static final TestServer NODE = TestServer.start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static {
    fill();
  }

  private SampleNode() {}

  private static void fill() {
    try (Engine engine = Engine.connect(EngineOptions.at(NODE.url().toString()))) {
      Path folder = Files.createTempDirectory("shuduan-samples");
      List<Path> files =
          List.of(
              SAMPLES.resolve("compilation.txt"),
              SAMPLES.resolve("work-report.txt"),
              SAMPLES.resolve("bureau-summary.txt"),
              Files.writeString(
                  folder.resolve("undated.txt"),
                  """
                  长汀县城乡环境整治工作总结

                  　　一年来，全县新建公厕12座，改造老旧小区3个，惠及居民860户，清运垃圾4.2万吨。
                  　　下一步，全县将继续巩固整治成果，让群众生活得更加舒心。
                  """),
              Files.createFile(folder.resolve("empty.txt")));
      new IndexRun(engine, Pipeline.standard(), new Silent()).run(SourceFiles.expand(files));
      for (Path file : files.subList(3, files.size())) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to a search of the documents of one kind. */
  static JsonNode search(IndexDefinition index, JsonNode body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(NODE.url() + "/" + index.alias() + "/_search"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError(response.body() + " to " + body);
      }
      return Json.mapper().readTree(response.body());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** All documents of one kind. */
  static Documents documents(IndexDefinition index) {
    JsonNode everything = Json.mapper().createObjectNode().put("size", 10_000);
    return new Documents(
        search(index, everything).at("/hits/hits").values().stream()
            .map(hit -> requireNonNull(hit.get("_source")))
            .toList());
  }

  private static final class Silent implements IndexListener {
    @Override
    public void read(SourceFile file, AnnotatedSource source) {}

    @Override
    public void rejected(String reason) {}

    @Override
    public void stored(long paragraphs, long documents) {}
  }
}
