package org.shuduan.indexer.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.indexer.document.DocumentWriter;
import org.shuduan.indexer.document.StoredSource;

/**
 * What must be known of a stored paragraph to change it.
 *
 * @param text as it is stored
 */
public record StoredParagraph(
    String id, String text, List<StoredSource> sources, @Nullable List<NumberMention> numbers) {

  /** Whether a source is among those that give it. */
  public boolean isGivenBy(String file) {
    return sources.stream().anyMatch(source -> source.file().equals(file));
  }

  /** The ids of its quantities. */
  public List<String> quantities() {
    return numbers == null ? List.of() : DocumentWriter.quantityIds(id, numbers);
  }
}
