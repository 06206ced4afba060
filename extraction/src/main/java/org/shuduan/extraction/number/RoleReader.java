package org.shuduan.extraction.number;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.subject.CueWords;
import org.shuduan.mappings.subject.CueWords.Cue;
import org.shuduan.mappings.subject.CueWords.Found;

/**
 * Reads what a quantity says of its subject: how much there is, by how much it grew or fell, or a
 * plan.
 */
final class RoleReader {

  private static final int FAR = 60;

  private final CueWords cues;

  RoleReader(CueWords cues) {
    this.cues = cues;
  }

  void read(Folded text, Draft draft) {
    int before = text.skipSpaceBack(draft.cueStart);
    Found change = changeBefore(text, before);
    if (isPlanned(text, draft.start)) {
      set(draft, NumberRole.TARGET);
    } else if (change != null) {
      set(draft, change.cue() == Cue.GROWTH ? NumberRole.GROWTH : NumberRole.FALL);
    }
  }

  /** In 增长5.8%、5% the second number grows as the first does. */
  static void share(Folded text, List<Draft> drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      Draft before = drafts.get(i - 1);
      Draft draft = drafts.get(i);
      if (draft.isQuantity()
          && before.isQuantity()
          && draft.role == NumberRole.LEVEL
          && isLink(text, before.cueEnd, draft.cueStart)) {
        draft.role = before.role;
      }
    }
  }

  private static boolean isLink(Folded text, int from, int to) {
    int at = text.skipSpace(from);
    return at < to && "、和与及".indexOf(text.at(at)) >= 0 && text.skipSpace(at + 1) >= to;
  }

  private @Nullable Found changeBefore(Folded text, int end) {
    return cues.changeBefore(text.chars(), Math.max(0, end - 8), end);
  }

  private boolean isPlanned(Folded text, int start) {
    int from = start;
    while (from > 0 && start - from < FAR && "。；！？".indexOf(text.at(from - 1)) < 0) {
      from--;
    }
    for (int i = from; i < start; i++) {
      if (cues.targetEnd(text.chars(), i, start) > i && isWord(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** 将 and 要 are plans only as words of their own: not in 将军, 主要, 需要. */
  private static boolean isWord(Folded text, int i) {
    char c = text.at(i);
    char before = text.at(i - 1);
    char after = text.at(i + 1);
    return switch (c) {
      case '要' -> "主需重必只还天都".indexOf(before) < 0 && "求点闻素".indexOf(after) < 0;
      case '将' ->
          "即干".indexOf(before) < 0 && "军领士".indexOf(after) < 0 && "达建新投实完有在超".indexOf(after) >= 0;
      case '拟' -> "模虚".indexOf(before) < 0;
      default -> true;
    };
  }

  private static void set(Draft draft, NumberRole role) {
    draft.role = role;
    draft.rules.add("role:" + role.name().toLowerCase(java.util.Locale.ROOT));
  }
}
