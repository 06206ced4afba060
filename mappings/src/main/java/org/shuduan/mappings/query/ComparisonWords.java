package org.shuduan.mappings.query;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.lookup.SectionedWords;

/**
 * Words that make a number of the search box a condition, from {@code comparisons.txt}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ComparisonWords {

  /** What a word says of the number beside it. */
  public enum Comparison {
    AT_LEAST("at-least-before", "at-least-after"),
    MORE_THAN("more-than-before", null),
    AT_MOST("at-most-before", "at-most-after"),
    LESS_THAN("less-than-before", "less-than-after"),
    EQUAL("equal-before", null),
    /** The number is one end of a range. */
    BETWEEN("between-before", "between-after");

    private final String before;
    private final @Nullable String after;

    Comparison(String before, @Nullable String after) {
      this.before = before;
      this.after = after;
    }
  }

  /**
   * A word beside a number.
   *
   * @param comparison what it says
   * @param start where it starts
   * @param end where it ends, exclusive
   */
  public record Found(Comparison comparison, int start, int end) {}

  private static final String FILLER = "filler";
  private static final String OF = "的";
  private static final int SHORTEST_SUBJECT = 2;

  private final Map<Comparison, Set<String>> before = new EnumMap<>(Comparison.class);
  private final Map<Comparison, Set<String>> after = new EnumMap<>(Comparison.class);
  private final Set<String> fillers;
  private final Set<String> works;

  private ComparisonWords(SectionedWords file) {
    for (Comparison comparison : Comparison.values()) {
      before.put(comparison, words(file, comparison.before));
      after.put(comparison, comparison.after == null ? Set.of() : words(file, comparison.after));
    }
    fillers = words(file, FILLER);
    works = words(file, "work");
  }

  /** The list that comes with Shuduan. */
  public static ComparisonWords standard() {
    return of(SectionedWords.standard(ComparisonWords.class, "comparisons.txt"));
  }

  /**
   * Takes a word list.
   *
   * @throws IllegalArgumentException if a section is missing
   */
  public static ComparisonWords of(SectionedWords file) {
    return new ComparisonWords(file);
  }

  private static Set<String> words(SectionedWords file, String section) {
    return new HashSet<>(file.words(section).stream().map(SectionedWords.Word::text).toList());
  }

  /** The longest comparison that ends here, white space aside; null if there is none. */
  public @Nullable Found before(String text, int end) {
    int at = end;
    while (at > 0 && isBlank(text.charAt(at - 1))) {
      at--;
    }
    Found longest = null;
    for (Map.Entry<Comparison, Set<String>> words : before.entrySet()) {
      for (String word : words.getValue()) {
        int start = at - word.length();
        if (start >= 0
            && text.startsWith(word, start)
            && (longest == null || start < longest.start())) {
          longest = new Found(words.getKey(), start, at);
        }
      }
    }
    return longest;
  }

  /** The longest comparison that starts here, white space aside; null if there is none. */
  public @Nullable Found after(String text, int start) {
    int at = start;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    Found longest = null;
    for (Map.Entry<Comparison, Set<String>> words : after.entrySet()) {
      for (String word : words.getValue()) {
        int end = at + word.length();
        if (text.startsWith(word, at) && (longest == null || end > longest.end())) {
          longest = new Found(words.getKey(), at, end);
        }
      }
    }
    return longest;
  }

  /** What is left to look for beside a condition: nothing of a filler, and no leading 的. */
  public String withoutFiller(String text) {
    String rest = text.strip();
    if (rest.startsWith(OF)) {
      rest = rest.substring(OF.length()).strip();
    }
    return fillers.contains(rest) ? "" : rest;
  }

  /** The words of a text, apart by white space, that are no fillers. */
  public String withoutFillers(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .filter(word -> !fillers.contains(word))
        .collect(Collectors.joining(" "));
  }

  /** The text without the fillers that it ends with, nor white space before them. */
  public String withoutTrailingFillers(String text) {
    return withoutEnds(text, fillers, 0);
  }

  /** What is counted, without what is done to it: 老旧小区改造 counts 老旧小区. */
  public String withoutWork(String subject) {
    return withoutEnds(subject, works, SHORTEST_SUBJECT);
  }

  private static String withoutEnds(String text, Set<String> ends, int shortest) {
    String rest = text.stripTrailing();
    for (boolean again = true; again; ) {
      String before = rest;
      for (String end : ends) {
        if (rest.endsWith(end) && rest.length() - end.length() >= shortest) {
          rest = rest.substring(0, rest.length() - end.length()).stripTrailing();
        }
      }
      again = !rest.equals(before);
    }
    return rest;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
