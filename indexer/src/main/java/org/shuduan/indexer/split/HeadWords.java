package org.shuduan.indexer.split;

import org.shuduan.mappings.report.ReportWords;

/** The words by which heads are known, loaded once. */
final class HeadWords {

  static final ReportWords LIST = ReportWords.load();

  private HeadWords() {}
}
