package org.shuduan.indexer.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.read.WordLists.Level;

/** The paragraphs of a binary Word document in reading order, those of tables included. */
final class DocParagraphs {

  private static final char CELL_END = '\u0007';
  private static final char LINE_BREAK = '\u000B';
  private static final char FIELD_BEGIN = '\u0013';
  private static final char FIELD_RESULT = '\u0014';
  private static final char FIELD_END = '\u0015';
  private static final char NO_BREAK_HYPHEN = '\u001E';

  /** Values of a paragraph's justification: 0 is left, 3 and up justify. */
  private static final int CENTERED = 1;

  private static final int RIGHT = 2;

  /** How [MS-DOC] codes what follows a list label. */
  private static final int SPACE_FOLLOWS = 1;

  private static final int NOTHING_FOLLOWS = 2;

  private final TableRows rows;
  private final WordLists lists = new WordLists();
  private final Map<Integer, Level[]> levels = new HashMap<>();

  /** For each open field, whether its result has begun; before that stand its instructions. */
  private final Deque<Boolean> fields = new ArrayDeque<>();

  private boolean inRow;
  private boolean inCell;

  DocParagraphs(SourceTextBuilder text) {
    this.rows = new TableRows(text);
  }

  void read(Range range) throws UnreadableSourceException {
    for (int i = 0; i < range.numParagraphs(); i++) {
      read(range.getParagraph(i));
    }
    endRow();
  }

  private void read(Paragraph paragraph) throws UnreadableSourceException {
    String raw = paragraph.text();
    if (!paragraph.isInTable() || paragraph.isTableRowEnd()) {
      endRow();
    }
    if (paragraph.isTableRowEnd()) {
      return;
    }
    if (paragraph.isInTable()) {
      startCell();
    }
    String text = visible(raw);
    String label = text.isBlank() ? "" : label(paragraph);
    rows.paragraph(label + text, hints(paragraph));
    inCell &= raw.indexOf(CELL_END) < 0;
  }

  private void startCell() {
    if (!inRow) {
      rows.startRow();
      inRow = true;
    }
    if (!inCell) {
      rows.startCell();
      inCell = true;
    }
  }

  private void endRow() throws UnreadableSourceException {
    if (inRow) {
      rows.endRow();
      inRow = false;
      inCell = false;
    }
  }

  /** The text without marks and without the instructions of fields, which may span paragraphs. */
  private String visible(String raw) {
    StringBuilder visible = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case FIELD_BEGIN -> fields.push(false);
        case FIELD_RESULT -> {
          if (!fields.isEmpty()) {
            fields.pop();
            fields.push(true);
          }
        }
        case FIELD_END -> fields.poll();
        default -> {
          if (!fields.contains(false)) {
            append(visible, c);
          }
        }
      }
    }
    return visible.toString();
  }

  private static void append(StringBuilder visible, char c) {
    if (c == LINE_BREAK) {
      visible.append('\n');
    } else if (c == NO_BREAK_HYPHEN) {
      visible.append('-');
    } else if (c >= ' ' || c == '\t') {
      visible.append(c);
    }
  }

  private static LineHints hints(Paragraph paragraph) {
    int outline = paragraph.getLvl();
    int justification = paragraph.getJustification();
    return new LineHints(
        outline >= 0 && outline < WordLists.LEVELS ? outline + 1 : 0,
        paragraph.getFirstLineIndent() > 0 && justification != CENTERED && justification != RIGHT,
        true);
  }

  private String label(Paragraph paragraph) {
    HWPFList list = paragraph.isInList() ? paragraph.getList() : null;
    if (list == null || list.getListData() == null) {
      return "";
    }
    Level[] known = levels.computeIfAbsent(list.getLsid(), id -> levels(list));
    return lists.next(Integer.toString(list.getLsid()), known, paragraph.getIlvl());
  }

  private static Level[] levels(HWPFList list) {
    int count = Math.min(list.getListData().numLevels(), WordLists.LEVELS);
    Level[] levels = new Level[count];
    for (int i = 0; i < count; i++) {
      char at = (char) i;
      int follows = list.getTypeOfCharFollowingTheNumber(at);
      levels[i] =
          new Level(
              list.getStartAt(at),
              LabelStyle.ofDoc(list.getNumberFormat(at)),
              template(list.getNumberText(at)),
              follows == NOTHING_FOLLOWS ? "" : follows == SPACE_FOLLOWS ? " " : "\t");
    }
    return levels;
  }

  /** In a label of the binary format the characters 0 to 8 stand for the numbers of the levels. */
  private static String template(@Nullable String text) {
    StringBuilder template = new StringBuilder();
    for (int i = 0; text != null && i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < WordLists.LEVELS) {
        template.append('%').append(c + 1);
      } else {
        template.append(c);
      }
    }
    return template.toString();
  }
}
