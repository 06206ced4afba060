package org.shuduan.extraction;

import java.util.List;
import org.shuduan.extraction.number.NumberMention;

/**
 * What a paragraph says.
 *
 * @param themes ids of the theme catalogue, the main one first; empty when it has none
 * @param numbers in the order of the text
 */
public record ParagraphFacts(List<String> themes, List<NumberMention> numbers) {

  public ParagraphFacts {
    themes = List.copyOf(themes);
    numbers = List.copyOf(numbers);
  }
}
