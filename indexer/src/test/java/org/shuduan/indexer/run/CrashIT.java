package org.shuduan.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.Patience;
import org.shuduan.mappings.index.IndexDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The node or the command is killed over an index run; in the end everything is as it should be.
 */
class CrashIT {

  private static final boolean LONG = Boolean.getBoolean("shuduan.long");
  private static final int KILLS = LONG ? 20 : 1;

  /** They take several bulk requests, so that some are done and others not when the kill comes. */
  private static final int FILES = 40;

  /** What a run tells: each file twice, and that it sorts duplicates and verifies. */
  private static final int EVENTS = 2 * FILES + 2;

  @TempDir private static Path folder;
  private static Path material;
  private static Map<IndexDefinition, Map<String, JsonNode>> undisturbed;

  private final Random random = new Random();

  @BeforeAll
  static void runUndisturbed() throws Exception {
    material = TestReport.many(folder.resolve("new"), FILES);
    startOver();
    index();
    undisturbed = stored();
    assertThat(undisturbed.get(IndexDefinition.PARAGRAPHS))
        .hasSizeGreaterThan(FILES * TestReport.PARAGRAPHS);
  }

  @Test
  void theCommandIsKilledAndRunAgain() throws Exception {
    for (int kill = 1; kill <= KILLS; kill++) {
      startOver();
      int moment = moment();
      Process process = IndexProcess.start(TestNode.url(), material, folder.resolve("letters"));
      try (BufferedReader events = process.inputReader()) {
        for (int event = 0; event < moment; event++) {
          assertThat(events.readLine()).as("event %d", event).isNotNull();
        }
        process.destroyForcibly().waitFor();
      }
      TimeUnit.SECONDS.sleep(IndexProcess.LOCK_EXPIRY.toSeconds());
      index();
      tell("command", kill, moment, "run again");
      requireUndisturbed();
    }
  }

  @Test
  void theNodeIsKilledAndTheCommandGoesOnOrIsRunAgain() throws Exception {
    TestNode.assumeOwn();
    for (int kill = 1; kill <= KILLS; kill++) {
      startOver();
      int moment = moment();
      CountDownLatch events = new CountDownLatch(moment);
      CompletableFuture<Void> run =
          CompletableFuture.runAsync(
              () -> TestNode.index(patient(), new Events(events::countDown), material));
      assertThat(events.await(60, TimeUnit.SECONDS)).isTrue();
      TestNode.killAndRestart();
      boolean wentOn = goesOn(run);
      if (!wentOn) {
        index();
      }
      tell("node", kill, moment, wentOn ? "went on" : "run again");
      requireUndisturbed();
    }
  }

  private static void tell(String what, int kill, int moment, String then) {
    System.out.printf("%s killed %d: at event %d of %d, %s%n", what, kill, moment, EVENTS, then);
  }

  /** How many events to wait for: in the short form to the middle of the work, else any number. */
  private int moment() {
    return LONG ? random.nextInt(1, EVENTS + 1) : random.nextInt(EVENTS / 4, EVENTS * 3 / 4);
  }

  /** Whether a run gets over what was done to it; it may only fail in the way that is foreseen. */
  private static boolean goesOn(CompletableFuture<Void> run) {
    try {
      run.join();
      return true;
    } catch (CompletionException e) {
      assertThat(e.getCause()).isInstanceOfAny(EngineException.class, IndexFailure.class);
      return false;
    }
  }

  private static RunOptions patient() {
    return TestNode.options(folder).withPatience(Patience.STANDARD);
  }

  private static void startOver() {
    TestNode.clear();
    TestNode.index(TestNode.options(folder), new TestNode.Heard(), TestNode.COMPILATION);
  }

  private static void index() {
    IndexSummary summary = TestNode.index(TestNode.options(folder), new TestNode.Heard(), material);
    assertThat(summary.isComplete()).isTrue();
  }

  private static void requireUndisturbed() {
    stored()
        .forEach(
            (index, found) -> {
              Map<String, JsonNode> expected = undisturbed.get(index);
              assertThat(found).containsOnlyKeys(expected.keySet());
              found.forEach(
                  (id, document) ->
                      assertThat(document).as("%s %s", index, id).isEqualTo(expected.get(id)));
            });
    assertThat(TestNode.sources("file"))
        .hasSize(FILES + 1)
        .allMatch(source -> source.get("state").stringValue().equals("complete"));
  }

  /** All paragraphs and quantities by their ids, without when they were written. */
  private static Map<IndexDefinition, Map<String, JsonNode>> stored() {
    Map<IndexDefinition, Map<String, JsonNode>> stored =
        Map.of(
            IndexDefinition.PARAGRAPHS, TestNode.documents(IndexDefinition.PARAGRAPHS),
            IndexDefinition.QUANTITIES, TestNode.documents(IndexDefinition.QUANTITIES));
    stored
        .values()
        .forEach(
            documents ->
                documents
                    .values()
                    .forEach(document -> ((ObjectNode) document).remove("indexed_at")));
    return stored;
  }
}
