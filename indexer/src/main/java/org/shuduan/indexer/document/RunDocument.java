package org.shuduan.indexer.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run, as it is stored beside the files; the fields are those of {@code sources.json}.
 *
 * @param id the moment that it was begun at, as in the names of generations
 * @param kind always {@link #KIND}
 * @param state {@link #RUNNING} also after it died; else {@link SourceDocument#COMPLETE}, {@link
 *     #PARTLY} or {@link #FAILED}
 * @param command what the admin asked for
 * @param files how many files it used
 * @param rejected how many it could not use
 * @param came how many paragraphs it added
 * @param went how many it removed
 * @param stayed how many paragraphs of changed files were there before
 * @param paragraphs how many were stored in the end
 * @param quantities how many were stored in the end
 * @param warnings what went wrong
 * @param indexedAt when it was begun
 * @param endedAt null while it runs
 */
public record RunDocument(
    String id,
    String kind,
    String state,
    String run,
    String command,
    int files,
    int rejected,
    long came,
    long went,
    long stayed,
    long paragraphs,
    long quantities,
    List<String> warnings,
    Instant indexedAt,
    @Nullable Instant endedAt) {

  /** The kind of a run. */
  public static final String KIND = "run";

  /** The state of a run that has not ended. */
  public static final String RUNNING = "running";

  /** The state of a run that could not use everything. */
  public static final String PARTLY = "partly";

  /** The state of a run that was given up. */
  public static final String FAILED = "failed";

  /** A run that begins. */
  public static RunDocument begun(String id, String command, Instant now) {
    return new RunDocument(
        id, KIND, RUNNING, id, command, 0, 0, 0, 0, 0, 0, 0, List.of(), now, null);
  }
}
