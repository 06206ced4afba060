package org.shuduan.extraction.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shuduan.mappings.Resources;
import org.shuduan.mappings.lookup.PhraseTable;

/**
 * Chinese words, each with its part of speech and how surprising it is. Immutable and safe for use
 * by many threads.
 *
 * <p>{@link DictionaryWriter} makes it when the project is built, and keeps it as text, one word a
 * line: word, surprise in hundredths of a nat, part of speech.
 */
final class Dictionary {

  /** The file that the build makes, among the compiled classes of this package. */
  static final String RESOURCE = "dictionary.tsv";

  private static final double HUNDREDTHS = 100;

  /** About how many words were counted. */
  private static final double COUNTED = 3e7;

  /**
   * What is known of a word; words of which the same is known share it.
   *
   * @param cost how surprising it is, in nats
   */
  record Entry(float cost, PartOfSpeech partOfSpeech) {}

  private Dictionary() {}

  /** Read once, at the first use. */
  private static final class Standard {
    static final PhraseTable<Entry> WORDS = read(Resources.lines(Dictionary.class, RESOURCE));
  }

  /** The words that the build wrote. */
  static PhraseTable<Entry> standard() {
    return Standard.WORDS;
  }

  /** How surprising a word is that was counted so often, in nats. */
  static float cost(double frequency) {
    return (float) (Math.round(HUNDREDTHS * Math.log(COUNTED / frequency)) / HUNDREDTHS);
  }

  private static PhraseTable<Entry> read(List<String> lines) {
    Map<String, Entry> known = new HashMap<>();
    Map<String, Entry> words = new TreeMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      Entry entry = known.computeIfAbsent(line.substring(tab + 1), Dictionary::entry);
      words.put(line.substring(0, tab), entry);
    }
    return PhraseTable.of(words);
  }

  private static Entry entry(String text) {
    int tab = text.indexOf('\t');
    double hundredths = Integer.parseInt(text, 0, tab, 10);
    return new Entry(
        (float) (hundredths / HUNDREDTHS), PartOfSpeech.valueOf(text.substring(tab + 1)));
  }

  /** The lines of the file, in the order of the words. */
  static Stream<String> lines(TreeMap<String, Entry> words) {
    return words.entrySet().stream()
        .map(
            word ->
                word.getKey()
                    + "\t"
                    + Math.round(word.getValue().cost() * HUNDREDTHS)
                    + "\t"
                    + word.getValue().partOfSpeech());
  }
}
