package org.shuduan.indexer.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.shuduan.engine.AdminLock;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Generations;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.PipelineState;
import org.shuduan.indexer.load.DeadLetters;
import org.shuduan.indexer.store.Archive;
import org.shuduan.indexer.store.SourceRegister;

/** One run from the moment that it holds the lock: what all kinds of runs need. */
final class Session implements AutoCloseable {

  private final Engine engine;
  private final Pipeline pipeline;
  private final RunOptions options;
  private final IndexListener listener;
  private final Generations generations;
  private final AdminLock lock;
  private final Tally tally;
  private final DeadLetters deadLetters;

  private Session(
      Engine engine,
      Pipeline pipeline,
      RunOptions options,
      IndexListener listener,
      AdminLock lock,
      String command) {
    this.engine = engine;
    this.pipeline = pipeline;
    this.options = options;
    this.listener = listener;
    this.generations = new Generations(engine.insisting(options.patience()));
    this.lock = lock;
    String run = Generation.begunAt(Instant.now()).name();
    this.tally = new Tally(run, command);
    this.deadLetters = new DeadLetters(options.deadLetters(), run);
  }

  /**
   * Takes the lock, and cleans up after a holder that died over a rebuild.
   *
   * @throws org.shuduan.engine.EngineException.Locked if another holds it
   */
  static Session open(
      Engine engine,
      Pipeline pipeline,
      RunOptions options,
      IndexListener listener,
      String command) {
    AdminLock lock = AdminLock.take(engine, options.patience(), command, options.lockExpiry());
    Session session = new Session(engine, pipeline, options, listener, lock, command);
    try {
      session.cleanUp();
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private void cleanUp() {
    lock.building()
        .ifPresent(
            left -> {
              if (!generations.live().equals(Optional.of(left))) {
                generations.delete(left);
              }
              lock.build(null);
            });
  }

  Engine engine() {
    return engine;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  RunOptions options() {
    return options;
  }

  IndexListener listener() {
    return listener;
  }

  Generations generations() {
    return generations;
  }

  AdminLock lock() {
    return lock;
  }

  Tally tally() {
    return tally;
  }

  DeadLetters deadLetters() {
    return deadLetters;
  }

  /** Of which data this run would make documents otherwise than a generation was made. */
  SortedSet<String> differences(Generation generation) {
    return PipelineState.stored(generations.requireSchema(generation))
        .differences(pipeline.state());
  }

  SourceRegister register(Generation generation) {
    return new SourceRegister(engine, options.patience(), generation);
  }

  /** Makes a generation remember where originals are kept. */
  void rememberOriginals(Generation generation) {
    if (options.originals() != null) {
      archive().remember(generation, options.originals());
    }
  }

  Archive archive() {
    return new Archive(engine, options.patience());
  }

  Verification verification(Generation generation) {
    return new Verification(engine, options.patience(), generation);
  }

  GenerationWriter writer(Generation generation) {
    return new GenerationWriter(
        engine, options.patience(), pipeline, listener, generation, deadLetters);
  }

  IndexSummary summary(Generation generation, long paragraphs, long quantities) {
    return tally.summary(generation.name(), paragraphs, quantities, deadLetters);
  }

  @Override
  public void close() {
    lock.close();
    try {
      deadLetters.close();
    } catch (IOException e) {
      throw new UncheckedIOException("写不完死信文件 " + deadLetters.path(), e);
    }
  }
}
