package org.shuduan.indexer;

import java.util.List;
import org.shuduan.indexer.document.AnnotatedParagraph;
import org.shuduan.indexer.document.SourceDocument;

/**
 * A file that was read, split and annotated.
 *
 * @param file its name without the folders that users gave
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes its size
 * @param reports how many reports it holds
 * @param paragraphs of all its reports, in their order
 * @param dropped text that belongs to no report
 * @param warnings what a reader of the material should know
 */
public record AnnotatedSource(
    String file,
    String sha256,
    long bytes,
    int reports,
    List<AnnotatedParagraph> paragraphs,
    List<SourceDocument.Dropped> dropped,
    List<String> warnings) {

  public AnnotatedSource {
    paragraphs = List.copyOf(paragraphs);
    dropped = List.copyOf(dropped);
    warnings = List.copyOf(warnings);
  }
}
