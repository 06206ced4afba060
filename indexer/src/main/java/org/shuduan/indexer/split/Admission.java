package org.shuduan.indexer.split;

import java.util.List;
import org.shuduan.indexer.clean.CleanLine;
import org.shuduan.indexer.read.UnreadableSourceException;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/** Tells Chinese prose from other text before anything is split. */
final class Admission {

  /** Fewer Chinese characters say too little to be told. */
  private static final int FEWEST_HAN = 20;

  /** Among letters, the share of Chinese ones. */
  private static final double HAN_AMONG_LETTERS = 0.5;

  /** Among all characters, the share of Chinese ones: figures and signs are the rest. */
  private static final double HAN_AMONG_ALL = 0.3;

  private Admission() {}

  static void check(String name, List<CleanLine> lines) throws UnreadableSourceException {
    long han = 0;
    long letters = 0;
    long all = 0;
    boolean sentence = false;
    for (CleanLine line : lines) {
      String clean = line.text();
      for (int i = 0; i < clean.length(); i++) {
        char c = clean.charAt(i);
        if (Marks.isHan(c)) {
          han++;
        } else if (Character.isLetter(c)) {
          letters++;
        } else {
          sentence |= c == '。' || c == '；';
        }
      }
      all += clean.length();
    }
    if (all == 0) {
      throw refused(name, "除网站标记外没有内容");
    }
    if (han < (han + letters) * HAN_AMONG_LETTERS || han < all * HAN_AMONG_ALL) {
      throw refused(name, "汉字只占 %d%%，像是代码、数表或外文".formatted(han * 100 / all));
    }
    if (han < FEWEST_HAN || !sentence) {
      throw refused(name, "没有一个完整的句子");
    }
  }

  private static UnreadableSourceException refused(String name, String why) {
    return new UnreadableSourceException(Reason.NOT_A_REPORT, name, "不是中文报告：" + why + "；请检查选的文件");
  }
}
