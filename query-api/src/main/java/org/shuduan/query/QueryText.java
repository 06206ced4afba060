package org.shuduan.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuduan.extraction.text.FullWidth;

/** Takes the text of a query apart: words, literals in double quotes, and what is not wanted. */
final class QueryText {

  /** How a part of the text is to be found. */
  enum Kind {
    WORDS,
    LITERAL,
    EXCLUDED
  }

  /**
   * A part of the text.
   *
   * @param text what is to be found or not, full-width forms folded, without quotes and signs
   * @param start where the part starts in the text of the query, quote and sign included
   * @param end where it ends, its quote included
   */
  record Part(Kind kind, String text, int start, int end) {}

  private static final Pattern PART =
      Pattern.compile(
          "(?<not>-(?=[\"“”]))?[\"“”](?<literal>[^\"“”]*)[\"“”]|(?<words>[^\\s\\p{Z}\"“”]+)");

  /** A minus before a digit belongs to the number. */
  private static final Pattern EXCLUSION = Pattern.compile("-(?<excluded>(?!\\d).+)");

  /** Alone it could as well be what is looked for, so it excludes only beside something else. */
  private static final Pattern WITHOUT = Pattern.compile("不(?:包)?含(?<excluded>.+)");

  private QueryText() {}

  /**
   * The parts of a text.
   *
   * @throws QueryException.BadQuery if a quote is not closed
   */
  static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    String folded = FullWidth.fold(text);
    Matcher matcher = PART.matcher(folded);
    int from = 0;
    while (matcher.find(from)) {
      requireNoQuote(folded, from, matcher.start());
      add(parts, matcher);
      from = matcher.end();
    }
    requireNoQuote(folded, from, folded.length());
    return List.copyOf(parts);
  }

  private static void add(List<Part> parts, Matcher found) {
    int start = found.start();
    int end = found.end();
    String literal = found.group("literal");
    if (literal != null) {
      if (!literal.isBlank()) {
        Kind kind = found.group("not") == null ? Kind.LITERAL : Kind.EXCLUDED;
        parts.add(new Part(kind, literal.strip(), start, end));
      }
      return;
    }
    String words = found.group("words");
    Matcher exclusion = EXCLUSION.matcher(words);
    Matcher without = WITHOUT.matcher(words);
    if (exclusion.matches()) {
      parts.add(new Part(Kind.EXCLUDED, exclusion.group("excluded"), start, end));
    } else if (!parts.isEmpty() && without.matches()) {
      parts.add(new Part(Kind.EXCLUDED, without.group("excluded"), start, end));
    } else {
      parts.add(new Part(Kind.WORDS, words, start, end));
    }
  }

  private static void requireNoQuote(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("\"“”".indexOf(text.charAt(i)) >= 0) {
        throw new QueryException.BadQuery("q", "引号没有成对（第 " + (i + 1) + " 个字符）", List.of(), i);
      }
    }
  }
}
