package org.shuduan.query.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shuduan.query.Duplicates;
import org.shuduan.query.Facet;
import org.shuduan.query.QueryException.BadQuery;
import org.shuduan.query.SearchQuery;
import org.shuduan.query.Sort;

/**
 * Reads the parameters of {@code GET /api/v1/search}, and of all that is narrowed like a search.
 */
public final class SearchParameters {

  private static final String NUMBER = "number";
  private static final String PLAIN = "plain";
  private static final String SORT = "sort";
  private static final String DUPLICATES = "duplicates";
  private static final String FACETS = "facets";
  private static final String FACET_SIZE = "facet_size";
  private static final String EXPLAIN = "explain";

  private static final List<String> FLAGS = List.of("true", "false");

  private static final List<String> DUPLICATES_NAMES =
      Arrays.stream(Duplicates.values()).map(d -> d.name().toLowerCase(Locale.ROOT)).toList();

  /** Those that say which paragraphs are meant. */
  static final List<Parameter> NARROWING =
      Stream.of(
              Stream.of(Parameter.text("q", "词语，以空格分开，须全部出现；引号内逐字查找", "老旧小区 改造")),
              Arrays.stream(Facet.values())
                  .map(
                      facet ->
                          Parameter.texts(facet.parameter(), description(facet), example(facet))),
              Stream.of(
                  Parameter.texts(PLAIN, "从检索词里读出、但只当普通词语的部分：understood 里的 key", ""),
                  Parameter.texts(NUMBER, "数量条件，多个须同时满足", "老旧小区>=100个"),
                  Parameter.date("from", "报告日期不早于"),
                  Parameter.date("to", "报告日期不晚于"),
                  Parameter.choice(DUPLICATES, "重复段落：show 全部列出，hide 每组只列一段", DUPLICATES_NAMES)))
          .flatMap(parameters -> parameters)
          .toList();

  /** The order of hits. */
  static final Parameter ORDER = Parameter.choice(SORT, "排序；前加 - 为从大到小", Sort.parameters());

  /** All there are. */
  static final List<Parameter> ALL =
      Stream.concat(
              NARROWING.stream(),
              Stream.of(
                  ORDER,
                  Parameter.integer("size", "最多几条", SearchQuery.DEFAULT_SIZE),
                  Parameter.text("cursor", "上一页回答里的 next_cursor", ""),
                  Parameter.texts(FACETS, "要计数的分面，以逗号分开", "region,theme"),
                  Parameter.integer(FACET_SIZE, "每个分面最多几个值，已选的另加", SearchQuery.DEFAULT_FACET_SIZE),
                  Parameter.choice(EXPLAIN, "是否说明得分的由来", FLAGS)))
          .toList();

  private SearchParameters() {}

  /**
   * The query that the parameters ask. An empty parameter is as good as none.
   *
   * @param given the values of each parameter, decoded, in the order of the address
   * @throws BadQuery if a parameter is unknown, given too often, or not of its form
   */
  public static SearchQuery read(Map<String, List<String>> given) {
    return search(Given.of(ALL, given));
  }

  static SearchQuery search(Given given) {
    return narrowed(given)
        .size(given.integer("size", 0, SearchQuery.DEFAULT_SIZE))
        .cursor(given.one("cursor"))
        .facets(facets(given).toArray(Facet[]::new))
        .facetSize(given.integer(FACET_SIZE, 1, SearchQuery.DEFAULT_FACET_SIZE))
        .explain("true".equals(given.choice(EXPLAIN, FLAGS)))
        .build();
  }

  /** What is said of the paragraphs that are meant, and of their order where that may be said. */
  static SearchQuery.Builder narrowed(Given given) {
    return narrowed(given, Set.of());
  }

  /** The same, whatever is said of some facets. */
  static SearchQuery.Builder narrowed(Given given, Set<Facet> apart) {
    SearchQuery.Builder query = SearchQuery.builder();
    for (Facet facet : Facet.values()) {
      if (apart.contains(facet)) {
        continue;
      }
      for (String value : given.all(facet.parameter())) {
        if (value.startsWith("-") && value.length() > 1) {
          query.exclude(facet, value.substring(1));
        } else {
          query.choose(facet, value);
        }
      }
    }
    given.all(NUMBER).forEach(query::number);
    given.all(PLAIN).forEach(query::plain);
    String text = given.one("q");
    if (text != null) {
      query.text(text);
    }
    query.from(given.date("from")).to(given.date("to"));
    Sort sort = given.named(SORT, Sort::named, Sort.parameters());
    if (sort != null) {
      query.sort(sort);
    }
    Duplicates duplicates = given.named(DUPLICATES, SearchParameters::duplicates, DUPLICATES_NAMES);
    if (duplicates != null) {
      query.duplicates(duplicates);
    }
    return query;
  }

  private static List<Facet> facets(Given given) {
    List<Facet> facets = new ArrayList<>();
    for (String list : given.all(FACETS)) {
      for (String name : list.split(",", -1)) {
        facets.add(facet(FACETS, name.strip()));
      }
    }
    return facets;
  }

  /** The facet of this name, if it can be counted. */
  static Facet facet(String parameter, String name) {
    return Given.named(
        parameter, name, n -> Facet.named(n).filter(Facet.COUNTABLE::contains), Facet.countable());
  }

  private static Optional<Duplicates> duplicates(String name) {
    int at = DUPLICATES_NAMES.indexOf(name);
    return at < 0 ? Optional.empty() : Optional.of(Duplicates.values()[at]);
  }

  private static String description(Facet facet) {
    return switch (facet) {
          case REGION -> "报告所属地区，代码或名称，含下属地区";
          case THEME -> "主题编号，见 /api/v1/themes";
          case YEAR -> "报告年份";
          case ORGANIZATION -> "发布单位";
          case SUBJECT -> "数字所指，用其键或文中的说法";
          case UNIT -> "数字的单位，照原文，不换算";
          case PLACE -> "段落提到的地名，代码或名称，不含下属地区";
          case DIMENSION -> "数字的单位所量的种类";
          case VALUE -> "数字的标准值区间，含下限、不含上限，带标准单位";
        }
        + "；多个为“或”，前加 - 为排除";
  }

  private static String example(Facet facet) {
    return switch (facet) {
      case REGION -> "湖南省";
      case THEME -> "housing";
      case YEAR -> "2023";
      case ORGANIZATION -> "文明办";
      case SUBJECT -> "老旧小区";
      case UNIT -> "个";
      case PLACE -> "长沙市";
      case DIMENSION -> "things";
      case VALUE -> "100..1000个";
    };
  }
}
