package org.shuduan.mappings.subject;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.mappings.Resources;

/**
 * A paragraph in which a careful reader marked what its numbers count.
 *
 * @param text the paragraph, without the marks
 * @param marks in text order
 */
public record MarkedParagraph(String text, List<Mark> marks) {

  private static final String STANDARD = "paragraphs.txt";

  /**
   * What a number counts.
   *
   * @param start where the number starts in the text
   * @param end where its unit ends, exclusive
   * @param subjects what it counts, the best first; "-" for nothing
   */
  public record Mark(int start, int end, List<String> subjects) {
    public Mark {
      subjects = List.copyOf(subjects);
    }
  }

  public MarkedParagraph {
    marks = List.copyOf(marks);
  }

  /** The paragraphs written for Shuduan. */
  public static List<MarkedParagraph> standard() {
    List<String> lines = Resources.lines(MarkedParagraph.class, STANDARD);
    List<MarkedParagraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        paragraphs.add(parse(lines.get(i), STANDARD + ":" + (i + 1)));
      }
    }
    return List.copyOf(paragraphs);
  }

  /**
   * Reads a paragraph with marks such as {@code {25个=志愿服务队/服务队}}.
   *
   * @param place how messages name the line
   * @throws IllegalArgumentException if a mark is not closed or names no subject; says where
   */
  public static MarkedParagraph parse(String line, String place) {
    String marked = line.replace("\\n", "\n");
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int at = 0;
    for (int open = marked.indexOf('{'); open >= 0; open = marked.indexOf('{', at)) {
      int equals = marked.indexOf('=', open);
      int close = marked.indexOf('}', open);
      if (equals < open + 2 || close < equals + 2) {
        throw new IllegalArgumentException(
            place + ": a mark must read {number=subject}, at '" + marked.substring(open) + "'");
      }
      text.append(marked, at, open);
      int start = text.length();
      text.append(marked, open + 1, equals);
      String subjects = marked.substring(equals + 1, close);
      marks.add(new Mark(start, text.length(), List.of(subjects.split("/"))));
      at = close + 1;
    }
    return new MarkedParagraph(text.append(marked, at, marked.length()).toString(), marks);
  }
}
