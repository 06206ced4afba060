package org.shuduan.benchmarks.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shuduan.mappings.lookup.SectionedWords;

/**
 * Words that stand in a known share of the generated paragraphs. With a share of 1% each run of 100
 * paragraphs holds the word once, at a place left to chance.
 */
public final class Markers {

  /**
   * A planted word.
   *
   * @param share how often, as the file writes it: 0.1%
   * @param every one paragraph of so many holds it
   */
  public record Marker(String word, String share, int every) {}

  private static final SectionedWords WORDS = SectionedWords.standard(Markers.class, "markers.txt");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final List<Marker> markers;
  private final long seed;

  /** The markers of the project's file, planted by this seed. */
  public Markers(long seed) {
    this.seed = seed;
    this.markers = all();
  }

  /** All markers, the most frequent first. */
  public static List<Marker> all() {
    List<Marker> markers = new ArrayList<>();
    for (String share : WORDS.sections()) {
      int every = ALL.divide(new BigDecimal(share.replace("%", ""))).intValueExact();
      WORDS.words(share).forEach(word -> markers.add(new Marker(word.text(), share, every)));
    }
    return markers;
  }

  /** The words of a paragraph, by its position among all paragraphs, from 0. */
  List<String> of(long paragraph) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < markers.size(); i++) {
      int every = markers.get(i).every();
      long chance = seed + (paragraph / every) * markers.size() + i;
      if (paragraph % every == new Random(scrambled(chance)).nextInt(every)) {
        words.add(markers.get(i).word());
      }
    }
    return words;
  }

  /** Random gives alike numbers for alike seeds; the constant is the golden ratio's. */
  static long scrambled(long seed) {
    long mixed = (seed + 1) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
