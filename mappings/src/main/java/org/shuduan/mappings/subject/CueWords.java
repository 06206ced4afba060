package org.shuduan.mappings.subject;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.lookup.PhraseTable;
import org.shuduan.mappings.lookup.SectionedWords;

/**
 * Words beside a number that say how it is meant, from {@code cues.txt}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class CueWords {

  /** What a cue says, and on which side of the number it stands. */
  public enum Cue {
    OVER_BEFORE,
    UNDER_BEFORE,
    ABOUT_BEFORE,
    OVER_AFTER,
    UNDER_AFTER,
    ABOUT_AFTER,
    GROWTH,
    FALL,
    TARGET;

    private String section() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Cues before a number are found from their end, so they are kept reversed. */
  private final PhraseTable<Cue> approximationsBefore;

  private final PhraseTable<Cue> changesBefore;
  private final PhraseTable<SectionedWords.Word> after;
  private final Map<SectionedWords.Word, Cue> afterCues;
  private final PhraseTable<Cue> targets;

  private CueWords(SectionedWords file) {
    approximationsBefore = reversed(file, Cue.OVER_BEFORE, Cue.UNDER_BEFORE, Cue.ABOUT_BEFORE);
    changesBefore = reversed(file, Cue.GROWTH, Cue.FALL);
    Map<String, SectionedWords.Word> words = new LinkedHashMap<>();
    afterCues = new LinkedHashMap<>();
    for (Cue cue : new Cue[] {Cue.OVER_AFTER, Cue.UNDER_AFTER, Cue.ABOUT_AFTER}) {
      for (SectionedWords.Word word : file.words(cue.section())) {
        words.put(word.text(), word);
        afterCues.put(word, cue);
      }
    }
    after = PhraseTable.of(words);
    Map<String, Cue> planned = new LinkedHashMap<>();
    file.words(Cue.TARGET.section()).forEach(word -> planned.put(word.text(), Cue.TARGET));
    targets = PhraseTable.of(planned);
  }

  /** The list that comes with Shuduan. */
  public static CueWords standard() {
    return of(SectionedWords.standard(CueWords.class, "cues.txt"));
  }

  /**
   * Takes a word list with a section for each {@link Cue}.
   *
   * @throws IllegalArgumentException if a section is missing
   */
  public static CueWords of(SectionedWords file) {
    return new CueWords(file);
  }

  /**
   * A cue found in a text.
   *
   * @param cue what it says
   * @param start where it starts
   * @param end where it ends, exclusive
   */
  public record Found(Cue cue, int start, int end) {}

  /** The longest cue of approximation that ends at a place; null when there is none. */
  public @Nullable Found approximationBefore(char[] text, int floor, int end) {
    return before(approximationsBefore, text, floor, end);
  }

  /** The longest cue of growth or fall that ends at a place; null when there is none. */
  public @Nullable Found changeBefore(char[] text, int floor, int end) {
    return before(changesBefore, text, floor, end);
  }

  /** The longest cue of approximation that starts at a place; null when there is none. */
  public @Nullable Found approximationAfter(char[] text, int from, int to) {
    int end = after.longestEnd(text, from, to);
    if (end == from) {
      return null;
    }
    SectionedWords.Word word = after.get(text, from, end);
    if (word == null || end < to && word.notBefore().indexOf(text[end]) >= 0) {
      return null;
    }
    return new Found(afterCues.getOrDefault(word, Cue.ABOUT_AFTER), from, end);
  }

  /** Where a cue of plans that starts at a place ends; {@code from} when there is none. */
  public int targetEnd(char[] text, int from, int to) {
    return targets.longestEnd(text, from, to);
  }

  private static @Nullable Found before(PhraseTable<Cue> table, char[] text, int floor, int end) {
    int start = table.longestStart(text, floor, end);
    if (start == end) {
      return null;
    }
    Cue cue = table.getReversed(text, start, end);
    return cue == null ? null : new Found(cue, start, end);
  }

  private static PhraseTable<Cue> reversed(SectionedWords file, Cue... cues) {
    Map<Cue, Iterable<SectionedWords.Word>> sections = new EnumMap<>(Cue.class);
    for (Cue cue : cues) {
      sections.put(cue, file.words(cue.section()));
    }
    Map<String, Cue> words = new LinkedHashMap<>();
    sections.forEach(
        (cue, list) ->
            list.forEach(
                word -> words.put(new StringBuilder(word.text()).reverse().toString(), cue)));
    return PhraseTable.of(words);
  }
}
