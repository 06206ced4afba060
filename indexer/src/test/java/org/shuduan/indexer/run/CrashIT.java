package org.shuduan.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generations;
import org.shuduan.engine.Patience;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.node.EmbeddedNode;
import org.shuduan.node.NodeOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The node or the command is killed over an index run; in the end everything is as it should be.
 */
class CrashIT {

  private static final boolean LONG = Boolean.getBoolean("shuduan.long");
  private static final int FILES = 40;

  @TempDir private Path folder;
  private final Random random = new Random();

  @Test
  void theCommandIsKilledAndRunAgain() throws Exception {
    Path material = TestReport.many(folder.resolve("new"), FILES);
    Path letters = folder.resolve("letters");
    TestNode.clear();
    TestNode.index(TestNode.options(folder), new TestNode.Heard(), TestNode.COMPILATION);
    long begun = System.nanoTime();
    run(material, letters);
    long whole = Duration.ofNanos(System.nanoTime() - begun).toMillis();
    Map<String, JsonNode> paragraphs = documents(IndexDefinition.PARAGRAPHS);
    Map<String, JsonNode> quantities = documents(IndexDefinition.QUANTITIES);
    assertThat(paragraphs).hasSizeGreaterThan(FILES * 12);

    int killed = 0;
    for (int kill = 0; kill < (LONG ? 20 : 1); kill++) {
      TestNode.clear();
      TestNode.index(TestNode.options(folder), new TestNode.Heard(), TestNode.COMPILATION);
      Process process = IndexProcess.start(TestNode.url(), material, letters);
      if (!process.waitFor(random.nextLong(whole / 4, whole), TimeUnit.MILLISECONDS)) {
        killed++;
        process.destroyForcibly().waitFor();
      }
      Thread.sleep(1_100);
      run(material, letters);
      assertThat(documents(IndexDefinition.PARAGRAPHS)).isEqualTo(paragraphs);
      assertThat(documents(IndexDefinition.QUANTITIES)).isEqualTo(quantities);
      assertThat(TestNode.sources("file"))
          .hasSize(FILES + 1)
          .allMatch(source -> source.get("state").stringValue().equals("complete"));
    }
    assertThat(killed).isPositive();
  }

  @Test
  @EnabledIfSystemProperty(named = "shuduan.long", matches = "true")
  void theNodeIsKilledAndTheCommandGoesOn() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Path material = TestReport.many(folder.resolve("new"), FILES);
    TestNode.clear();
    TestNode.index(TestNode.options(folder), new TestNode.Heard(), material);
    Map<String, JsonNode> paragraphs = documents(IndexDefinition.PARAGRAPHS);
    Map<String, JsonNode> quantities = documents(IndexDefinition.QUANTITIES);

    NodeOptions options =
        NodeOptions.keptIn(folder.resolve("node"))
            .withQuickStart(true)
            .withHeapMegabytes(512)
            .withHttpPort(freePort());
    EmbeddedNode node = EmbeddedNode.start(options);
    try (Engine engine = TestNode.connect(node.url().toString())) {
      for (int kill = 0; kill < 20; kill++) {
        new Generations(engine).all().forEach(new Generations(engine)::delete);
        TestNode.index(engine, patient(), new TestNode.Heard(), TestNode.COMPILATION);
        Worker worker = new Worker(engine, material);
        worker.start();
        Thread.sleep(random.nextLong(50, 2_000));
        ProcessHandle.of(node.pid()).orElseThrow().destroyForcibly();
        node.close();
        node = EmbeddedNode.start(options);
        worker.join();
        assertThat(worker.failures).isEmpty();
        new IndexRun(engine, TestNode.PIPELINE, patient(), new TestNode.Heard())
            .remove(List.of("compilation.txt"));
        assertThat(documents(engine, IndexDefinition.PARAGRAPHS)).isEqualTo(paragraphs);
        assertThat(documents(engine, IndexDefinition.QUANTITIES)).isEqualTo(quantities);
      }
    } finally {
      node.close();
    }
  }

  private RunOptions patient() {
    return TestNode.options(folder)
        .withPatience(new Patience(Duration.ofMinutes(2), Duration.ofMillis(100)));
  }

  /** The command in a thread; what it does not survive is begun again, as an admin would. */
  private final class Worker extends Thread {

    private final Engine engine;
    private final Path material;
    private final List<Throwable> failures = new ArrayList<>();

    Worker(Engine engine, Path material) {
      this.engine = engine;
      this.material = material;
    }

    @Override
    public void run() {
      try (SourceFiles files = SourceFiles.expand(List.of(material))) {
        IndexSummary summary =
            new IndexRun(engine, TestNode.PIPELINE, patient(), new TestNode.Heard()).run(files);
        assertThat(summary.isComplete()).isTrue();
      } catch (IOException | RuntimeException | AssertionError e) {
        failures.add(e);
      }
    }
  }

  private static void run(Path material, Path letters) throws Exception {
    Process process = IndexProcess.start(TestNode.url(), material, letters);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Map<String, JsonNode> documents(IndexDefinition index) {
    return documents(TestNode.engine(), index);
  }

  private static Map<String, JsonNode> documents(Engine engine, IndexDefinition index) {
    Map<String, JsonNode> documents = TestNode.documents(engine, index);
    documents.values().forEach(document -> ((ObjectNode) document).remove("indexed_at"));
    return documents;
  }
}
