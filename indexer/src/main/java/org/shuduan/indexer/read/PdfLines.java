package org.shuduan.indexer.read;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a document with their places, from the top of each page down. */
final class PdfLines extends PDFTextStripper {

  /** Radicals that look like characters: fonts share one glyph, and some name it by the radical. */
  private static final char FIRST_RADICAL = '\u2F00';

  private static final char LAST_RADICAL = '\u2FD5';

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable TextPosition first;
  private @Nullable TextPosition last;

  private PdfLines() {
    setSortByPosition(true);
  }

  static List<PdfLine> of(PDDocument document) throws IOException {
    PdfLines collector = new PdfLines();
    collector.writeText(document, Writer.nullWriter());
    return collector.lines;
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) {
    if (positions.isEmpty()) {
      return;
    }
    if (first == null) {
      first = positions.get(0);
    }
    last = positions.get(positions.size() - 1);
    for (int i = 0; i < word.length(); i++) {
      text.append(unified(word.charAt(i)));
    }
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
  }

  private void endLine() {
    if (first != null && last != null && !text.toString().isBlank()) {
      lines.add(
          new PdfLine(
              text.toString(),
              getCurrentPageNo(),
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              first.getFontSizeInPt()));
    }
    text.setLength(0);
    first = null;
    last = null;
  }

  private static char unified(char c) {
    return c >= FIRST_RADICAL && c <= LAST_RADICAL
        ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).charAt(0)
        : c;
  }
}
