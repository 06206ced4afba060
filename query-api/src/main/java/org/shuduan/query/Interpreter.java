package org.shuduan.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.mappings.query.ComparisonWords;
import org.shuduan.mappings.query.Synonyms;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.region.PlaceWords;
import org.shuduan.mappings.subject.SubjectKeys;
import org.shuduan.mappings.unit.Dimension;
import org.shuduan.mappings.unit.UnitCatalogue;
import org.shuduan.query.QueryException.AmbiguousRegion;
import org.shuduan.query.QueryException.BadQuery;
import org.shuduan.query.SearchAnswer.Understood;

/** Works out what a query asks for. No request is sent. */
final class Interpreter {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private final NumberConditionReader numbers;
  private final TextReader reader;
  private final Gazetteer gazetteer;
  private final SubjectKeys keys;
  private final SearchLimits limits;

  Interpreter(UnitCatalogue units, Gazetteer gazetteer, SubjectKeys keys, SearchLimits limits) {
    NumberReader documents = NumberReader.create(units, keys);
    this.numbers = new NumberConditionReader(units, documents);
    this.reader =
        new TextReader(
            new PlaceReader(gazetteer, PlaceWords.standard()),
            documents,
            ComparisonWords.standard(),
            Synonyms.standard());
    this.gazetteer = gazetteer;
    this.keys = keys;
    this.limits = limits;
  }

  /**
   * What the query asks for.
   *
   * @throws QueryException if a part of it is wrong or too large
   */
  SearchPlan plan(SearchQuery query, Labels labels) {
    requireWithinLimits(query);
    if (!Facet.COUNTABLE.containsAll(query.facets())) {
      throw new BadQuery("facets", "数值分布须单独查询", Facet.countable());
    }
    TextReader.Reading text = reader.read(query.text(), Set.copyOf(query.plain()), labels);
    List<Understood> understood = new ArrayList<>(text.understood());
    SearchQuery.Builder resolved = query.toBuilder();
    query
        .selections()
        .forEach(
            (facet, selection) -> {
              Selection stored = resolve(facet, selection, labels);
              resolved.select(facet, stored);
              stored.chosen().forEach(v -> understood.add(chosen(facet, labels.of(facet, v))));
              stored
                  .excluded()
                  .forEach(v -> understood.add(chosen(facet, "-" + labels.of(facet, v))));
            });
    List<NumberCondition> conditions = new ArrayList<>(text.conditions());
    for (String written : query.numbers()) {
      conditions.add(numbers.read(written));
      understood.add(applied("number", written));
    }
    if (query.from() != null || query.to() != null) {
      understood.add(applied("date", dates(query)));
    }
    SearchPlan plan =
        new SearchPlan(
            resolved.build(), text.parts(), List.copyOf(conditions), List.copyOf(understood));
    requireSomethingToSortBy(plan);
    return plan;
  }

  private Selection resolve(Facet facet, Selection selection, Labels labels) {
    return new Selection(
        selection.chosen().stream().map(value -> resolve(facet, value, labels)).toList(),
        selection.excluded().stream().map(value -> resolve(facet, value, labels)).toList());
  }

  /** The value as the index holds it. */
  private String resolve(Facet facet, String value, Labels labels) {
    return switch (facet) {
      case REGION, PLACE -> region(facet, value, labels);
      case THEME -> {
        if (!labels.themes().containsKey(value)) {
          throw new BadQuery(
              "theme",
              "没有主题“" + value + "”",
              labels.themes().entrySet().stream()
                  .map(theme -> theme.getKey() + " " + theme.getValue().name())
                  .toList());
        }
        yield value;
      }
      case YEAR -> {
        if (!YEAR.matcher(value).matches()) {
          throw new BadQuery("year", "“" + value + "”不是年份", List.of("2023"));
        }
        yield value;
      }
      case SUBJECT -> keys.keyOf(value);
      case DIMENSION -> dimension(value);
      case VALUE -> ValueRange.parse(value).toString();
      case ORGANIZATION, UNIT -> value;
    };
  }

  private static String dimension(String name) {
    List<String> names =
        Arrays.stream(Dimension.values()).map(d -> d.name().toLowerCase(Locale.ROOT)).toList();
    if (!names.contains(name)) {
      throw new BadQuery(Facet.DIMENSION.parameter(), "没有量纲“" + name + "”", names);
    }
    return name;
  }

  /** The code of a region, from its code or name. */
  String region(Facet facet, String codeOrName, Labels labels) {
    List<Division> found = gazetteer.lookup(codeOrName);
    if (found.isEmpty()) {
      throw new BadQuery(
          facet.parameter(), "没有名为“" + codeOrName + "”的省、市、县", List.of("430000", "湖南省", "湖南"));
    }
    if (found.size() > 1) {
      throw new AmbiguousRegion(
          facet.parameter(),
          codeOrName,
          found.stream()
              .map(d -> new AmbiguousRegion.Candidate(d.code(), labels.path(d)))
              .toList());
    }
    return found.get(0).code();
  }

  private void requireWithinLimits(SearchQuery query) {
    requireAtMost("size", "返回条数", query.size(), limits.hits());
    // Who asks for nothing else gets as many as are allowed.
    if (query.facetSize() != SearchQuery.DEFAULT_FACET_SIZE) {
      requireAtMost("facet_size", "分面取值个数", query.facetSize(), limits.facetValues());
    }
    requireAtMost("q", "文字长度", query.text().length(), limits.textLength());
    requireAtMost("number", "数量条件个数", query.numbers().size(), limits.numbers());
    query
        .selections()
        .forEach(
            (facet, selection) ->
                requireAtMost(facet.parameter(), "取值个数", selection.size(), limits.values()));
  }

  private static void requireAtMost(String parameter, String what, int asked, int limit) {
    if (asked > limit) {
      throw new BadQuery(parameter, what + "最多 " + limit + "，现为 " + asked, List.of("0.." + limit));
    }
  }

  private static void requireSomethingToSortBy(SearchPlan plan) {
    Sort sort = plan.query().sort();
    if ((sort == Sort.VALUE || sort == Sort.VALUE_DESCENDING) && !plan.asksForNumbers()) {
      throw new BadQuery(
          "sort", "按数值排序需要数量条件，或选定对象或单位", List.of("number=…", "subject=…", "unit=…"));
    }
  }

  private static String dates(SearchQuery query) {
    return (query.from() == null ? "" : query.from())
        + ".."
        + (query.to() == null ? "" : query.to());
  }

  private static Understood chosen(Facet facet, String text) {
    return applied(facet.parameter(), text);
  }

  private static Understood applied(String kind, String text) {
    return new Understood(kind, text, null, null, true, null, null);
  }
}
