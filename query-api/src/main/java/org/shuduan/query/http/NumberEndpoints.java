package org.shuduan.query.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuduan.extraction.number.NumberRole;
import org.shuduan.query.Comparison;
import org.shuduan.query.ComparisonQuery;
import org.shuduan.query.ComparisonQuery.Order;
import org.shuduan.query.ComparisonQuery.Per;
import org.shuduan.query.Distribution;
import org.shuduan.query.DistributionQuery;
import org.shuduan.query.Facet;
import org.shuduan.query.ReportSearch;

/** The numbers of one subject: side by side, and how they spread. */
final class NumberEndpoints {

  private static final String SUBJECT = Facet.SUBJECT.parameter();

  private static final Map<String, Order> ORDERS =
      Map.of(
          "-value", Order.VALUE_DESCENDING,
          "value", Order.VALUE,
          "region", Order.REGION,
          "-date", Order.DATE_DESCENDING);

  private static final List<String> ORDER_NAMES = List.of("-value", "value", "region", "-date");
  private static final List<String> PER_NAMES = names(Per.values());
  private static final String ALL_ROLES = "all";
  private static final List<String> ROLE_NAMES =
      Stream.concat(names(NumberRole.values()).stream(), Stream.of(ALL_ROLES)).toList();
  private static final List<String> FORMATS = List.of("json", "csv");

  /** A search narrowed by all but subjects, and the one subject that is asked about. */
  private static final List<Parameter> OF_A_SUBJECT =
      Stream.concat(
              SearchParameters.NARROWING.stream()
                  .filter(Predicate.not(parameter -> parameter.name().equals(SUBJECT))),
              Stream.of(
                  Parameter.text(SUBJECT, "数字所指，用其键或文中的说法；必填", "老旧小区"),
                  Parameter.text("in", "标准单位；缺省为最常见的", "个")))
          .toList();

  private static final List<Parameter> COMPARISON =
      Stream.concat(
              OF_A_SUBJECT.stream(),
              Stream.of(
                  Parameter.choice("per", "每行为：region 一地最新，report 一份报告，number 一个数字", PER_NAMES),
                  Parameter.choices(
                      "role", "数字的性质：level 现状，growth 增长，fall 下降，target 目标，all 全部", ROLE_NAMES),
                  Parameter.choice("sort", "行的次序", ORDER_NAMES),
                  Parameter.choice("format", "csv 带 BOM，可用表格软件打开", FORMATS)))
          .toList();

  private final ReportSearch search;

  NumberEndpoints(ReportSearch search) {
    this.search = search;
  }

  List<Endpoint> all() {
    return List.of(
        new Endpoint(
            Endpoints.API + "numbers",
            "对比：一个对象的数字，逐行并列",
            COMPARISON,
            new Endpoint.Content(Comparison.class, List.of(Answers.JSON, Csv.MEDIA_TYPE)),
            (given, context) -> {
              Comparison rows = search.compare(comparison(given));
              if ("csv".equals(given.choice("format", FORMATS))) {
                Csv.start(context, "numbers.csv");
                ComparisonCsv.write(rows, context.outputStream());
              } else {
                Answers.json(context, rows);
              }
            }),
        Endpoint.json(
            Endpoints.API + "distribution",
            "分布：一个对象的数值分段计数",
            Distribution.class,
            OF_A_SUBJECT,
            given ->
                search.distribution(
                    new DistributionQuery(
                        SearchParameters.narrowed(given, Set.of(Facet.SUBJECT)).build(),
                        subject(given),
                        given.one("in")))));
  }

  private static ComparisonQuery comparison(Given given) {
    ComparisonQuery query =
        ComparisonQuery.of(
                subject(given), SearchParameters.narrowed(given, Set.of(Facet.SUBJECT)).build())
            .unit(given.one("in"));
    String per = given.choice("per", PER_NAMES);
    if (per != null) {
      query = query.per(Per.valueOf(per.toUpperCase(Locale.ROOT)));
    }
    Set<NumberRole> roles = roles(given.choices("role", ROLE_NAMES));
    if (!roles.isEmpty()) {
      query = query.roles(roles.toArray(NumberRole[]::new));
    }
    String order = given.choice("sort", ORDER_NAMES);
    return order == null ? query : query.order(ORDERS.get(order));
  }

  private static Set<NumberRole> roles(List<String> names) {
    if (names.contains(ALL_ROLES)) {
      return EnumSet.allOf(NumberRole.class);
    }
    return names.stream()
        .map(name -> NumberRole.valueOf(name.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  private static String subject(Given given) {
    return given.required(SUBJECT, "老旧小区");
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
