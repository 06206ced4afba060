package org.shuduan.indexer.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shuduan.indexer.clean.WhiteSpace;
import org.shuduan.indexer.read.SourceText;
import org.shuduan.indexer.read.UnreadableSourceException;

/** What the tests of the splitter share. */
final class SplitTesting {

  private SplitTesting() {}

  static SplitSource split(String text) {
    try {
      return ReportSplitter.split(SourceText.ofPlain("test.txt", "txt", text));
    } catch (UnreadableSourceException e) {
      throw new AssertionError(e);
    }
  }

  /** The outline of a source: a line a report, and one a paragraph with its section path. */
  static List<String> outline(SplitSource split) {
    List<String> outline = new ArrayList<>();
    for (Report report : split.reports()) {
      outline.add("# %s|%s|%s".formatted(report.headline(), report.title(), report.date()));
      for (Paragraph paragraph : report.paragraphs()) {
        outline.add(String.join("/", paragraph.section()) + " > " + paragraph.text());
      }
    }
    return outline;
  }

  /**
   * Each black character belongs to exactly one block, and the paragraphs hold exactly the
   * characters of the blocks that are taken for paragraphs.
   */
  static void assertNothingLost(SplitSource split) {
    String text = text(split);
    int at = 0;
    StringBuilder paragraphs = new StringBuilder();
    for (Block block : split.blocks()) {
      if (block.start() < at
          || !squeeze(text.substring(at, block.start())).isEmpty()
          || (block.noise() != null) != (block.kind() == Block.Kind.NOISE)) {
        fail("%s does not follow position %d".formatted(block, at));
      }
      if (block.kind() == Block.Kind.PARAGRAPH) {
        paragraphs.append(text, block.start(), block.end());
      }
      at = block.end();
    }
    assertThat(squeeze(text.substring(at))).as("after the last block").isEmpty();
    assertThat(
            split.reports().stream()
                .flatMap(report -> report.paragraphs().stream())
                .map(paragraph -> squeeze(paragraph.text()))
                .collect(Collectors.joining()))
        .isEqualTo(squeeze(paragraphs.toString()));
  }

  /** What the source of a split says, from its first window to its last. */
  static String text(SplitSource split) {
    try {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < split.source().windows(); i++) {
        text.append(split.source().window(i).text());
      }
      return text.toString();
    } catch (UnreadableSourceException e) {
      throw new AssertionError(e);
    }
  }

  static String squeeze(String text) {
    StringBuilder black = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!WhiteSpace.isWhite(text.charAt(i))) {
        black.append(text.charAt(i));
      }
    }
    return black.toString();
  }
}
