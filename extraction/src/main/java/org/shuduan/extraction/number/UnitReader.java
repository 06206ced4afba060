package org.shuduan.extraction.number;

import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.unit.Dimension;
import org.shuduan.mappings.unit.Unit;
import org.shuduan.mappings.unit.UnitCatalogue;

/**
 * Reads the unit or measure word after a numeral: {@code 个}, {@code 平方米}, {@code 元/个}, {@code
 * 场（次）}, {@code 个工作日}.
 */
final class UnitReader {

  /**
   * A unit as it stands after a numeral.
   *
   * @param unit the unit, null when the words are joined by brackets and have no entry of their own
   * @param written its name, without 个 before a unit of time and without gaps
   * @param end where it ends, exclusive
   * @param over whether 多 or 余 stands inside or after it: 3个多月, 3年多
   * @param half whether 半 does: 两个半小时, 一年半
   */
  record Written(Unit unit, String written, int end, boolean over, boolean half) {

    Written(Unit unit, String written, int end, boolean over) {
      this(unit, written, end, over, false);
    }
  }

  /** 个 before these is no measure word of its own. */
  private static final String[] AFTER_GE = {
    "百分点", "工作日", "交易日", "自然日", "小时", "钟头", "星期", "礼拜", "季度", "月", "世纪", "千分点", "基点", "学时", "课时"
  };

  private final UnitCatalogue units;

  UnitReader(UnitCatalogue units) {
    this.units = units;
  }

  /** The unit that starts at a place, past a gap that a line break left; null when none does. */
  @Nullable Written read(Folded text, int from) {
    int start = text.skipSpace(from);
    Written timed = afterGe(text, start);
    if (timed != null) {
      return timed;
    }
    Unit unit = units.longestAt(text.chars(), start, text.length());
    if (unit == null || isLettersOfWord(text, start, unit)) {
      return null;
    }
    int end = start + unit.name().length();
    if (start > from && start - from > 2) {
      return null;
    }
    Written joined = joined(text, start, end, unit);
    if (joined != null) {
      return joined;
    }
    if (unit.dimension() == Dimension.DURATION) {
      return span(text, unit, end);
    }
    return new Written(unit, unit.name(), end, false);
  }

  /** 一年半, 3年多: what may follow a unit of time. */
  private static Written span(Folded text, Unit unit, int end) {
    char next = text.at(end);
    char after = text.at(end + 1);
    if (next == '半' && "年月天夜径数".indexOf(after) < 0) {
      return new Written(unit, unit.name(), end + 1, false, true);
    }
    boolean over =
        (next == '多' || next == '余') && (!Folded.isHan(after) || "来的前后时间里以就了".indexOf(after) >= 0);
    return new Written(unit, unit.name(), over ? end + 1 : end, over);
  }

  private @Nullable Written afterGe(Folded text, int start) {
    if (text.at(start) != '个') {
      return null;
    }
    int at = text.skipSpace(start + 1);
    boolean over = (text.at(at) == '多' || text.at(at) == '余');
    if (over) {
      at++;
    }
    boolean half = text.at(at) == '半';
    if (half) {
      at++;
    }
    for (String word : AFTER_GE) {
      if (text.startsWith(word, at)) {
        Unit unit = units.find(word);
        if (unit != null) {
          return new Written(unit, word, at + word.length(), over, half);
        }
      }
    }
    return null;
  }

  /** A Latin unit that is only the head of a word: the m in "3max". */
  private static boolean isLettersOfWord(Folded text, int start, Unit unit) {
    int end = start + unit.name().length();
    return Folded.isLetter(text.at(end - 1)) && Folded.isLetter(text.at(end));
  }

  private @Nullable Written joined(Folded text, int start, int end, Unit unit) {
    char c = text.at(end);
    if (c == '/') {
      int next = text.skipSpace(end + 1);
      if (text.at(next) == '每') {
        next++;
      }
      int power = 0;
      Unit divisor = units.longestAt(text.chars(), next, text.length());
      if (divisor == null && NumeralReader.multiplier(text.at(next)) > 0) {
        power = NumeralReader.multiplier(text.at(next));
        next++;
        divisor = units.longestAt(text.chars(), next, text.length());
      }
      if (divisor != null) {
        divisor = divisor.times(power);
        int last = next + divisor.name().length();
        String written = squeeze(text.slice(start, last));
        return new Written(unit.per(divisor, written), written, last, false);
      }
    }
    if ((c == '（' || c == '(') && unit.counts()) {
      Unit other = units.longestAt(text.chars(), end + 1, text.length());
      if (other != null && other.counts()) {
        int close = end + 1 + other.name().length();
        if (text.at(close) == '）' || text.at(close) == ')') {
          String written = squeeze(text.slice(start, close + 1));
          return new Written(
              new Unit(
                  written,
                  unit.symbol(),
                  unit.dimension(),
                  unit.factor(),
                  unit.canonicalUnit(),
                  null),
              written,
              close + 1,
              false);
        }
      }
    }
    return null;
  }

  private static String squeeze(String written) {
    StringBuilder squeezed = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      if (!Folded.isSpace(written.charAt(i))) {
        squeezed.append(written.charAt(i));
      }
    }
    return squeezed.toString();
  }
}
