package org.shuduan.indexer.split;

import java.util.stream.Collectors;
import org.shuduan.mappings.report.ReportWords;

/** The words by which heads are known, loaded once. */
final class HeadWords {

  static final ReportWords LIST = ReportWords.load();

  private HeadWords() {}

  /** The characters that words of a kind begin with: what else a line begins with is soon told. */
  static String firstChars(ReportWords.Kind kind) {
    return LIST.of(kind).stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }

  /** The characters that words of a kind end with. */
  static String lastChars(ReportWords.Kind kind) {
    return LIST.of(kind).stream()
        .map(word -> word.substring(word.length() - 1))
        .collect(Collectors.joining());
  }
}
