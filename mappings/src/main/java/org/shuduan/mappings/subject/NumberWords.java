package org.shuduan.mappings.subject;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shuduan.mappings.lookup.PhraseTable;
import org.shuduan.mappings.lookup.SectionedWords;

/**
 * Words that are spelt with numerals but are no numbers, from {@code numeral-words.txt}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class NumberWords {

  /** What such a word is. */
  public enum Sense {
    /** A word like any other: 一定, 百姓. */
    WORD,
    /** The name of a plan, a meeting, a feast or a formula: 二十大, 四不两直. */
    LABEL
  }

  private record Entry(Sense sense, String notBefore) {}

  private final PhraseTable<Entry> table;

  private NumberWords(Map<String, Entry> entries) {
    table = PhraseTable.of(entries);
  }

  /** The list that comes with Shuduan. */
  public static NumberWords standard() {
    return of(SectionedWords.standard(NumberWords.class, "numeral-words.txt"));
  }

  /**
   * Takes the sections {@code word} and {@code label} of a word list.
   *
   * @throws IllegalArgumentException if one is missing
   */
  public static NumberWords of(SectionedWords file) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (SectionedWords.Word word : file.words("word")) {
      entries.put(word.text(), new Entry(Sense.WORD, word.notBefore()));
    }
    for (SectionedWords.Word word : file.words("label")) {
      entries.put(word.text(), new Entry(Sense.LABEL, word.notBefore()));
    }
    return new NumberWords(entries);
  }

  /** Whether any such word starts with the character. */
  public boolean mayStart(char c) {
    return table.mayStart(c);
  }

  /** Where the longest such word at a place ends; {@code from} when none stands there. */
  public int endAt(char[] text, int from, int to) {
    int end = table.longestEnd(text, from, to);
    while (end > from) {
      Entry entry = table.get(text, from, end);
      if (entry != null && (end == to || entry.notBefore().indexOf(text[end]) < 0)) {
        return end;
      }
      end = table.longestEnd(text, from, end - 1);
    }
    return from;
  }

  /**
   * The sense of the word that fills the range.
   *
   * @throws IllegalArgumentException if none does
   */
  public Sense senseOf(char[] text, int from, int to) {
    Entry entry = table.get(text, from, to);
    if (entry == null) {
      throw new IllegalArgumentException("no such word at " + from + ".." + to);
    }
    return entry.sense();
  }
}
