package org.shuduan.extraction.number;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.subject.PeriodWords;
import org.shuduan.mappings.subject.PeriodWords.Role;
import org.shuduan.mappings.unit.Dimension;

/**
 * Reads the period that a number is of: the last date or word of time before it in its sentence
 * that is neither only compared with (比上年) nor part of a name (《2022年公报》, 2000年前建成的小区).
 */
final class PeriodReader {

  /** No name in marks, and no clause that bears on a date, is looked at further than this. */
  private static final int FAR = 40;

  private final PeriodWords words;

  PeriodReader(PeriodWords words) {
    this.words = words;
  }

  /**
   * Sets the period of every quantity of a sentence.
   *
   * @param mentions those that lie in it, in text order
   */
  void read(Folded text, List<Draft> mentions, int start, int end) {
    Scan scan = new Scan(text, end);
    int at = start;
    for (Draft mention : mentions) {
      scan.words(at, mention.start);
      scan.mention(mention);
      at = mention.end;
    }
  }

  /** One way through a sentence. */
  private final class Scan {

    private final Folded text;
    private final int end;
    private @Nullable Period current;

    /** The period of the next number alone: 由|2019年的|8.5%. */
    private @Nullable Period next;

    /** Where {@link #current} was written, so that what follows directly may belong to it. */
    private int currentStart = -1;

    private int currentEnd = -1;

    /** Where the last period that was found ends, whether it counts or not. */
    private int passed = -1;

    Scan(Folded text, int end) {
      this.text = text;
      this.end = end;
    }

    void words(int from, int to) {
      int at = Math.max(from, passed);
      while (at < to) {
        int wordEnd = words.endAfter(Role.RELATIVE, text.chars(), at, to);
        if (wordEnd > at) {
          found(at, wordEnd, null);
        }
        at = Math.max(at + 1, Math.max(wordEnd, passed));
      }
    }

    void mention(Draft mention) {
      switch (mention.kind) {
        case DATE -> date(mention);
        case LABEL -> plan(mention);
        case QUANTITY -> quantity(mention);
        case ORDINAL -> {}
      }
    }

    private void date(Draft mention) {
      String written = text.slice(mention.start, mention.end);
      if (!namesPeriod(written)) {
        return;
      }
      boolean joined = mention.start == currentEnd && current != null;
      String context = current == null ? null : current.key();
      // 今年|1至6月 has no year that the text tells
      String key = joined && context == null ? null : PeriodKeys.ofDate(written, context);
      found(mention.start, mention.end, key);
    }

    /** Years, quarters and months, but not days and clock times alone. */
    private boolean namesPeriod(String date) {
      return date.indexOf('年') >= 0
          || date.indexOf('月') >= 0
          || date.indexOf('季') >= 0
          || date.length() >= 6 && Folded.isDigit(date.charAt(3));
    }

    private void plan(Draft mention) {
      String key = PeriodKeys.ofPlan(text.slice(mention.start, mention.end));
      int quote = text.at(mention.end) == '”' ? mention.end + 1 : mention.end;
      int last = words.endAfter(Role.PLAN, text.chars(), quote, end);
      if (key != null && last > quote) {
        set(quote > mention.end ? mention.start - 1 : mention.start, last, key);
      }
    }

    private void quantity(Draft mention) {
      boolean span = mention.unit != null && mention.unit.dimension() == Dimension.DURATION;
      if (span && !mention.isAge()) {
        int first = words.startBefore(Role.SPAN, text.chars(), 0, mention.start);
        int last = mention.end;
        if (text.at(last) == '以' && text.at(last + 1) == '来') {
          last += 2;
        } else if (text.at(last) == '来' || text.at(last) == '间') {
          last++;
        }
        if (first < mention.start || last > mention.end) {
          set(first, last, null);
          return;
        }
      }
      mention.period = next != null ? next : current;
      next = null;
    }

    private void found(int from, int to, @Nullable String key) {
      int start = from;
      String known = key;
      if (from == currentEnd && current != null) {
        // 今年|1至6月, 2022年|全年
        start = currentStart;
        known = key == null ? current.key() : key;
      }
      int last = words.endAfter(Role.SUFFIX, text.chars(), to, end);
      int since = words.endAfter(Role.SINCE, text.chars(), last, end);
      int before = words.endAfter(Role.BEFORE, text.chars(), last, end);
      if (since > last) {
        known = PeriodKeys.since(known);
        last = since;
      }
      passed = Math.max(last, before);
      if (isBase(start, last)
          || isInName(start, last)
          || isAttribute(Math.max(last, before), before > last)) {
        return;
      }
      if (isOrigin(start, last)) {
        next = new Period(written(start, last), known);
        return;
      }
      set(start, Math.max(last, before), known);
    }

    private void set(int from, int to, @Nullable String key) {
      current = new Period(written(from, to), key);
      currentStart = from;
      currentEnd = to;
      next = null;
    }

    private String written(int from, int to) {
      return Folded.squeeze(text.slice(from, to));
    }

    /** 比上年, 与2020年相比, 为上年的92%, 恢复到2019年水平. */
    private boolean isBase(int from, int to) {
      int before = text.skipSpaceBack(from);
      if (words.startBefore(Role.BASE, text.chars(), 0, before) < before) {
        return true;
      }
      int level = words.endAfter(Role.LEVEL, text.chars(), to, end);
      boolean compared = level > to || text.at(to) == '的' && !isOriginBefore(from);
      return level > to && text.at(level - 1) == '比'
          || compared && words.startBefore(Role.AGAINST, text.chars(), 0, before) < before;
    }

    /** 由2019年的8.5%: the period of the first of two ends. */
    private boolean isOrigin(int from, int to) {
      char before = text.at(text.skipSpaceBack(from) - 1);
      return text.at(to) == '的' && (before == '由' || before == '从' || before == '自');
    }

    /** Whether 由 or 从 opens the change that ends in the date: 由…下降到|2022年的0.6%. */
    private boolean isOriginBefore(int from) {
      for (int i = from - 1; from - i < FAR && "，；。\0".indexOf(text.at(i)) < 0; i--) {
        if (text.at(i) == '由' || text.at(i) == '从') {
          return true;
        }
      }
      return false;
    }

    /**
     * 2000年前建成的小区120个, 年初确定的20件: what is counted was made before the date or chosen then.
     *
     * @param past whether the date ends with 前
     */
    private boolean isAttribute(int from, boolean past) {
      for (int i = from; i - from < FAR && "，；。\0".indexOf(text.at(i)) < 0; i++) {
        if (text.at(i) == '的') {
          return past || i > from && Folded.isDigit(text.at(text.skipSpace(i + 1)));
        }
        if (Folded.isDigit(text.at(i))) {
          return false;
        }
      }
      return false;
    }

    private boolean isInName(int from, int to) {
      for (int i = from - 1; i >= 0 && from - i < FAR; i--) {
        char c = text.at(i);
        if ("》”）)。；，".indexOf(c) >= 0) {
          return false;
        }
        if (c == '《' || c == '“' || c == '（' || c == '(') {
          return closes(to);
        }
      }
      return false;
    }

    private boolean closes(int from) {
      for (int i = from; i < end && i - from < FAR; i++) {
        char c = text.at(i);
        if ("，。；".indexOf(c) >= 0) {
          return false;
        }
        if ("》”）)".indexOf(c) >= 0) {
          return true;
        }
      }
      return false;
    }
  }
}
