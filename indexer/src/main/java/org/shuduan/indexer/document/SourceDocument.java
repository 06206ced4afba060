package org.shuduan.indexer.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read, as it is stored; the fields are those of {@code sources.json}.
 *
 * @param kind {@link #FILE}, or {@link #REJECT} for a file that could not be used
 * @param state {@link #OPEN} while a run works on it, and after one that died over it; else {@link
 *     #COMPLETE}
 * @param run the id of the run that read it
 * @param sha256 null where nothing was read of it yet
 * @param original where the original is kept, null if it is not
 * @param warnings what a reader of the material should know, or why it was rejected
 */
public record SourceDocument(
    String id,
    String kind,
    String state,
    String run,
    String file,
    @Nullable String sha256,
    @Nullable String original,
    long bytes,
    int reports,
    int paragraphs,
    int quantities,
    List<Dropped> dropped,
    List<String> warnings,
    Instant indexedAt) {

  /** The kind of a file. */
  public static final String FILE = "file";

  /** The kind of a file that could not be used. */
  public static final String REJECT = "reject";

  /** The state of a file that is not wholly in the index, or no longer wholly as it is there. */
  public static final String OPEN = "open";

  /** The state of a file that is in the index. */
  public static final String COMPLETE = "complete";

  /** Text that was read and belongs to no report. */
  public record Dropped(String kind, String text, String place) {}

  /** The same of a file of which something could not be written. */
  public SourceDocument reopened() {
    return new SourceDocument(
        id,
        kind,
        OPEN,
        run,
        file,
        sha256,
        original,
        bytes,
        reports,
        paragraphs,
        quantities,
        dropped,
        warnings,
        indexedAt);
  }

  /** A file of which nothing was read yet. */
  public static SourceDocument opened(String file, String run, Instant now) {
    return new SourceDocument(
        ContentId.ofSource(file),
        FILE,
        OPEN,
        run,
        file,
        null,
        null,
        0,
        0,
        0,
        0,
        List.of(),
        List.of(),
        now);
  }

  /** A file that cannot be used. */
  public static SourceDocument rejected(String file, String run, String reason, Instant now) {
    return new SourceDocument(
        ContentId.ofReject(file),
        REJECT,
        COMPLETE,
        run,
        file,
        null,
        null,
        0,
        0,
        0,
        0,
        List.of(),
        List.of(reason),
        now);
  }
}
