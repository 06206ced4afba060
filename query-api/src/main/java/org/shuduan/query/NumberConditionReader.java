package org.shuduan.query;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.unit.UnitCatalogue;
import org.shuduan.query.NumberCondition.AskedUnit;
import org.shuduan.query.NumberCondition.Bound;

/**
 * Reads number conditions such as {@code 老旧小区>=100个}, {@code %>=95} and {@code 10..20公里}. The
 * grammar stands in docs/contracts.md.
 */
final class NumberConditionReader {

  private static final String PARAMETER = "number";
  private static final List<String> FORMS =
      List.of("老旧小区>=100个", ">=100个", "%>=95", "10..20公里", "=5", "志愿者>10万");

  private static final String DIGITS = "[+-]?\\d[\\d,]*(?:\\.\\d+)?";
  private static final String MULTIPLIERS = "百千万亿";

  /** Multipliers and unit: where the one ends and the other begins, only the catalogue knows. */
  private static final String TAIL = "(?<tail>[^\\d\\s.<>=≤≥][^\\s<>=≤≥]*)?";

  private static final Pattern COMPARISON =
      Pattern.compile(
          "(?<left>[^<>=≤≥]*)(?<operator>>=|<=|=|>|<|≥|≤)\\s*(?<digits>" + DIGITS + ")\\s*" + TAIL);

  private static final Pattern RANGE =
      Pattern.compile(
          "(?<left>(?:[^<>=≤≥]*[^<>=≤≥\\d.,+\\s-])?)\\s*=?\\s*(?<lower>"
              + DIGITS
              + ")\\s*(?<multipliers>["
              + MULTIPLIERS
              + "]*)\\s*\\.\\.\\s*(?<digits>"
              + DIGITS
              + ")\\s*"
              + TAIL);

  private final UnitCatalogue units;

  NumberConditionReader(UnitCatalogue units) {
    this.units = units;
  }

  /**
   * Reads one condition.
   *
   * @throws QueryException.BadQuery if it is none
   */
  NumberCondition read(String expression) {
    String folded = fold(expression.strip());
    Matcher range = RANGE.matcher(folded);
    if (range.matches()) {
      return range(expression, range);
    }
    Matcher comparison = COMPARISON.matcher(folded);
    if (comparison.matches()) {
      return comparison(expression, comparison);
    }
    throw bad(expression, "应写成“对象 比较符 数值 单位”或“对象 下限..上限 单位”，对象和单位可以省略");
  }

  private NumberCondition range(String expression, Matcher match) {
    Amount upper = amount(match);
    BigDecimal lower = multiplied(match.group("lower"), match.group("multipliers"));
    if (lower.compareTo(upper.value()) > 0) {
      throw bad(expression, "下限大于上限");
    }
    return condition(
        expression, match, upper.unit(), new Bound(lower, true), new Bound(upper.value(), true));
  }

  private NumberCondition comparison(String expression, Matcher match) {
    Amount amount = amount(match);
    String unit = amount.unit();
    Bound inclusive = new Bound(amount.value(), true);
    Bound exclusive = new Bound(amount.value(), false);
    return switch (match.group("operator")) {
      case ">=", "≥" -> condition(expression, match, unit, inclusive, null);
      case ">" -> condition(expression, match, unit, exclusive, null);
      case "<=", "≤" -> condition(expression, match, unit, null, inclusive);
      case "<" -> condition(expression, match, unit, null, exclusive);
      default -> condition(expression, match, unit, inclusive, inclusive);
    };
  }

  private NumberCondition condition(
      String expression,
      Matcher match,
      @Nullable String after,
      @Nullable Bound lower,
      @Nullable Bound upper) {
    String left = match.group("left").strip();
    String before = units.find(left) == null ? null : left;
    if (before != null && after != null) {
      throw bad(expression, "单位“" + before + "”与“" + after + "”只能写一个");
    }
    String unit = after == null ? before : after;
    return new NumberCondition(
        expression,
        before != null || left.isEmpty() ? null : left,
        unit == null ? null : new AskedUnit(unit, units.find(unit)),
        lower,
        upper);
  }

  private record Amount(BigDecimal value, @Nullable String unit) {}

  /** The first split after which a known unit is left: 5千克 is five 千克, 5千米 five 千米, 5万元 is 元. */
  private Amount amount(Matcher match) {
    String digits = match.group("digits");
    String tail = match.group("tail");
    if (tail == null) {
      return new Amount(multiplied(digits, ""), null);
    }
    int split = 0;
    while (split < tail.length()
        && MULTIPLIERS.indexOf(tail.charAt(split)) >= 0
        && units.find(tail.substring(split)) == null) {
      split++;
    }
    String unit = tail.substring(split);
    return new Amount(multiplied(digits, tail.substring(0, split)), unit.isEmpty() ? null : unit);
  }

  private static BigDecimal multiplied(String digits, String multipliers) {
    BigDecimal value = new BigDecimal(digits.replace(",", ""));
    for (char multiplier : multipliers.toCharArray()) {
      value =
          value.movePointRight(
              switch (multiplier) {
                case '百' -> 2;
                case '千' -> 3;
                case '万' -> 4;
                default -> 8;
              });
    }
    return value;
  }

  /** Full-width digits and signs become the plain ones; every character stays one character. */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c ->
                folded.append(
                    c >= '！' && c <= '～' || c == '　'
                        ? Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC)
                        : String.valueOf((char) c)));
    return folded.toString();
  }

  private static QueryException.BadQuery bad(String expression, String reason) {
    return new QueryException.BadQuery(PARAMETER, "读不懂数量条件“" + expression + "”：" + reason, FORMS);
  }
}
