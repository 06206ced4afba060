package org.shuduan.query;

import co.elastic.clients.elasticsearch._types.aggregations.TermsInclude;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.theme.ThemeLabel;
import org.shuduan.query.QueryException.BadQuery;
import org.shuduan.query.SearchAnswer.FacetValue;

/** Answers a {@link FacetQuery}, each with one request. */
final class FacetValues {

  /** How deep the values of one facet can be paged. */
  private static final int DEEPEST = 10_000;

  private static final String LUCENE_SIGNS = ".?+*|{}[]()\"\\#@&<>~^-";

  private final SearchContext context;

  FacetValues(SearchContext context) {
    this.context = context;
  }

  FacetPage read(FacetQuery asked) {
    requireSensible(asked);
    Facet facet = asked.facet();
    Labels labels = context.labels();
    List<String> codes = codes(asked, labels);
    if (codes != null && codes.isEmpty()) {
      return new FacetPage(List.of(), null);
    }
    SearchPlan plan =
        context.plan(asked.query().toBuilder().size(0).cursor(null).facets(facet).build());
    Filters filters = context.filters(plan);
    Facets facets = new Facets(plan, filters);
    int end = asked.offset() + asked.size();
    SearchRequest request =
        context
            .request(plan, filters)
            .aggregations(
                facet.parameter(), facets.aggregation(facet, end + 1, include(asked, codes)))
            .build();
    List<FacetValue> values =
        facets.values(
            facet, context.send(request, Void.class).aggregations().get(facet.parameter()), labels);
    return new FacetPage(
        values.subList(Math.min(asked.offset(), values.size()), Math.min(end, values.size())),
        values.size() > end ? end : null);
  }

  private static void requireSensible(FacetQuery asked) {
    if (!Facet.COUNTABLE.contains(asked.facet())) {
      throw new BadQuery("facet", "分面“" + asked.facet().parameter() + "”不能列出取值", Facet.countable());
    }
    if (asked.offset() + asked.size() > DEEPEST) {
      throw new BadQuery("offset", "一个分面最多翻到第 " + DEEPEST + " 个取值", List.of());
    }
    if (asked.below() != null
        && asked.facet() != Facet.REGION
        && asked.facet() != Facet.PLACE
        && asked.facet() != Facet.THEME) {
      throw new BadQuery("below", "只有地区、地点和主题有上下级", List.of("region", "place", "theme"));
    }
  }

  /** The values that may come where they can be listed beforehand, else null. */
  private @Nullable List<String> codes(FacetQuery asked, Labels labels) {
    if (asked.text().isEmpty() && asked.below() == null) {
      return null;
    }
    return switch (asked.facet()) {
      case REGION, PLACE ->
          divisions(asked)
              .filter(division -> matches(asked, division.name()))
              .map(Division::code)
              .toList();
      case THEME ->
          labels.themes().values().stream()
              .filter(theme -> asked.below() == null || theme.group().equals(asked.below()))
              .filter(theme -> matches(asked, theme.name()))
              .map(ThemeLabel::id)
              .toList();
      case YEAR ->
          IntStream.rangeClosed(1000, 9999)
              .mapToObj(String::valueOf)
              .filter(year -> matches(asked, year))
              .toList();
      case ORGANIZATION, SUBJECT, UNIT, DIMENSION, VALUE -> null;
    };
  }

  private Stream<Division> divisions(FacetQuery asked) {
    String below = asked.below();
    if (below == null) {
      return context.gazetteer().divisions().stream();
    }
    if (below.equals(FacetQuery.TOP)) {
      return context.gazetteer().divisions().stream().filter(d -> d.parent() == null);
    }
    Division parent = context.gazetteer().byCode(context.region(asked.facet(), below));
    return parent == null ? Stream.of() : context.gazetteer().children(parent).stream();
  }

  private static boolean matches(FacetQuery asked, String label) {
    return asked.prefix() ? label.startsWith(asked.text()) : label.contains(asked.text());
  }

  private static @Nullable TermsInclude include(FacetQuery asked, @Nullable List<String> codes) {
    if (codes != null) {
      return TermsInclude.of(i -> i.terms(codes));
    }
    if (asked.text().isEmpty()) {
      return null;
    }
    StringBuilder pattern = new StringBuilder(asked.prefix() ? "" : ".*");
    for (char c : asked.text().toCharArray()) {
      pattern.append(LUCENE_SIGNS.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return TermsInclude.of(i -> i.regexp(pattern.append(".*").toString()));
  }
}
