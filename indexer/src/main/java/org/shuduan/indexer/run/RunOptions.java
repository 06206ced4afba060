package org.shuduan.indexer.run;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.AdminLock;
import org.shuduan.engine.Patience;
import org.shuduan.indexer.store.Originals;
import org.shuduan.mappings.index.IndexOptions;

/**
 * How a run goes about its work.
 *
 * @param layout how the indices of a new generation are laid out
 * @param originals where the originals of what is read are kept; the generation remembers it. Null:
 *     they are not, and nothing is said of later runs
 * @param deadLetters folder for files of documents that could not be written
 * @param patience how long to insist where Elasticsearch is busy or does not answer
 * @param lockExpiry how long the lock holds after its holder died
 * @param mix whether documents may be added to a generation that was made with other data
 * @param snapshot the repository that a rebuild puts a snapshot of the live generation into before
 *     anything else, null for none
 */
public record RunOptions(
    IndexOptions layout,
    @Nullable Originals originals,
    Path deadLetters,
    Patience patience,
    Duration lockExpiry,
    boolean mix,
    @Nullable String snapshot) {

  /** Keeps no originals. */
  public static final RunOptions STANDARD =
      new RunOptions(
          IndexOptions.DEFAULT,
          null,
          Path.of(System.getProperty("java.io.tmpdir"), "shuduan-dead-letters"),
          Patience.STANDARD,
          AdminLock.EXPIRY,
          false,
          null);

  /** The same with another layout. */
  public RunOptions withLayout(IndexOptions layout) {
    return new RunOptions(layout, originals, deadLetters, patience, lockExpiry, mix, snapshot);
  }

  /** The same, keeping originals there. */
  public RunOptions withOriginals(@Nullable Originals originals) {
    return new RunOptions(layout, originals, deadLetters, patience, lockExpiry, mix, snapshot);
  }

  /** The same with another folder for dead letters. */
  public RunOptions withDeadLetters(Path deadLetters) {
    return new RunOptions(layout, originals, deadLetters, patience, lockExpiry, mix, snapshot);
  }

  /** The same with more or less patience. */
  public RunOptions withPatience(Patience patience) {
    return new RunOptions(layout, originals, deadLetters, patience, lockExpiry, mix, snapshot);
  }

  /** The same with another expiry of the lock. */
  public RunOptions withLockExpiry(Duration lockExpiry) {
    return new RunOptions(layout, originals, deadLetters, patience, lockExpiry, mix, snapshot);
  }

  /** The same, mixing or not. */
  public RunOptions withMix(boolean mix) {
    return new RunOptions(layout, originals, deadLetters, patience, lockExpiry, mix, snapshot);
  }

  /** The same with a snapshot before a rebuild; null for none. */
  public RunOptions withSnapshot(@Nullable String snapshot) {
    return new RunOptions(layout, originals, deadLetters, patience, lockExpiry, mix, snapshot);
  }
}
