package org.shuduan.extraction;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.extraction.theme.ThemeClassifier;
import org.shuduan.mappings.theme.ThemeCatalogue;

/** Reads what paragraphs say. Immutable, safe for use by many threads. */
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
   * Reads paragraphs.
   *
   * @return what each says, in their order
   */
  public List<ParagraphFacts> extract(List<SectionedText> paragraphs) {
    // One reader after the other: each keeps its tables in the processor's cache.
    List<List<NumberMention>> read =
        paragraphs.stream().map(paragraph -> numbers.read(paragraph.text())).toList();
    List<ParagraphFacts> facts = new ArrayList<>(read.size());
    for (int i = 0; i < read.size(); i++) {
      SectionedText paragraph = paragraphs.get(i);
      facts.add(
          new ParagraphFacts(themes.classify(paragraph.section(), paragraph.text()), read.get(i)));
    }
    return facts;
  }

  /** Reads a paragraph and says why. */
  public ExplainedFacts explain(SectionedText paragraph) {
    return new ExplainedFacts(
        themes.explain(paragraph.section(), paragraph.text()), numbers.explain(paragraph.text()));
  }
}
