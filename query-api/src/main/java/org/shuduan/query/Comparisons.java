package org.shuduan.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberRole;
import org.shuduan.extraction.text.Sentences;
import org.shuduan.query.Comparison.Row;
import org.shuduan.query.SearchAnswer.Hit;
import org.shuduan.query.SearchAnswer.MatchedNumber;

/** Answers a {@link ComparisonQuery} from the hits of a search. */
final class Comparisons {

  /** How many paragraphs are read at most. */
  private static final int MOST_HITS = 10_000;

  private static final Comparator<LocalDate> LATEST_FIRST =
      Comparator.nullsLast(Comparator.reverseOrder());

  private final SearchContext context;

  Comparisons(SearchContext context) {
    this.context = context;
  }

  Comparison read(ComparisonQuery asked) {
    SearchQuery query = query(asked);
    SearchPlan plan = context.plan(query);
    String subject = plan.query().selection(Facet.SUBJECT).chosen().get(0);
    List<Row> found = new ArrayList<>();
    boolean complete = true;
    try (HitStream hits = new HitStream(context, query)) {
      for (int read = 0; hits.hasNext(); read++) {
        if (read == MOST_HITS) {
          complete = false;
          break;
        }
        found.addAll(rows(hits.next()));
      }
    }
    Map<NumberRole, Long> otherRoles = new EnumMap<>(NumberRole.class);
    found.removeIf(row -> leftOut(asked.roles().contains(role(row)), role(row), otherRoles));
    String unit = asked.unit() == null ? mostFrequentUnit(found) : asked.unit();
    Map<String, Long> otherUnits = new TreeMap<>();
    found.removeIf(row -> leftOut(unit(row).equals(unit), unit(row), otherUnits));
    List<Row> rows = new ArrayList<>(onePer(asked.per(), found, asked.subject()));
    rows.sort(order(asked.order()));
    return new Comparison(
        subject,
        unit,
        rows,
        otherRoles,
        otherUnits,
        new Sums(context.gazetteer()).of(rows, asked.per()),
        complete,
        plan.understood());
  }

  private static SearchQuery query(ComparisonQuery asked) {
    SearchQuery query = asked.query();
    SearchQuery.Builder narrowed =
        query.toBuilder()
            .sort(Sort.DATE_DESCENDING)
            .facets()
            .size(0)
            .cursor(null)
            .select(
                Facet.SUBJECT,
                new Selection(List.of(asked.subject()), query.selection(Facet.SUBJECT).excluded()));
    if (asked.dimension() != null) {
      String dimension = asked.dimension().name().toLowerCase(Locale.ROOT);
      narrowed.select(
          Facet.DIMENSION,
          new Selection(List.of(dimension), query.selection(Facet.DIMENSION).excluded()));
    }
    return narrowed.build();
  }

  private static List<Row> rows(Hit hit) {
    return hit.numbers().stream()
        .filter(MatchedNumber::matched)
        .map(MatchedNumber::number)
        .filter(number -> number.canonicalValue() != null && number.canonicalUnit() != null)
        .map(
            number ->
                new Row(
                    hit.region(),
                    number,
                    Sentences.around(hit.text(), number.start()),
                    hit.id(),
                    hit.report(),
                    0))
        .toList();
  }

  /** Counts what is not kept under its name. */
  private static <T> boolean leftOut(boolean kept, T name, Map<T, Long> counts) {
    if (!kept) {
      counts.merge(name, 1L, Long::sum);
    }
    return !kept;
  }

  private static @Nullable String mostFrequentUnit(List<Row> rows) {
    Map<String, Long> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(unit(row), 1L, Long::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /**
   * Of several numbers of a region or report the one that says most: of the latest time, about the
   * subject without further words, the largest.
   */
  static List<Row> onePer(ComparisonQuery.Per per, List<Row> rows, String subject) {
    if (per == ComparisonQuery.Per.NUMBER) {
      return rows;
    }
    Comparator<Row> best =
        Comparator.comparing(Comparisons::time, LATEST_FIRST)
            .thenComparing(row -> row.report().date(), LATEST_FIRST)
            .thenComparing(row -> !subject.equals(row.number().subject()))
            .thenComparing(Comparisons::value, Comparator.reverseOrder())
            .thenComparing(Row::paragraphId)
            .thenComparing(row -> row.number().start());
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      String key =
          per == ComparisonQuery.Per.REPORT || row.region() == null
              ? "report " + row.report().id()
              : "region " + row.region().code();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return groups.values().stream()
        .map(
            group -> {
              Row row = group.stream().min(best).orElseThrow();
              return new Row(
                  row.region(),
                  row.number(),
                  row.sentence(),
                  row.paragraphId(),
                  row.report(),
                  group.size() - 1);
            })
        .toList();
  }

  /**
   * When a number was true: at the end of its period, or when its report was written if that is
   * earlier or no end is known.
   */
  private static @Nullable LocalDate time(Row row) {
    LocalDate end = PeriodEnd.of(row.number().periodKey());
    LocalDate written = row.report().date();
    return end == null || written != null && written.isBefore(end) ? written : end;
  }

  private static Comparator<Row> order(ComparisonQuery.Order order) {
    Comparator<Row> byRegion =
        Comparator.comparing(
            row -> row.region() == null ? null : row.region().code(),
            Comparator.nullsLast(Comparator.naturalOrder()));
    Comparator<Row> byDate = Comparator.comparing(row -> row.report().date(), LATEST_FIRST);
    Comparator<Row> rest =
        byRegion
            .thenComparing(byDate)
            .thenComparing(Row::paragraphId)
            .thenComparing(row -> row.number().start());
    return switch (order) {
      case VALUE_DESCENDING ->
          Comparator.comparing(Comparisons::value, Comparator.reverseOrder()).thenComparing(rest);
      case VALUE -> Comparator.comparing(Comparisons::value).thenComparing(rest);
      case REGION -> rest;
      case DATE_DESCENDING -> byDate.thenComparing(rest);
    };
  }

  private static NumberRole role(Row row) {
    return row.number().role();
  }

  private static String unit(Row row) {
    return Objects.requireNonNull(row.number().canonicalUnit(), "only such numbers become rows");
  }

  private static BigDecimal value(Row row) {
    return Objects.requireNonNull(row.number().canonicalValue(), "only such numbers become rows");
  }
}
