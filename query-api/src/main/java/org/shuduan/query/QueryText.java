package org.shuduan.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the text of a query apart: words, and literals in double quotes. */
final class QueryText {

  /** How a part of the text is to be found. */
  enum Kind {
    WORDS,
    LITERAL
  }

  /**
   * A part of the text.
   *
   * @param text what is to be found, without quotes
   * @param start where the part starts in the text of the query, its quote included
   * @param end where it ends, its quote included
   */
  record Part(Kind kind, String text, int start, int end) {}

  private static final Pattern PART =
      Pattern.compile("[\"“”](?<literal>[^\"“”]*)[\"“”]|(?<words>[^\\s\\p{Z}\"“”]+)");
  private static final Pattern EXCLUSION = Pattern.compile("[-－](?!\\d).+");

  private static final Pattern OTHER_THAN_CHARACTERS =
      Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\s\\p{Z}]");

  private QueryText() {}

  /**
   * The parts of a text, all of which are to be found.
   *
   * @throws QueryException.BadQuery if a quote is not closed
   * @throws QueryException.NotSupportedYet for exclusions, and for literals with signs in them: a
   *     search by characters would not see the sign, so that {@code "100%"} would find 100个
   */
  static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      requireNoQuote(text, from, matcher.start());
      String literal = matcher.group("literal");
      if (literal == null) {
        String words = matcher.group("words");
        if (EXCLUSION.matcher(words).matches()) {
          throw new QueryException.NotSupportedYet("q", "用 - 排除词语（" + words + "）");
        }
        parts.add(new Part(Kind.WORDS, words, matcher.start(), matcher.end()));
      } else if (!literal.isBlank()) {
        requireCharacters(literal);
        parts.add(new Part(Kind.LITERAL, literal.strip(), matcher.start(), matcher.end()));
      }
      from = matcher.end();
    }
    requireNoQuote(text, from, text.length());
    return List.copyOf(parts);
  }

  private static void requireNoQuote(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("\"“”".indexOf(text.charAt(i)) >= 0) {
        throw new QueryException.BadQuery("q", "引号没有成对（第 " + (i + 1) + " 个字符）", List.of(), i);
      }
    }
  }

  private static void requireCharacters(String literal) {
    Matcher sign = OTHER_THAN_CHARACTERS.matcher(literal);
    if (sign.find()) {
      throw new QueryException.NotSupportedYet(
          "q", "引号内含标点或符号（“" + literal + "”中的“" + sign.group() + "”）");
    }
  }
}
