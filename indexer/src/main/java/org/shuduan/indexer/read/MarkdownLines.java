package org.shuduan.indexer.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;

/** The text of a Markdown document, a block a line; a list keeps its numbers, not its bullets. */
final class MarkdownLines extends AbstractVisitor {

  /** A block; a line break within it is one that the author set. */
  record Line(String text, LineHints hints) {}

  private static final LineHints PARAGRAPH = new LineHints(0, false, true);

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int number;

  List<Line> lines() {
    return lines;
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    flush(new LineHints(heading.getLevel(), false, true));
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    flush(PARAGRAPH);
  }

  @Override
  public void visit(OrderedList list) {
    int outer = number;
    Integer start = list.getMarkerStartNumber();
    number = start == null ? 1 : start;
    String delimiter = list.getMarkerDelimiter();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      line.append(number).append(delimiter == null ? "." : delimiter).append(' ');
      item.accept(this);
      number++;
    }
    number = outer;
  }

  @Override
  public void visit(BulletList list) {
    visitChildren(list);
  }

  @Override
  public void visit(ListItem item) {
    visitChildren(item);
    flush(PARAGRAPH);
  }

  @Override
  public void visit(Text text) {
    line.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    line.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak softBreak) {
    line.append(startsIndented(softBreak.getNext()) ? '\n' : ' ');
  }

  @Override
  public void visit(HardLineBreak hardBreak) {
    line.append('\n');
  }

  @Override
  public void visit(HtmlInline tag) {
    // Only marks up the text around it.
  }

  @Override
  public void visit(HtmlBlock html) {
    line.append(Jsoup.parse(html.getLiteral()).body().text());
    flush(LineHints.NONE);
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    line.append(block.getLiteral());
    flush(LineHints.NONE);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    line.append(block.getLiteral());
    flush(LineHints.NONE);
  }

  /** Whoever indents by ideographic blanks begins a paragraph, whatever Markdown makes of it. */
  private static boolean startsIndented(Node next) {
    return next instanceof Text text && text.getLiteral().startsWith("\u3000");
  }

  private void flush(LineHints hints) {
    if (!line.toString().isBlank()) {
      lines.add(new Line(line.toString(), hints));
    }
    line.setLength(0);
  }
}
