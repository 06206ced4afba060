package org.shuduan.mappings.subject;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.shuduan.mappings.lookup.PhraseTable;
import org.shuduan.mappings.lookup.SectionedWords;

/**
 * Words that tell which period a number is of, from {@code periods.txt}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class PeriodWords {

  /** What such a word does; the file says it at length. */
  public enum Role {
    /** Names a period by itself: 今年. */
    RELATIVE(false),
    /** Belongs to the period after a date: 底. */
    SUFFIX(false),
    /** After a date, all the time from it on: 以来. */
    SINCE(false),
    /** After a date, the time up to it: 前. */
    BEFORE(false),
    /** Before a date that is only compared with: 比. */
    BASE(true),
    /** The same, where 的 or a {@link #LEVEL} follows the date: 为上年的. */
    AGAINST(true),
    /** After a date that is only compared with: 水平. */
    LEVEL(false),
    /** Before a span of time: 过去. */
    SPAN(true),
    /** After the name of a five-year plan: 期间. */
    PLAN(false);

    private final boolean precedes;

    Role(boolean precedes) {
      this.precedes = precedes;
    }
  }

  private final Map<Role, PhraseTable<Boolean>> tables = new EnumMap<>(Role.class);

  private PeriodWords(SectionedWords file) {
    for (Role role : Role.values()) {
      Map<String, Boolean> words = new LinkedHashMap<>();
      for (SectionedWords.Word word : file.words(role.name().toLowerCase(Locale.ROOT))) {
        String text = word.text();
        words.put(role.precedes ? new StringBuilder(text).reverse().toString() : text, true);
      }
      tables.put(role, PhraseTable.of(words));
    }
  }

  /** The list that comes with Shuduan. */
  public static PeriodWords standard() {
    return of(SectionedWords.standard(PeriodWords.class, "periods.txt"));
  }

  /**
   * Takes a word list with a section for each {@link Role}.
   *
   * @throws IllegalArgumentException if a section is missing
   */
  public static PeriodWords of(SectionedWords file) {
    return new PeriodWords(file);
  }

  /**
   * Where the longest word that stands after a place ends.
   *
   * @param role one that stands after the date or alone
   * @param to where the text ends, exclusive
   * @return its end, exclusive; {@code from} when none stands there
   */
  public int endAfter(Role role, char[] text, int from, int to) {
    return tables.get(role).longestEnd(text, from, to);
  }

  /**
   * Where the longest word that ends at a place starts.
   *
   * @param role one that stands before the date
   * @param floor where the text starts
   * @return its start; {@code end} when none ends there
   */
  public int startBefore(Role role, char[] text, int floor, int end) {
    return tables.get(role).longestStart(text, floor, end);
  }
}
