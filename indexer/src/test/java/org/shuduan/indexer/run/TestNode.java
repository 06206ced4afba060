package org.shuduan.indexer.run;

import static org.assertj.core.api.Assumptions.assumeThat;

import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.engine.Generations;
import org.shuduan.engine.Patience;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.node.BackgroundNode;
import org.shuduan.node.NodeOptions;
import org.shuduan.node.NodeStatus;
import org.shuduan.node.TemporaryFolder;
import org.shuduan.testserver.TestServer;
import tools.jackson.databind.JsonNode;

/** The Elasticsearch that the integration tests of this package share; it ends with them. */
final class TestNode {

  static final Path SAMPLES = Path.of("../samples");
  static final Path COMPILATION = SAMPLES.resolve("compilation.txt");
  static final Pipeline PIPELINE = Pipeline.standard();

  private static final Path DATA = data();
  private static TestServer server = start(0);
  private static final Engine ENGINE = connect(url());

  private TestNode() {}

  static Engine engine() {
    return ENGINE;
  }

  static String url() {
    return server.url().toString();
  }

  private static TestServer start(int port) {
    return TestServer.start(
        NodeOptions.keptIn(DATA)
            .withQuickStart(true)
            .withHttpPort(port)
            .withSettings(
                Map.of(
                    "path.repo",
                    DATA.resolve("repositories").toString(),
                    // Whenever it looks at the disk it lifts a write protection that tests set.
                    "cluster.info.update.interval",
                    "1h")));
  }

  /** A folder that the server's user may enter, and that goes with this process. */
  private static Path data() {
    try {
      Path data = TemporaryFolder.create("shuduan-test-node-");
      Path repositories = Files.createDirectory(data.resolve("repositories"));
      Files.setPosixFilePermissions(repositories, PosixFilePermissions.fromString("rwxrwxrwx"));
      Runtime.getRuntime().addShutdownHook(new Thread(TestNode::end, "delete-test-node"));
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end() {
    server.close();
    try (Stream<Path> files = Files.walk(DATA)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets a test pass over that needs a server of this process: it is killed, or writes to disk. */
  static void assumeOwn() {
    assumeThat(process()).as("a server that the tests have started themselves").isPresent();
  }

  private static Optional<ProcessHandle> process() {
    return BackgroundNode.status(DATA) instanceof NodeStatus.Running running
        ? ProcessHandle.of(running.node().pid())
        : Optional.empty();
  }

  /** Kills the server with SIGKILL and starts it again, with its data and at the same address. */
  static void killAndRestart() {
    int port = server.url().getPort();
    process().orElseThrow().destroyForcibly();
    server.close();
    server = start(port);
  }

  static Generations generations() {
    return new Generations(ENGINE);
  }

  static Engine connect(String url) {
    return Engine.connect(EngineOptions.at(url).withRequestTimeout(Duration.ofSeconds(20)));
  }

  /** Takes away all that is indexed. */
  static void clear() {
    generations().all().forEach(generations()::delete);
  }

  /** As Elasticsearch does at the highest watermark of the disk. */
  static void setReadOnly(boolean block) {
    List<String> indices =
        Stream.of(IndexDefinition.values()).map(index -> index.alias() + "-*").toList();
    engine()
        .call(
            client ->
                client
                    .indices()
                    .putSettings(
                        s ->
                            s.index(indices)
                                .settings(b -> b.blocks(k -> k.readOnlyAllowDelete(block)))));
  }

  static RunOptions options(Path folder) {
    return RunOptions.STANDARD
        .withDeadLetters(folder.resolve("dead-letters"))
        .withPatience(new Patience(Duration.ofSeconds(20), Duration.ofMillis(100)))
        .withLockExpiry(Duration.ofSeconds(3));
  }

  static IndexSummary index(RunOptions options, IndexListener heard, Path... paths) {
    return index(ENGINE, options, heard, paths);
  }

  static IndexSummary index(Engine engine, RunOptions options, IndexListener heard, Path... paths) {
    try (SourceFiles files = SourceFiles.expand(List.of(paths))) {
      return new IndexRun(engine, PIPELINE, options, heard).run(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static IndexSummary reindex(RunOptions options, Path... paths) {
    return reindex(options, new Heard(), paths);
  }

  static IndexSummary reindex(RunOptions options, IndexListener heard, Path... paths) {
    try (SourceFiles files = SourceFiles.expand(List.of(paths))) {
      return new Rebuild(ENGINE, PIPELINE, options, heard, 1).from(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What readers see of one kind, by id. */
  static Map<String, JsonNode> documents(IndexDefinition index) {
    return documents(ENGINE, index);
  }

  static Map<String, JsonNode> documents(Engine engine, IndexDefinition index) {
    Map<String, JsonNode> documents = new TreeMap<>();
    for (Hit<JsonNode> hit :
        engine
            .call(client -> client.search(s -> s.index(index.alias()).size(10_000), JsonNode.class))
            .hits()
            .hits()) {
      documents.put(hit.id(), hit.source());
    }
    return documents;
  }

  /** What readers see of the files. */
  static List<JsonNode> sources(String kind) {
    return documents(IndexDefinition.SOURCES).values().stream()
        .filter(source -> source.get("kind").stringValue().equals(kind))
        .toList();
  }

  /** What a run told. */
  static final class Heard implements IndexListener {

    final List<String> rejected = new ArrayList<>();
    final List<SourceChange> changes = new ArrayList<>();
    final List<SourceFile> unchanged = new ArrayList<>();

    @Override
    public void read(SourceFile file, AnnotatedSource source) {}

    @Override
    public void rejected(String reason) {
      rejected.add(reason);
    }

    @Override
    public void stored(long paragraphs, long documents) {}

    @Override
    public void changed(SourceChange change) {
      changes.add(change);
    }

    @Override
    public void unchanged(SourceFile file) {
      unchanged.add(file);
    }
  }
}
