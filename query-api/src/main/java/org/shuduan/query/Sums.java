package org.shuduan.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Approximation;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.mappings.lookup.SectionedWords;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.unit.Dimension;
import org.shuduan.query.Comparison.Refusal;
import org.shuduan.query.Comparison.Row;
import org.shuduan.query.Comparison.Sum;

/** Adds up rows where that makes sense: what can be counted or measured, of regions apart. */
final class Sums {

  private static final Set<Dimension> ADDITIVE =
      EnumSet.of(
          Dimension.PEOPLE,
          Dimension.THINGS,
          Dimension.TIMES,
          Dimension.MONEY,
          Dimension.AREA,
          Dimension.LENGTH,
          Dimension.MASS,
          Dimension.VOLUME);

  private static final List<String> AVERAGES =
      SectionedWords.standard(Sums.class, "not-additive.txt").words("average").stream()
          .map(SectionedWords.Word::text)
          .toList();

  private final Gazetteer gazetteer;

  Sums(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  Sum of(List<Row> rows, ComparisonQuery.Per per) {
    Refusal refused = refusal(rows, per);
    return refused == null ? add(rows) : Sum.refused(refused);
  }

  private @Nullable Refusal refusal(List<Row> rows, ComparisonQuery.Per per) {
    if (rows.isEmpty()) {
      return Refusal.NO_ROWS;
    }
    if (per != ComparisonQuery.Per.REGION) {
      return Refusal.NOT_PER_REGION;
    }
    if (rows.stream().anyMatch(row -> !ADDITIVE.contains(row.number().dimension()))) {
      return Refusal.DIMENSION;
    }
    if (rows.stream().map(Row::number).anyMatch(Sums::isAverage)) {
      return Refusal.AVERAGE;
    }
    if (rows.stream().map(row -> row.number().role()).distinct().count() > 1) {
      return Refusal.SEVERAL_ROLES;
    }
    return rows.stream().anyMatch(row -> division(row) == null) ? Refusal.UNKNOWN_REGION : null;
  }

  private static boolean isAverage(NumberMention number) {
    String subject = number.subject();
    return subject != null && AVERAGES.stream().anyMatch(subject::contains);
  }

  /** A region that lies in another one with a row of its own is part of that one's number. */
  private Sum add(List<Row> rows) {
    List<Division> all = rows.stream().map(this::division).filter(Objects::nonNull).toList();
    List<NumberMention> added = new ArrayList<>();
    List<String> within = new ArrayList<>();
    for (Row row : rows) {
      Division own = Objects.requireNonNull(division(row));
      if (all.stream().anyMatch(other -> !other.equals(own) && gazetteer.isWithin(own, other))) {
        within.add(own.name());
      } else {
        added.add(row.number());
      }
    }
    List<String> periods =
        added.stream().map(NumberMention::periodKey).filter(Objects::nonNull).distinct().toList();
    return periods.size() > 1
        ? Sum.refused(Refusal.SEVERAL_PERIODS)
        : sum(added, periods.isEmpty() ? null : periods.get(0), within);
  }

  private static Sum sum(
      List<NumberMention> numbers, @Nullable String period, List<String> within) {
    BigDecimal from = BigDecimal.ZERO;
    BigDecimal to = BigDecimal.ZERO;
    for (NumberMention number : numbers) {
      BigDecimal value = Objects.requireNonNull(number.canonicalValue());
      from = from.add(value);
      to = to.add(number.canonicalValueMax() == null ? value : number.canonicalValueMax());
    }
    return new Sum(
        from,
        to.compareTo(from) == 0 ? null : to,
        numbers.size(),
        numbers.stream().anyMatch(number -> number.approx() != Approximation.EXACT),
        period,
        (int) numbers.stream().filter(number -> number.periodKey() == null).count(),
        within,
        null);
  }

  private @Nullable Division division(Row row) {
    return row.region() == null ? null : gazetteer.byCode(row.region().code());
  }
}
