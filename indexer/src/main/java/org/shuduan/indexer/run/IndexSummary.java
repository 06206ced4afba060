package org.shuduan.indexer.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param run its id
 * @param generation the generation that is live now
 * @param files how many files were used
 * @param rejected how many could not be used
 * @param unchanged how many were in the index as they are
 * @param reports how many reports the files hold that were used
 * @param paragraphs how many different paragraphs are live now
 * @param quantities how many quantities are live now
 * @param came how many paragraphs are new
 * @param went how many are there no more
 * @param stayed how many paragraphs of changed files were there before
 * @param incomplete files of which not everything could be written
 * @param deadLetters the file that holds what could not be written, null if there is none
 * @param snapshot the snapshot that was taken of what was live before, as {@code repository/name};
 *     null if none was
 * @param leftOut sources that were live before a rebuild and are not any more, since the files that
 *     it was given do not hold them
 */
public record IndexSummary(
    String run,
    String generation,
    int files,
    int rejected,
    int unchanged,
    int reports,
    long paragraphs,
    long quantities,
    long came,
    long went,
    long stayed,
    List<String> incomplete,
    @Nullable Path deadLetters,
    @Nullable String snapshot,
    List<String> leftOut) {

  public IndexSummary {
    incomplete = List.copyOf(incomplete);
    leftOut = List.copyOf(leftOut);
  }

  /** Whether everything was used and written. */
  public boolean isComplete() {
    return rejected == 0 && incomplete.isEmpty() && deadLetters == null;
  }
}
