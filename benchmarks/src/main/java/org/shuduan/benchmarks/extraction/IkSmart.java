package org.shuduan.benchmarks.extraction;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.shuduan.analysis.IkAnalyzers;
import org.shuduan.analysis.IkMode;

/** The yardstick of extraction: IK's ik_smart over the same text, nothing kept. */
final class IkSmart {

  private IkSmart() {}

  /** How many words the paragraphs hold. */
  static int words(List<String> paragraphs) throws IOException {
    int count = 0;
    for (String paragraph : paragraphs) {
      try (TokenStream words = IkAnalyzers.analyzer(IkMode.SMART).tokenStream("text", paragraph)) {
        words.reset();
        while (words.incrementToken()) {
          count++;
        }
        words.end();
      }
    }
    return count;
  }
}
