package org.shuduan.indexer.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.shuduan.indexer.read.SourceText.Start;

/** Collects the lines of a source of which the format knows more than plain text does. */
final class SourceTextBuilder {

  private final SourceFile file;
  private final StringBuilder text = new StringBuilder();
  private final List<SourceLine> lines = new ArrayList<>();

  SourceTextBuilder(SourceFile file) {
    this.file = file;
  }

  /**
   * Adds a line; a line break within it counts as a blank.
   *
   * @param page from 1; 0 where there are no pages
   */
  void add(CharSequence line, int page, LineHints hints) throws UnreadableSourceException {
    if (text.length() + line.length() > SourceReaders.MAX_CHARS) {
      throw SourceReaders.tooLong(file);
    }
    int start = text.length();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      text.append(SourceText.breaksLine(c) ? ' ' : c);
    }
    lines.add(new SourceLine(start, text.length(), page, hints));
    text.append('\n');
  }

  /**
   * Adds a paragraph, which may hold line breaks. Then nobody can tell whether its lines are
   * paragraphs of their own.
   */
  void addParagraph(String paragraph, int page, LineHints hints) throws UnreadableSourceException {
    if (paragraph.indexOf('\n') < 0) {
      add(paragraph, page, hints);
      return;
    }
    LineHints first = new LineHints(hints.headingLevel(), hints.indented(), false);
    LineHints later = new LineHints(hints.headingLevel(), false, false);
    boolean begun = false;
    for (String line : paragraph.split("\n")) {
      add(line, page, begun ? later : first);
      begun |= !line.isBlank();
    }
  }

  /** What was collected; the file is read again to tell its bytes. */
  Source build(String format) throws IOException {
    return build(format, FileDigest.of(file.path()));
  }

  Source build(String format, FileDigest digest) throws UnreadableSourceException {
    if (text.toString().isBlank()) {
      throw SourceReaders.blank(file);
    }
    return new Source(
        new SourceText(file.location(), format, Start.OF_SOURCE, text.toString(), lines), digest);
  }
}
