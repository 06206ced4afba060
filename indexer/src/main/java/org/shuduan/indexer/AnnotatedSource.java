package org.shuduan.indexer;

import java.util.List;
import org.shuduan.indexer.document.SourceDocument;

/**
 * A file that was read to its end: all that is to say of it besides its reports.
 *
 * @param file its name without the folders that users gave
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes its size
 * @param reports how many reports it holds, at least one
 * @param paragraphs how many paragraphs they have together
 * @param dropped text that belongs to no report; of very much the first {@value #MOST_LISTED}
 *     pieces, and a warning that tells how many more there are
 * @param warnings what a reader of the material should know, at most {@value #MOST_LISTED}
 */
public record AnnotatedSource(
    String file,
    String sha256,
    long bytes,
    int reports,
    int paragraphs,
    List<SourceDocument.Dropped> dropped,
    List<String> warnings) {

  /** So many pieces of noise and warnings are listed one by one. */
  public static final int MOST_LISTED = 1000;

  public AnnotatedSource {
    dropped = List.copyOf(dropped);
    warnings = List.copyOf(warnings);
  }
}
