package org.shuduan.extraction.number;

import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.subject.CueWords;
import org.shuduan.mappings.subject.CueWords.Found;
import org.shuduan.mappings.unit.Dimension;

/** Reads how exactly a number is meant from the words beside it: 近, 超过, 左右, 以上. */
final class Approximations {

  private final CueWords cues;

  Approximations(CueWords cues) {
    this.cues = cues;
  }

  /** Sets the approximation of a mention and where its cues start and end. */
  void read(Folded text, Draft draft) {
    int before = text.skipSpaceBack(draft.start);
    Found left = cues.approximationBefore(text.chars(), Math.max(0, before - 8), before);
    Found right = cues.approximationAfter(text.chars(), text.skipSpace(draft.end), text.length());
    if (left != null && (isPartOfWord(text, left) || isRecent(text, left, draft))) {
      left = null;
    }
    if (left != null) {
      draft.cueStart = left.start();
      set(draft, left);
    }
    if (right != null) {
      draft.cueEnd = right.end();
      set(draft, right);
    }
  }

  /** 上 in 以上 or 上海, 近 in 附近: one character that belongs to the word before it. */
  private static boolean isPartOfWord(Folded text, Found cue) {
    if (cue.end() - cue.start() > 1) {
      return false;
    }
    char c = text.at(cue.start());
    char before = text.at(cue.start() - 1);
    return switch (c) {
      case '近' -> "附最临邻亲靠就新".indexOf(before) >= 0 && before != 0;
      case '上' ->
          text.at(cue.end()) != '百'
              && text.at(cue.end()) != '千'
              && text.at(cue.end()) != '万'
              && text.at(cue.end()) != '亿';
      case '约' -> "节预签大公条契集制合违履".indexOf(before) >= 0 && before != 0;
      case '概' -> before == '大' || before == '梗';
      default -> false;
    };
  }

  /** 近三年 at the head of a clause are the last three years, not nearly three. */
  private static boolean isRecent(Folded text, Found cue, Draft draft) {
    boolean near = cue.end() - cue.start() == 1 && text.at(cue.start()) == '近';
    return near
        && draft.unit != null
        && draft.unit.dimension() == Dimension.DURATION
        && !Folded.isHan(text.at(text.skipSpaceBack(cue.start()) - 1));
  }

  private static void set(Draft draft, @Nullable Found cue) {
    if (cue == null || draft.approx == Approximation.VAGUE) {
      return;
    }
    draft.approx =
        switch (cue.cue()) {
          case OVER_BEFORE, OVER_AFTER -> Approximation.OVER;
          case UNDER_BEFORE, UNDER_AFTER -> Approximation.UNDER;
          default -> Approximation.ABOUT;
        };
    draft.rules.add("approx:" + draft.approx.name().toLowerCase(java.util.Locale.ROOT));
  }
}
