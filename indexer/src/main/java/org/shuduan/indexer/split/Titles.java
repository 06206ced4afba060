package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shuduan.indexer.clean.CleanLine;
import org.shuduan.indexer.clean.WhiteSpace;
import org.shuduan.mappings.report.ReportWords.Kind;

/** Titles and headings as they are told, compared and shown. */
final class Titles {

  private static final int SHORTEST_BY_WORD = 6;

  /** Parts of a title that a blank sets apart are longer; spaced out characters are not. */
  private static final int SHORTEST_PART = 4;

  private static final Pattern GENRE = Pattern.compile(".*" + HeadWords.LIST.anyOf(Kind.GENRE));

  /** Where and when a report was given: {@code ——2024年1月8日在某县第一届人民代表大会上}. */
  private static final Pattern OCCASION =
      Pattern.compile("[—-]{1,4}.*在.*(?:上|会议)|[（(].*在.*(?:上|会议)[）)]");

  private static final String LAST_OF_GENRE = HeadWords.lastChars(Kind.GENRE);

  private Titles() {}

  /** A title for comparing: without white space. */
  static String squeeze(String title) {
    return title.replace(" ", "");
  }

  /** Whether a line ends like the title of a report and is more than its kind and year. */
  static boolean endsWithGenre(String line) {
    return line.length() >= SHORTEST_BY_WORD
        && !Character.isDigit(line.charAt(0))
        && Marks.endsWithAny(line, LAST_OF_GENRE)
        && GENRE.matcher(line).matches();
  }

  /** Whether a line says where a report was given. */
  static boolean isOccasion(String line) {
    return line.indexOf('在') > 0
        && "—-（(".indexOf(line.charAt(0)) >= 0
        && OCCASION.matcher(line).matches();
  }

  /**
   * A title or heading for reading: without the dash that a subtitle begins with, and with one
   * blank where the source sets two phrases, or a number that has no sign of its own, apart by
   * white space.
   */
  static String of(List<CleanLine> lines) {
    StringBuilder title = new StringBuilder();
    lines.forEach(line -> title.append(of(line)));
    int dash = 0;
    while (dash < title.length() && "—-".indexOf(title.charAt(dash)) >= 0) {
      dash++;
    }
    return dash == title.length() ? title.toString() : title.substring(dash).strip();
  }

  private static String of(CleanLine line) {
    List<String> parts = new ArrayList<>();
    String written = line.written();
    int start = 0;
    for (int i = 0; i <= written.length(); i++) {
      if (i == written.length() || WhiteSpace.isWhite(written.charAt(i))) {
        if (i > start) {
          parts.add(written.substring(start, i));
        }
        start = i + 1;
      }
    }
    boolean phrases =
        parts.size() > 1
            && parts.stream().allMatch(part -> part.length() >= SHORTEST_PART)
            && squeeze(line.text()).equals(String.join("", parts));
    if (phrases) {
      return String.join(" ", parts);
    }
    HeadingNumber number = HeadingNumber.at(line.text());
    boolean apart =
        number != null
            && number.standsApart()
            && parts.get(0).equals(line.text().substring(0, number.length()));
    return apart ? parts.get(0) + " " + line.text().substring(number.length()) : line.text();
  }
}
