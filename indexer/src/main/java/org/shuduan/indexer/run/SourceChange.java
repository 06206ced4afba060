package org.shuduan.indexer.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.AnnotatedSource;

/**
 * What a file's reading or removal changed.
 *
 * @param file its name
 * @param source what was read, null if it was taken out
 * @param changed whether the file was in the index before
 * @param came paragraphs that were not there before
 * @param stayed paragraphs that the file gave before
 * @param shared paragraphs that other files give too, and that this one did not give before
 * @param went paragraphs that no file gives any more
 * @param listed of a changed file the paragraphs that came and went, at most {@value #MOST_LISTED}
 */
public record SourceChange(
    String file,
    @Nullable AnnotatedSource source,
    boolean changed,
    long came,
    long stayed,
    long shared,
    long went,
    List<Listed> listed) {

  /** So many paragraphs are listed one by one. */
  public static final int MOST_LISTED = 1000;

  /**
   * A paragraph that came or went.
   *
   * @param came whether it came
   * @param text how it begins
   */
  public record Listed(boolean came, String id, String text) {}

  public SourceChange {
    listed = List.copyOf(listed);
  }
}
