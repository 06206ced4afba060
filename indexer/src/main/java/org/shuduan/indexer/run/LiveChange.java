package org.shuduan.indexer.run;

import org.shuduan.engine.EngineException;
import org.shuduan.engine.Generation;
import org.shuduan.indexer.store.SourceRegister;
import org.shuduan.mappings.index.IndexDefinition;

/**
 * Changes the live generation in place. Readers see nothing of it until all is done; new documents
 * are written before old ones go, so that nothing that is replaced is absent at any time, even if
 * the run dies.
 */
final class LiveChange {

  private final Session session;
  private final Generation generation;
  private final SourceRegister register;

  /** What is done to the generation. */
  interface Work {
    void on(GenerationWriter writer);
  }

  LiveChange(Session session, Generation generation) {
    this.session = session;
    this.generation = generation;
    this.register = session.register(generation);
  }

  /** Does it, verifies, and shows it to readers. */
  IndexSummary run(Work work) {
    boolean unfinished = register.isUnfinished();
    register.put(session.tally().begun());
    session.generations().hide(generation);
    try (GenerationWriter writer = session.writer(generation)) {
      writer.learn();
      work.on(writer);
      writer.completeSources().forEach(session.tally()::incomplete);
      session.listener().step("正在整理重复段落");
      writer.regroup();
      if (unfinished) {
        writer.dropOrphans();
      }
      session.lock().requireHeld();
      session.generations().show(generation);
      IndexSummary summary = verified(writer);
      register.put(session.tally().ended(summary));
      return summary;
    } catch (RuntimeException e) {
      giveUp(e);
      if (e instanceof EngineException.LockLost || session.deadLetters().documents() == 0) {
        throw e;
      }
      // Elasticsearch takes nothing any more, and what it did not take is named.
      session.deadLetters().files().forEach(session.tally()::incomplete);
      return session.summary(generation, 0, 0);
    }
  }

  /** While a file is open, paragraphs may lack quantities. */
  private IndexSummary verified(GenerationWriter writer) {
    session.listener().step("正在核对");
    Verification verification = session.verification(generation);
    boolean whole =
        session.deadLetters().documents() == 0
            && register.files().values().stream().allMatch(SourceRegister.Entry::isComplete);
    long quantities =
        whole
            ? verification.requireCounts(writer.paragraphs())
            : verification.count(IndexDefinition.QUANTITIES);
    return session.summary(generation, writer.paragraphs(), quantities);
  }

  private void giveUp(RuntimeException cause) {
    try {
      session.generations().show(generation);
      register.put(session.tally().failed(String.valueOf(cause.getMessage())));
    } catch (EngineException e) {
      // The next run finds a run that has not ended, and sees to it.
      cause.addSuppressed(e);
    }
  }
}
