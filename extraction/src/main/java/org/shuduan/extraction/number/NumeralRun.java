package org.shuduan.extraction.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Numeral.Form;

/** One attempt to read a numeral; holds what has been read so far. */
final class NumeralRun {

  /** More digits than any double can hold; such a run is never a quantity. */
  private static final int LONGEST = 308;

  /** More characters such as 百 and 万 than any numeral has: 一千一百一十一万亿一千一百一十一万一千. */
  private static final int MOST_MULTIPLIERS = 16;

  /** After these 千 is the prefix of a unit: 12千米, not 12千 米. */
  private static final String METRIC = "米克瓦伏卡赫帕焦";

  private final Folded text;
  private final int from;
  private int at;

  /** Completed parts: above 亿, above 万, and the part being read. */
  private BigDecimal total = BigDecimal.ZERO;

  private BigDecimal section = BigDecimal.ZERO;
  private @Nullable BigDecimal digits;
  private @Nullable BigDecimal digitsMax;

  private int lastPower;
  private int powers;
  private int chineseDigits;
  private boolean arabic;
  private boolean scaled;
  private boolean vague;
  private boolean bare;
  private boolean anyDigit;
  private boolean zero;
  private boolean over;
  private boolean about;
  private boolean huge;
  private boolean singleDigit;
  private @Nullable BigDecimal rangeShift;

  NumeralRun(Folded text, int from) {
    this.text = text;
    this.from = from;
    this.at = from;
  }

  @Nullable Numeral read() {
    while (at < text.length() && step()) {
      // step moves on
    }
    return at == from ? null : finish();
  }

  private boolean step() {
    char c = text.at(at);
    if (Folded.isDigit(c)) {
      return readArabic();
    }
    int digit = NumeralReader.chineseDigit(c);
    if (digit >= 0) {
      anyDigit = true;
      return readChinese(digit);
    }
    int power = NumeralReader.multiplier(c);
    if (power > 0) {
      return readMultiplier(power);
    }
    if (c == '几' || c == '数') {
      return readVague(c);
    }
    if (c == '余' || c == '多' || c == '来') {
      return readOver(c);
    }
    if (Folded.isSpace(c)) {
      return readGap();
    }
    return false;
  }

  private boolean readArabic() {
    if (digits != null || over || at > from && !scaled) {
      return false;
    }
    int end = at;
    while (Folded.isDigit(text.at(end))) {
      end++;
    }
    StringBuilder plain = null;
    if (end - at <= 3) {
      int group = end;
      while (isSeparator(group) && isGroup(group + 1)) {
        if (plain == null) {
          plain = new StringBuilder().append(text.chars(), at, end - at);
        }
        plain.append(text.chars(), group + 1, 3);
        group += 4;
      }
      end = group;
    }
    String whole = plain == null ? null : plain.toString();
    int wholeEnd = end;
    if (text.at(end) == '.' && Folded.isDigit(text.at(end + 1))) {
      end++;
      while (Folded.isDigit(text.at(end))) {
        end++;
      }
    }
    if (end - at > LONGEST) {
      huge = true;
      digits = BigDecimal.ZERO;
    } else if (whole == null) {
      digits = new BigDecimal(text.chars(), at, end - at);
    } else {
      digits = new BigDecimal(whole + new String(text.chars(), wholeEnd, end - wholeEnd));
    }
    singleDigit = end - at == 1;
    arabic = true;
    at = end;
    return true;
  }

  /** A comma, or the thin gap that the national standard for numerals (GB/T 15835) writes. */
  private boolean isSeparator(int i) {
    char c = text.at(i);
    return c == ',' || (c == ' ' || c == '\n' || c == '\u00A0') && text.at(from) != '0';
  }

  /** Three digits and no fourth: what follows a thousands separator. */
  private boolean isGroup(int i) {
    return Folded.isDigit(text.at(i))
        && Folded.isDigit(text.at(i + 1))
        && Folded.isDigit(text.at(i + 2))
        && !Folded.isDigit(text.at(i + 3));
  }

