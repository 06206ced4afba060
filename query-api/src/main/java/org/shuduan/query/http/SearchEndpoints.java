package org.shuduan.query.http;

import java.util.List;
import java.util.stream.Stream;
import org.shuduan.query.Facet;
import org.shuduan.query.FacetPage;
import org.shuduan.query.FacetQuery;
import org.shuduan.query.ReportSearch;
import org.shuduan.query.SearchAnswer;
import org.shuduan.query.Suggestion;
import org.shuduan.query.SuggestionQuery;
import tools.jackson.core.type.TypeReference;

/** Paragraphs, what they can be narrowed by, and what a user who types may mean. */
final class SearchEndpoints {

  /** Says that the tree of regions is asked for from its top. */
  private static final String TOP = "top";

  private static final List<Parameter> FACET =
      Stream.concat(
              SearchParameters.NARROWING.stream(),
              Stream.of(
                  Parameter.choice("facet", "分面", Facet.countable()),
                  Parameter.text("text", "名称须含有的字", "小区"),
                  Parameter.choice(
                      "match", "contains 含有，prefix 以之开头", List.of("contains", "prefix")),
                  Parameter.text("below", "地区：此地的直接下级，top 为最上级；主题：此组的主题", "430000"),
                  Parameter.integer("size", "最多几个", FacetQuery.DEFAULT_SIZE),
                  Parameter.integer("offset", "先略过几个", 0)))
          .toList();

  private static final int SUGGESTIONS = 5;

  private static final List<String> SUGGESTED =
      SuggestionQuery.FACETS.stream().map(Facet::parameter).toList();

  private static final List<Parameter> SUGGEST =
      List.of(
          Parameter.text("q", "已输入的字、拼音或首字母", "laojiu"),
          Parameter.texts("facets", "在哪些分面里找，以逗号分开", "subject,region"),
          Parameter.integer("size", "每个分面最多几个", SUGGESTIONS));

  private final ReportSearch search;

  SearchEndpoints(ReportSearch search) {
    this.search = search;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.json(
            Endpoints.API + "search",
            "检索段落并计数",
            SearchAnswer.class,
            SearchParameters.ALL,
            given -> search.search(SearchParameters.search(given))),
        Endpoint.json(
            Endpoints.API + "facets",
            "一个分面的取值：更多、按名称找，或地区树的一级",
            FacetPage.class,
            FACET,
            this::facet),
        Endpoint.json(
            Endpoints.API + "suggest",
            "输入时的建议",
            new TypeReference<List<Suggestion>>() {}.getType(),
            SUGGEST,
            this::suggest));
  }

  private FacetPage facet(Given given) {
    Facet facet = SearchParameters.facet("facet", given.required("facet", "region"));
    FacetQuery query =
        FacetQuery.of(SearchParameters.narrowed(given).build(), facet)
            .page(given.integer("size", 1, FacetQuery.DEFAULT_SIZE), given.integer("offset", 0, 0));
    String text = given.one("text");
    if (text != null) {
      query =
          "prefix".equals(given.choice("match", List.of("contains", "prefix")))
              ? query.startingWith(text)
              : query.containing(text);
    }
    String below = given.one("below");
    return search.values(
        below == null ? query : query.below(TOP.equals(below) ? FacetQuery.TOP : below));
  }

  private List<Suggestion> suggest(Given given) {
    List<Facet> facets =
        given.all("facets").stream()
            .flatMap(names -> Stream.of(names.split(",", -1)))
            .map(SearchEndpoints::suggested)
            .distinct()
            .toList();
    String typed = given.one("q");
    return search.suggest(
        new SuggestionQuery(
            typed == null ? "" : typed,
            facets.isEmpty() ? SuggestionQuery.FACETS : facets,
            given.integer("size", 1, SUGGESTIONS)));
  }

  private static Facet suggested(String name) {
    return Given.named(
        "facets",
        name.strip(),
        n -> Facet.named(n).filter(SuggestionQuery.FACETS::contains),
        SUGGESTED);
  }
}
