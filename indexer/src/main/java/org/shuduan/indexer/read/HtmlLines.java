package org.shuduan.indexer.read;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Sets the text of an element in lines as a browser would: a block is a line, so is what br ends.
 */
final class HtmlLines {

  /** The first-line indent in a style; zero and negative ones do not match. */
  private static final Pattern INDENT =
      Pattern.compile("text-indent\\s*:\\s*(?:[1-9]|0?\\.[0-9]*[1-9])");

  private final TableRows rows;
  private final StringBuilder line = new StringBuilder();
  private LineHints hints = LineHints.NONE;

  private HtmlLines(SourceTextBuilder text) {
    this.rows = new TableRows(text);
  }

  static void read(Element main, SourceTextBuilder text) throws UnreadableSourceException {
    HtmlLines lines = new HtmlLines(text);
    lines.walk(main, false);
    lines.flush();
  }

  /** The parser bounds how deep elements nest. */
  private void walk(Element element, boolean preformatted) throws UnreadableSourceException {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode run) {
        append(run.getWholeText(), preformatted);
      } else if (child instanceof Element inner) {
        boolean inPre = preformatted || inner.normalName().equals("pre");
        if (inner.normalName().equals("br")) {
          line.append('\n');
        } else if (isBlock(inner)) {
          block(inner, inPre);
        } else {
          walk(inner, inPre);
        }
      }
    }
  }

  private void block(Element block, boolean preformatted) throws UnreadableSourceException {
    flush();
    LineHints around = hints;
    hints = hints(block);
    switch (block.normalName()) {
      case "tr" -> rows.startRow();
      case "td", "th" -> rows.startCell();
      case "li" -> line.append(label(block));
      default -> {}
    }
    walk(block, preformatted);
    flush();
    hints = around;
    if (block.normalName().equals("tr")) {
      rows.endRow();
    }
  }

  private static boolean isBlock(Element element) {
    return element.isBlock()
        || switch (element.normalName()) {
          case "td", "th", "tr", "li", "dd", "dt" -> true;
          default -> false;
        };
  }

  private static LineHints hints(Element block) {
    String name = block.normalName();
    boolean heading =
        name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    boolean centered =
        block.attr("style").contains("center") || block.attr("align").equals("center");
    return new LineHints(
        heading ? name.charAt(1) - '0' : 0,
        !centered && INDENT.matcher(block.attr("style")).find(),
        heading || name.equals("p") || name.equals("li"));
  }

  /** The number that a browser shows before an item of a numbered list. */
  private static String label(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return "";
    }
    Integer first = Xml.number(list.attr("start"));
    long before =
        item.previousElementSiblings().stream()
            .filter(sibling -> sibling.normalName().equals("li"))
            .count();
    LabelStyle style =
        switch (list.attr("type")) {
          case "a" -> LabelStyle.LOWER_LETTER;
          case "A" -> LabelStyle.UPPER_LETTER;
          case "i" -> LabelStyle.LOWER_ROMAN;
          case "I" -> LabelStyle.UPPER_ROMAN;
          default -> LabelStyle.DECIMAL;
        };
    return style.format((int) before + (first == null ? 1 : first)) + ". ";
  }

  private void flush() throws UnreadableSourceException {
    if (!line.toString().isBlank()) {
      rows.paragraph(line.toString(), hints);
    }
    line.setLength(0);
  }

  /** Line breaks of the markup are blanks; wide blanks stay, they indent. */
  private void append(String run, boolean preformatted) {
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      boolean white = c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == ' ';
      if (!white || preformatted) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
  }
}
