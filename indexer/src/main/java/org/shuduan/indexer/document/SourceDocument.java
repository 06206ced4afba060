package org.shuduan.indexer.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read, as it is stored; the fields are those of {@code sources.json}.
 *
 * @param kind {@code file}, or {@code reject} for a file that could not be used
 * @param run the generation that the file was read for
 * @param sha256 null where the file could not be read
 * @param warnings what a reader of the material should know, or why it was rejected
 */
public record SourceDocument(
    String id,
    String kind,
    String run,
    String file,
    @Nullable String sha256,
    long bytes,
    int reports,
    int paragraphs,
    int quantities,
    List<Dropped> dropped,
    List<String> warnings,
    Instant indexedAt) {

  /** Text that was read and belongs to no report. */
  public record Dropped(String kind, String text, String place) {}
}
