package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.indexer.clean.CleanLine;

/** Cuts off a heading that stands at the end of a paragraph: {@code …到位。三、建设宜居城区}. */
final class InlineHeadings {

  private static final int LONGEST_HEADING = 40;

  private InlineHeadings() {}

  /** The lines, each that ends with a heading cut in two. */
  static List<CleanLine> cutOff(List<CleanLine> lines) {
    List<CleanLine> cut = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      CleanLine line = lines.get(i);
      int at = headingStart(line.text());
      boolean endsParagraph =
          i + 1 == lines.size()
              || lines.get(i + 1).indented()
              || HeadingNumber.at(lines.get(i + 1).text()) != null;
      if (at > 0 && endsParagraph) {
        cut.addAll(line.cut(at));
      } else {
        cut.add(line);
      }
    }
    return cut;
  }

  /** Where a heading begins after the last stop of a text; -1 if none does. */
  private static int headingStart(String text) {
    if (Marks.endsSentence(text) || Marks.endsWithinSentence(text)) {
      return -1;
    }
    for (int i = text.length() - 3; i > 0 && i >= text.length() - LONGEST_HEADING; i--) {
      char before = text.charAt(i - 1);
      if (Marks.isSentenceEnd(before == '”' && i > 1 ? text.charAt(i - 2) : before)) {
        HeadingNumber number = HeadingNumber.at(text, i);
        return number != null && number.isChinese() && i + number.length() < text.length() - 1
            ? i
            : -1;
      }
    }
    return -1;
  }
}
