package org.shuduan.mappings.subject;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shuduan.mappings.lookup.PhraseTable;
import org.shuduan.mappings.lookup.SectionedWords;

/**
 * Words that are spelt with numerals but are no numbers, and words that announce digits which are
 * none, from {@code numeral-words.txt}.
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

  private record Entry(Sense sense, SectionedWords.Word word) {}

  private final PhraseTable<Entry> table;

  /** Found from their end, so they are kept reversed. */
  private final PhraseTable<Boolean> beforeCode;

  private NumberWords(Map<String, Entry> entries, Map<String, Boolean> beforeCode) {
    this.table = PhraseTable.of(entries);
    this.beforeCode = PhraseTable.of(beforeCode);
  }

  /** The list that comes with Shuduan. */
  public static NumberWords standard() {
    return of(SectionedWords.standard(NumberWords.class, "numeral-words.txt"));
  }

  /**
   * Takes the sections {@code word}, {@code label} and {@code before-code} of a word list.
   *
   * @throws IllegalArgumentException if one is missing
   */
  public static NumberWords of(SectionedWords file) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (SectionedWords.Word word : file.words("word")) {
      entries.put(word.text(), new Entry(Sense.WORD, word));
    }
    for (SectionedWords.Word word : file.words("label")) {
      entries.put(word.text(), new Entry(Sense.LABEL, word));
    }
    Map<String, Boolean> beforeCode = new LinkedHashMap<>();
    for (SectionedWords.Word word : file.words("before-code")) {
      beforeCode.put(new StringBuilder(word.text()).reverse().toString(), true);
    }
    return new NumberWords(entries, beforeCode);
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
      if (entry != null && entry.word().isMeant(text, from, end)) {
        return end;
      }
      end = table.longestEnd(text, from, end - 1);
    }
    return from;
  }

  /** Whether a word that announces digits to dial or to look up ends at a place: 邮政编码, 热线. */
  public boolean announcesCode(char[] text, int end) {
    return beforeCode.longestStart(text, 0, end) < end;
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
