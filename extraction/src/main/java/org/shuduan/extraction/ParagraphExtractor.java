package org.shuduan.extraction;

import java.util.List;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.extraction.theme.ThemeClassifier;
import org.shuduan.mappings.theme.ThemeCatalogue;

/** Reads what a paragraph says. Immutable, safe for use by many threads. */
public final class ParagraphExtractor {

  private final NumberReader numbers;
  private final ThemeClassifier themes;

  public ParagraphExtractor(NumberReader numbers, ThemeClassifier themes) {
    this.numbers = numbers;
    this.themes = themes;
  }

  /** An extractor with the units and words that come with Shuduan and the themes given. */
  public static ParagraphExtractor of(ThemeCatalogue themes) {
    return new ParagraphExtractor(NumberReader.standard(), ThemeClassifier.of(themes));
  }

  /**
   * Reads a paragraph.
   *
   * @param section the headings above it, the outermost first; empty if there are none
   * @param text the paragraph
   */
  public ParagraphFacts extract(List<String> section, String text) {
    return new ParagraphFacts(themes.classify(section, text), numbers.read(text));
  }

  /**
   * Reads a paragraph and says why.
   *
   * @param section the headings above it, the outermost first; empty if there are none
   * @param text the paragraph
   */
  public ExplainedFacts explain(List<String> section, String text) {
    return new ExplainedFacts(themes.explain(section, text), numbers.explain(text));
  }
}