  private boolean readChinese(int digit) {
    if (arabic && (!scaled || text.at(at) == '两') || over) {
      return false;
    }
    if (digit == 0 && at == from && NumeralReader.chineseDigit(text.at(at + 1)) < 0) {
      return false;
    }
    if (digits == null || zeroOnly()) {
      if (digit == 0 && at > from) {
        zero = true;
        if (lastPower == 0) {
          digits = BigDecimal.ZERO;
          chineseDigits++;
        }
      } else {
        digits = BigDecimal.valueOf(digit);
        chineseDigits = lastPower == 0 && digitsStarted() ? chineseDigits + 1 : 1;
      }
      singleDigit = true;
      at++;
      return true;
    }
    if (arabic && digitsAreArabic()) {
      return false;
    }
    if (chineseDigits == 1
        && follows(digits.intValue(), digit)
        && NumeralReader.chineseDigit(text.at(at + 1)) < 0) {
      digitsMax = BigDecimal.valueOf(digit);
      chineseDigits++;
      at++;
      return true;
    }
    if (lastPower != 0) {
      return false;
    }
    digits = digits.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(digit));
    digitsMax = null;
    chineseDigits++;
    singleDigit = false;
    if (chineseDigits > LONGEST) {
      huge = true;
      digits = BigDecimal.ZERO;
    }
    at++;
    return true;
  }

  private boolean digitsStarted() {
    return digits != null;
  }

  private boolean digitsAreArabic() {
    return Folded.isDigit(text.at(at - 1));
  }

  private boolean zeroOnly() {
    return digits != null && lastPower != 0 && digits.signum() == 0;
  }

  /** 两三, 七八, 三五: neighbours, or three and five. */
  private static boolean follows(int a, int b) {
    return a > 0 && b == a + 1 || a == 3 && b == 5;
  }

  private boolean readMultiplier(int power) {
    boolean big = power >= 4;
    if (powers == MOST_MULTIPLIERS) {
      return false;
    }
    if (arabic && power == 3 && METRIC.indexOf(text.at(at + 1)) >= 0) {
      return false;
    }
    if (!big && over) {
      return false;
    }
    if (!big && arabic && !scaled && power == 1) {
      return false;
    }
    if (digits == null && section.signum() == 0 && total.signum() == 0) {
      if (at > from && !zero) {
        return false;
      }
      digits = BigDecimal.ONE;
      bare = at == from;
    }
    BigDecimal factor = BigDecimal.TEN.pow(power);
    if (!big) {
      if (digits == null) {
        if (power == 1 && zero) {
          digits = BigDecimal.ONE;
        } else {
          return false;
        }
      }
      if (lastPower != 0 && lastPower < 4 && power >= lastPower && !(arabic && !scaled)) {
        return false;
      }
      section = section.add(digits.multiply(factor));
      if (digitsMax != null) {
        rangeShift = digitsMax.subtract(digits).multiply(factor);
      }
    } else {
      BigDecimal sum = section.add(digits == null ? BigDecimal.ZERO : digits);
      if (sum.signum() == 0 && total.signum() == 0) {
        return false;
      }
      if (digitsMax != null && digits != null) {
        rangeShift = digitsMax.subtract(digits);
      }
      if (power == 4) {
        section = BigDecimal.ZERO;
        total = sum.signum() == 0 ? total.multiply(factor) : total.add(sum.multiply(factor));
      } else {
        total = total.add(sum).multiply(factor);
        section = BigDecimal.ZERO;
      }
      if (rangeShift != null) {
        rangeShift = rangeShift.multiply(factor);
      }
    }
    if (arabic) {
      scaled = true;
    }
    digits = null;
    digitsMax = null;
    chineseDigits = 0;
    zero = false;
    lastPower = power;
    powers++;
    at++;
    return true;
  }

  private boolean readVague(char c) {
    char next = text.at(at + 1);
    if (at == from) {
      if (c == '数' && NumeralReader.multiplier(next) == 0) {
        return false;
      }
      digits = BigDecimal.valueOf(2);
      digitsMax = BigDecimal.valueOf(9);
      vague = true;
      at++;
      return true;
    }
    if (c == '几' && lastPower > 0 && digits == null && !over) {
      over = true;
      at++;
      return true;
    }
    return false;
  }

  private boolean readOver(char c) {
    if (over || vague && lastPower == 0 || digitsMax != null) {
      return false;
    }
    boolean large = lastPower > 0 && digits == null || arabic && digits != null;
    if (!large
        || c == '来'
            && (lastPower == 0 && !isRoundArabic()
                || NumeralReader.multiplier(text.at(at + 1)) == 0 && lastPower > 2)) {
      return false;
    }
    if (c == '余' && text.at(at + 1) == '杭' || c == '多' && text.at(at + 1) == '数') {
      return false;
    }
    if (c == '来') {
      about = true;
    }
    over = true;
    at++;
    return true;
  }

  /** 300来人, but not 3来自: digits that end in 0, before a measure word. */
  private boolean isRoundArabic() {
    return arabic && text.at(at - 1) == '0' && "自源访到电往信客宾".indexOf(text.at(at + 1)) < 0;
  }

  /** A gap that a line break left before 余, 多, 万 or 亿. */
  private boolean readGap() {
    int next = text.skipSpace(at);
    char c = text.at(next);
    boolean over = (c == '余' || c == '多') && (arabic || lastPower > 0);
    if (next > at && (over || c == '万' || c == '亿') && !bare) {
      at = next;
      return true;
    }
    return false;
  }

  private @Nullable Numeral finish() {
    int end = text.skipSpaceBack(at);
    Form form = form(end);
    if (huge) {
      return new Numeral(from, end, form, null, null, Approximation.EXACT);
    }
    BigDecimal rest = digits == null ? BigDecimal.ZERO : digits;
    if (digits != null && lastPower > 1 && singleDigit && !zero && digitsMax == null) {
      rest = rest.movePointRight(lastPower - 1);
    }
    BigDecimal value = lastPower == 0 ? rest : total.add(section).add(rest);
    BigDecimal max = null;
    if (digitsMax != null && digits != null) {
      max = value.add(digitsMax.subtract(digits));
    } else if (rangeShift != null) {
      max = value.add(rangeShift);
    }
    Approximation inner = Approximation.EXACT;
    if (vague) {
      inner = Approximation.VAGUE;
    } else if (about) {
      inner = Approximation.ABOUT;
    } else if (over) {
      inner = Approximation.OVER;
    }
    return new Numeral(
        from, end, form, plain(value), vague && lastPower > 0 ? null : plain(max), inner);
  }

  private Form form(int end) {
    if (arabic) {
      return scaled ? Form.SCALED : Form.ARABIC;
    }
    if (vague) {
      return Form.VAGUE;
    }
    if (bare && !anyDigit && NumeralReader.multiplier(text.at(from)) > 1) {
      return Form.MULTIPLIER;
    }
    if (lastPower == 0 && digitsMax == null) {
      return chineseDigits > 1 ? Form.STRING : Form.DIGIT;
    }
    return Form.CHINESE;
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (value.scale() == 0) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
