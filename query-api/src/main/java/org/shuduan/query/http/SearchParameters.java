package org.shuduan.query.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shuduan.query.Duplicates;
import org.shuduan.query.Facet;
import org.shuduan.query.QueryException.BadQuery;
import org.shuduan.query.SearchQuery;
import org.shuduan.query.Sort;

/** Reads the parameters of {@code GET /api/v1/search}. */
public final class SearchParameters {

  private static final List<String> SINGLE =
      List.of("q", "from", "to", "sort", "duplicates", "size", "cursor", "explain");
  private static final String NUMBER = "number";
  private static final String PLAIN = "plain";
  private static final String FACETS = "facets";

  private static final List<String> FLAGS = List.of("true", "false");

  /** All there are. */
  public static final List<String> NAMES =
      Stream.of(SINGLE.stream(), Facet.parameters().stream(), Stream.of(NUMBER, PLAIN, FACETS))
          .flatMap(names -> names)
          .sorted()
          .toList();

  private static final Pattern BROKEN_ESCAPE =
      Pattern.compile("(?:^|&)([^=&]*)=?[^&]*%(?![0-9A-Fa-f]{2})");

  private static final char UNDECODABLE = '\uFFFD';

  private final Map<String, List<String>> given;

  private SearchParameters(Map<String, List<String>> given) {
    this.given = given;
  }

  /**
   * The query that the parameters ask. An empty parameter is as good as none.
   *
   * @param given the values of each parameter, decoded, in the order of the address
   * @throws BadQuery if a parameter is unknown, given too often, or not of its form
   */
  public static SearchQuery read(Map<String, List<String>> given) {
    return new SearchParameters(given).query();
  }

  /**
   * Refuses an address that is not percent-encoded as it must be, before its parameters get lost.
   *
   * @param address what stands behind the question mark, null if nothing does
   */
  static void requireEncoded(@Nullable String address) {
    Matcher broken = BROKEN_ESCAPE.matcher(address == null ? "" : address);
    if (broken.find()) {
      throw new BadQuery(broken.group(1), "百分号编码不完整", List.of("%E5%B8%82"));
    }
  }

  private SearchQuery query() {
    given.forEach(SearchParameters::requireKnown);
    return narrowed().cursor(one("cursor")).build();
  }

  private static void requireKnown(String name, List<String> values) {
    if (!NAMES.contains(name)) {
      throw new BadQuery(name, "没有参数“" + name + "”", NAMES);
    }
    if (values.stream().anyMatch(value -> value.indexOf(UNDECODABLE) >= 0)) {
      throw new BadQuery(name, "不是 UTF-8 编码", List.of());
    }
  }

  private SearchQuery.Builder narrowed() {
    SearchQuery.Builder query = SearchQuery.builder();
    for (Facet facet : Facet.values()) {
      for (String value : all(facet.parameter())) {
        if (value.startsWith("-") && value.length() > 1) {
          query.exclude(facet, value.substring(1));
        } else {
          query.choose(facet, value);
        }
      }
    }
    all(NUMBER).forEach(query::number);
    all(PLAIN).forEach(query::plain);
    query.facets(facets().toArray(Facet[]::new));
    String text = one("q");
    if (text != null) {
      query.text(text);
    }
    query.from(date("from")).to(date("to"));
    String sort = one("sort");
    if (sort != null) {
      query.sort(
          Sort.named(sort).orElseThrow(() -> unknown("sort", "排序方式", sort, Sort.parameters())));
    }
    String duplicates = one("duplicates");
    if (duplicates != null) {
      query.duplicates(duplicates(duplicates));
    }
    String explain = one("explain");
    if (explain != null) {
      if (!FLAGS.contains(explain)) {
        throw unknown("explain", "取值", explain, FLAGS);
      }
      query.explain(explain.equals("true"));
    }
    String size = one("size");
    if (size != null) {
      query.size(size(size));
    }
    return query;
  }

  private List<Facet> facets() {
    List<Facet> facets = new ArrayList<>();
    for (String list : all(FACETS)) {
      for (String name : list.split(",")) {
        facets.add(
            Facet.named(name.strip())
                .filter(Facet.COUNTABLE::contains)
                .orElseThrow(() -> unknown(FACETS, "分面", name, Facet.countable())));
      }
    }
    return facets;
  }

  private static Duplicates duplicates(String value) {
    List<String> names =
        Arrays.stream(Duplicates.values()).map(d -> d.name().toLowerCase(Locale.ROOT)).toList();
    int at = names.indexOf(value);
    if (at < 0) {
      throw unknown("duplicates", "取值", value, names);
    }
    return Duplicates.values()[at];
  }

  private static int size(String value) {
    try {
      int size = Integer.parseInt(value);
      if (size >= 0) {
        return size;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadQuery("size", "“" + value + "”不是 0 或正整数", List.of("10"));
  }

  private @Nullable LocalDate date(String name) {
    String value = one(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new BadQuery(name, "“" + value + "”不是日期", List.of("2023-05-01"));
    }
  }

  private @Nullable String one(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new BadQuery(name, "参数“" + name + "”只能给一次", List.of());
    }
    return values.isEmpty() ? null : values.get(0);
  }

  private List<String> all(String name) {
    return given.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static BadQuery unknown(String name, String what, String value, List<String> allowed) {
    return new BadQuery(name, "没有" + what + "“" + value + "”", allowed);
  }
}
