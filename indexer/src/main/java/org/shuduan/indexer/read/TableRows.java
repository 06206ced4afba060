package org.shuduan.indexer.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Sets tables: a row of short cells becomes one line, tabs between the cells; cells that hold whole
 * paragraphs, as tables do that only lay out a page, are left as paragraphs.
 */
final class TableRows {

  private record Paragraph(String text, LineHints hints) {}

  /** A row as cells of paragraphs. */
  private static final class Row {
    private final List<List<Paragraph>> cells = new ArrayList<>();
  }

  private final SourceTextBuilder text;
  private final Deque<Row> open = new ArrayDeque<>();

  TableRows(SourceTextBuilder text) {
    this.text = text;
  }

  void startRow() {
    open.push(new Row());
  }

  void startCell() {
    if (!open.isEmpty()) {
      open.peek().cells.add(new ArrayList<>());
    }
  }

  /** A paragraph, within a cell or outside of all tables. */
  void paragraph(String paragraph, LineHints hints) throws UnreadableSourceException {
    List<List<Paragraph>> cells = open.isEmpty() ? List.of() : open.peek().cells;
    if (cells.isEmpty()) {
      text.addParagraph(paragraph, 0, hints);
    } else if (!paragraph.isBlank()) {
      cells.get(cells.size() - 1).add(new Paragraph(paragraph, hints));
    }
  }

  void endRow() throws UnreadableSourceException {
    if (open.isEmpty()) {
      return;
    }
    List<List<Paragraph>> cells = open.pop().cells;
    List<Paragraph> paragraphs = cells.stream().flatMap(List::stream).toList();
    boolean record = paragraphs.size() > 1 && cells.stream().allMatch(cell -> cell.size() <= 1);
    if (record) {
      paragraph(
          String.join("\t", paragraphs.stream().map(Paragraph::text).toList()).replace('\n', ' '),
          LineHints.NONE);
    } else {
      for (Paragraph paragraph : paragraphs) {
        paragraph(paragraph.text(), paragraph.hints());
      }
    }
  }
}
