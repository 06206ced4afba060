package org.shuduan.indexer.split;

import java.util.regex.Pattern;
import org.shuduan.mappings.report.ReportWords.Kind;

/** Lines that name who issued a report. */
final class Organizations {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;

  private static final Pattern NAME =
      Pattern.compile("[\\p{IsHan}（）()“”]*" + HeadWords.LIST.anyOf(Kind.BODY));

  /** A label with its sign, or a label with a name: {@code 本报记者 张三}. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "[（(【]?" + HeadWords.LIST.anyOf(Kind.BYLINE) + "(?:[:：].*|\\p{IsHan}{2,16})[）)】]?");

  /** Who gives a report: {@code 某县人民政府县长 张三}. */
  private static final Pattern SPEAKER =
      Pattern.compile("\\p{IsHan}{0,24}" + HeadWords.LIST.anyOf(Kind.OFFICE) + "\\p{IsHan}{2,4}");

  private static final String LAST_OF_NAME = HeadWords.lastChars(Kind.BODY);
  private static final String LAST_OF_OFFICE = HeadWords.lastChars(Kind.OFFICE);
  private static final String FIRST_OF_BYLINE = "（(【" + HeadWords.firstChars(Kind.BYLINE);

  private Organizations() {}

  private static boolean mayBeginByline(String line) {
    return !line.isEmpty() && FIRST_OF_BYLINE.indexOf(line.charAt(0)) >= 0;
  }

  /** Whether an office may stand before the last two to four characters. */
  private static boolean mayNameSpeaker(String line) {
    for (int i = Math.max(0, line.length() - 5); i < line.length() - 2; i++) {
      if (LAST_OF_OFFICE.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is nothing but the name of a public body. */
  static boolean names(String line) {
    return line.length() >= SHORTEST
        && line.length() <= LONGEST
        && Marks.endsWithAny(line, LAST_OF_NAME)
        && NAME.matcher(line).matches();
  }

  /** Whether a line says who wrote or issued a report, with a label or by office. */
  static boolean isByline(String line) {
    return line.length() <= LONGEST
        && !Marks.endsSentence(line)
        && (mayBeginByline(line) && BYLINE.matcher(line).matches()
            || mayNameSpeaker(line) && SPEAKER.matcher(line).matches());
  }
}
