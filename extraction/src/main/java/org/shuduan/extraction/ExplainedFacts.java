package org.shuduan.extraction;

import java.util.List;
import org.shuduan.extraction.number.ExplainedNumber;
import org.shuduan.extraction.theme.ThemeExplanation;

/**
 * What a paragraph says, and the rules that say so.
 *
 * @param themes which rule of the theme catalogue matched where
 * @param numbers in the order of the text, each with the rules that read it
 */
public record ExplainedFacts(ThemeExplanation themes, List<ExplainedNumber> numbers) {

  public ExplainedFacts {
    numbers = List.copyOf(numbers);
  }

  /** The same without the reasons. */
  public ParagraphFacts facts() {
    return new ParagraphFacts(
        themes.themes(), numbers.stream().map(ExplainedNumber::mention).toList());
  }
}
