package org.shuduan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.json.JsonData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.index.IndexDefinition;
import org.shuduan.testserver.TestServer;

class GenerationsIT {

  private static TestServer node;
  private static Engine engine;
  private static Generations generations;

  @BeforeAll
  static void start() {
    node = TestServer.start();
    engine = Engine.connect(EngineOptions.at(node.url().toString()));
    generations = new Generations(engine);
  }

  @AfterAll
  static void stop() {
    engine.close();
    node.close();
  }

  @AfterEach
  void clear() {
    generations.all().forEach(generations::delete);
  }

  @Test
  void nothingIsLiveAtFirst() {
    assertThat(generations.live()).isEmpty();
    assertThatThrownBy(() -> generations.requireLive())
        .isInstanceOf(EngineException.NothingIndexed.class)
        .hasMessageContaining("shuduan index");
  }

  @Test
  void aNewGenerationIsUnseenUntilItIsActivated() {
    Generation first = generations.create(Map.of("fingerprints", Map.of("themes", "abc")));
    assertThat(generations.live()).isEmpty();
    generations.activate(first);
    assertThat(generations.live()).contains(first);
    assertThat(generations.requireLive()).containsKeys("schema_version", "fingerprints");
  }

  @Test
  void anIndexOfAnotherNameIsNoGeneration() {
    String other = IndexDefinition.PARAGRAPHS.alias() + "-mine";
    engine.call(client -> client.indices().create(c -> c.index(other)));
    assertThat(generations.all()).isEmpty();
    assertThat(generations.live()).isEmpty();
    engine.call(client -> client.indices().delete(d -> d.index(other)));
  }

  @Test
  void allAliasesMoveTogether() {
    Generation first = generations.create(Map.of());
    generations.activate(first);
    Generation second = generations.create(Map.of());
    generations.activate(second);
    for (IndexDefinition index : IndexDefinition.values()) {
      assertThat(
              engine
                  .call(client -> client.indices().getAlias(a -> a.name(index.alias())))
                  .result()
                  .keySet())
          .isEqualTo(Set.of(second.index(index)));
    }
    assertThat(generations.all()).isEqualTo(List.of(first, second));
  }

  @Test
  void aFieldThatIsNotDefinedIsRefused() {
    Generation generation = generations.create(Map.of());
    assertThatThrownBy(
            () ->
                engine.call(
                    client ->
                        client.index(
                            i ->
                                i.index(generation.index(IndexDefinition.PARAGRAPHS))
                                    .document(Map.of("surprise", 1)))))
        .isInstanceOf(EngineException.Refused.class)
        .hasMessageContaining("surprise");
  }

  @Test
  void anotherSchemaIsNamed() {
    Generation generation = generations.create(Map.of());
    generations.activate(generation);
    engine.call(
        client ->
            client
                .indices()
                .putMapping(
                    m ->
                        m.index(generation.index(IndexDefinition.PARAGRAPHS))
                            .meta("schema_version", JsonData.of(0))));
    assertThatThrownBy(() -> generations.requireLive())
        .isInstanceOf(EngineException.SchemaMismatch.class)
        .hasMessageContaining("0")
        .hasMessageContaining(String.valueOf(IndexDefinition.SCHEMA_VERSION));
  }

  @Test
  void nobodyAtTheAddressIsUnreachable() {
    try (Engine nobody = Engine.connect(EngineOptions.at("http://127.0.0.1:1"))) {
      assertThatThrownBy(() -> new Generations(nobody).live())
          .isInstanceOf(EngineException.Unreachable.class)
          .hasMessageContaining("http://127.0.0.1:1");
    }
  }
}
