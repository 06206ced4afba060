package org.shuduan.engine;

import co.elastic.clients.elasticsearch.snapshot.SnapshotInfo;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Copies of generations in a snapshot repository, from which Elasticsearch can bring them back. */
public final class Snapshots {

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final int MISSING = 404;
  private static final String SUCCESS = "SUCCESS";
  private static final String IN_PROGRESS = "IN_PROGRESS";
  private static final String NAME_IS_TAKEN = "invalid_snapshot_name";

  private final Engine engine;
  private final String repository;

  /**
   * @param repository its name in Elasticsearch
   */
  public Snapshots(Engine engine, String repository) {
    this.engine = engine;
    this.repository = repository;
  }

  /**
   * Registers the repository unless that was done before, of whatever type: as a folder of its name
   * in the first {@code path.repo} of the nodes.
   *
   * @throws EngineException.NoRepository if it is not there and cannot be made
   */
  public void register() {
    if (isRegistered()) {
      return;
    }
    try {
      engine.call(
          client ->
              client
                  .snapshot()
                  .createRepository(
                      c ->
                          c.name(repository)
                              .repository(
                                  r -> r.fs(f -> f.settings(s -> s.location(repository))))));
    } catch (EngineException.Refused e) {
      throw new EngineException.NoRepository(repository, e);
    }
  }

  private boolean isRegistered() {
    try {
      engine.call(client -> client.snapshot().getRepository(r -> r.name(repository)));
      return true;
    } catch (EngineException.Refused e) {
      if (e.status() == MISSING) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Takes a snapshot of the indices of a generation and waits until all of it is there.
   *
   * @param name what it shall be called; no other of the repository may be called so
   * @throws EngineException.SnapshotFailed if not everything could be copied
   */
  public void take(Generation generation, String name) {
    try {
      engine.call(
          client ->
              client
                  .snapshot()
                  .create(
                      c ->
                          c.repository(repository)
                              .snapshot(name)
                              .indices(generation.indices())
                              .includeGlobalState(false)
                              .waitForCompletion(false)));
    } catch (EngineException.Refused e) {
      // Names are never used twice: if it is there, the answer to a first try was lost.
      if (!String.valueOf(e.getMessage()).contains(NAME_IS_TAKEN)) {
        throw e;
      }
    }
    await(name);
  }

  private void await(String name) {
    Duration pause = Duration.ofMillis(50);
    while (true) {
      SnapshotInfo found =
          engine
              .call(client -> client.snapshot().get(g -> g.repository(repository).snapshot(name)))
              .snapshots()
              .get(0);
      String state = String.valueOf(found.state());
      if (state.equals(SUCCESS)) {
        return;
      }
      if (!state.equals(IN_PROGRESS)) {
        throw new EngineException.SnapshotFailed(repository, name, state);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EngineException.SnapshotFailed(repository, name, "interrupted");
      }
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
  }
}
