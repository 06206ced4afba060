package org.shuduan.query;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Approximation;
import org.shuduan.extraction.number.NumberKind;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.extraction.number.NumberRole;
import org.shuduan.mappings.unit.UnitCatalogue;
import org.shuduan.query.NumberCondition.AskedUnit;
import org.shuduan.query.NumberCondition.Bound;

/**
 * Reads number conditions such as {@code 老旧小区>=100个}, {@code %>=95} and {@code 10..20公里}. The
 * grammar stands in docs/contracts.md. Values and units are read as in documents, by the same
 * reader.
 */
final class NumberConditionReader {

  private static final String PARAMETER = "number";
  private static final List<String> FORMS =
      List.of("老旧小区>=100个", ">=100个", "%>=95", "10..20公里", "=5", "志愿者>10万");

  private static final Pattern COMPARISON =
      Pattern.compile("(?<left>[^<>=≤≥]*)(?<operator>>=|<=|=|>|<|≥|≤)(?<value>[^<>=≤≥]+)");

  /** The lower value is where the subject ends, so it is of digits. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<left>(?:[^<>=≤≥]*[^<>=≤≥\\d.,+\\s-])?)\\s*=?\\s*"
              + "(?<lower>-?\\d[\\d,]*(?:\\.\\d+)?[百千万亿]*)\\s*\\.\\.\\s*(?<upper>[^<>=≤≥]+)");

  private final UnitCatalogue units;
  private final NumberReader numbers;

  NumberConditionReader(UnitCatalogue units, NumberReader numbers) {
    this.units = units;
    this.numbers = numbers;
  }

  /**
   * Reads one condition.
   *
   * @throws QueryException.BadQuery if it is none
   */
  NumberCondition read(String expression) {
    String folded = folded(expression.strip());
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
    Left left = left(match);
    NumberMention upper = amount(expression, match.group("upper"), left.unit());
    Bound from = Bound.of(amount(expression, match.group("lower"), upper.unit()), true);
    Bound to = Bound.of(upper, true);
    if (from.value().compareTo(to.value()) > 0) {
      throw bad(expression, "下限大于上限");
    }
    AskedUnit unit = AskedUnit.of(upper);
    return new NumberCondition(
        expression, left.subject(), unit, roles(left, upper, unit), from, to);
  }

  private NumberCondition comparison(String expression, Matcher match) {
    Left left = left(match);
    NumberMention amount = amount(expression, match.group("value"), left.unit());
    Bound inclusive = Bound.of(amount, true);
    Bound exclusive = Bound.of(amount, false);
    Bound lower = null;
    Bound upper = null;
    switch (match.group("operator")) {
      case ">=", "≥" -> lower = inclusive;
      case ">" -> lower = exclusive;
      case "<=", "≤" -> upper = inclusive;
      case "<" -> upper = exclusive;
      default -> {
        lower = inclusive;
        upper = inclusive;
      }
    }
    AskedUnit unit = AskedUnit.of(amount);
    return new NumberCondition(
        expression, left.subject(), unit, roles(left, amount, unit), lower, upper);
  }

  /** 投资增长>=10% asks for growth, as 投资增长10% says it. */
  private Set<NumberRole> roles(Left left, NumberMention amount, @Nullable AskedUnit unit) {
    NumberRole role =
        left.subject() == null
            ? amount.role()
            : numbers.read(left.subject() + amount.surface()).stream()
                .reduce((first, last) -> last)
                .map(NumberMention::role)
                .orElse(amount.role());
    return NumberCondition.roles(role, unit);
  }

  /** What stands before the test: a unit if the catalogue knows it, else a subject. */
  private record Left(@Nullable String subject, @Nullable String unit) {}

  private Left left(Matcher match) {
    String left = match.group("left").strip();
    if (left.isEmpty()) {
      return new Left(null, null);
    }
    return units.find(left) == null ? new Left(left, null) : new Left(null, left);
  }

  private NumberMention amount(String expression, String written, @Nullable String unit) {
    String text = written.strip() + (unit == null ? "" : unit);
    List<NumberMention> read = numbers.read(text);
    if (read.size() != 1 || read.get(0).kind() != NumberKind.QUANTITY) {
      throw bad(expression, "“" + text + "”不是一个数值");
    }
    NumberMention amount = read.get(0);
    if (amount.start() > 0 || amount.end() < text.length()) {
      String rest = text.substring(0, amount.start()) + text.substring(amount.end());
      throw bad(expression, "不认识“" + rest + "”，数值之后只能是单位");
    }
    if (amount.valueMax() != null || amount.approx() != Approximation.EXACT) {
      throw bad(expression, "“" + text + "”不是确定的数值");
    }
    return amount;
  }

  /** Full-width signs become the plain ones. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      folded.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '　' ? ' ' : c);
    }
    return folded.toString();
  }

  private static QueryException.BadQuery bad(String expression, String reason) {
    return new QueryException.BadQuery(PARAMETER, "读不懂数量条件“" + expression + "”：" + reason, FORMS);
  }
}
