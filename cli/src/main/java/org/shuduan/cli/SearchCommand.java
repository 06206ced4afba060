package org.shuduan.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.mappings.Json;
import org.shuduan.query.SearchAnswer;
import org.shuduan.query.SearchQuery;
import org.shuduan.query.http.SearchParameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches; its options are the parameters of {@code GET /api/v1/search}. */
@Command(name = "search", description = "检索段落。选项与 HTTP 接口的参数同名同义。")
final class SearchCommand implements Callable<Integer> {

  @Mixin private HelpOptions help;
  @Mixin private EngineConnection connection;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "检索词", defaultValue = "", description = "词语；加引号则逐字查找")
  private String text;

  @Option(names = "--region", paramLabel = "地区", description = "代码或名称，含下属地区；可多次给出；前加 - 表示排除")
  private List<String> region = List.of();

  @Option(names = "--theme", paramLabel = "主题", description = "主题编号；可多次给出；前加 - 表示排除")
  private List<String> theme = List.of();

  @Option(names = "--year", paramLabel = "年份", description = "报告年份；可多次给出")
  private List<String> year = List.of();

  @Option(names = "--organization", paramLabel = "单位", description = "报告单位；可多次给出")
  private List<String> organization = List.of();

  @Option(names = "--subject", paramLabel = "指标", description = "数字所指；可多次给出")
  private List<String> subject = List.of();

  @Option(names = "--unit", paramLabel = "计量单位", description = "数字的单位；可多次给出")
  private List<String> unit = List.of();

  @Option(names = "--place", paramLabel = "地点", description = "段落提到的地方，代码或名称；可多次给出")
  private List<String> place = List.of();

  @Option(names = "--dimension", paramLabel = "量纲", description = "数字的量纲，如 people、money；可多次给出")
  private List<String> dimension = List.of();

  @Option(names = "--value", paramLabel = "区间", description = "数值区间，如 100..1000个，用标准单位；可多次给出")
  private List<String> value = List.of();

  @Option(names = "--number", paramLabel = "条件", description = "数字条件，如 老旧小区>=100个；可多次给出，须同时满足")
  private List<String> number = List.of();

  @Option(names = "--from", paramLabel = "日期", description = "报告日期不早于，如 2023-01-01")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "日期", description = "报告日期不晚于")
  private @Nullable String to;

  @Option(
      names = "--sort",
      paramLabel = "排序",
      description = "relevance、date、-date、value、-value、region 之一")
  private @Nullable String sort;

  @Option(names = "--duplicates", paramLabel = "重复", description = "show 或 hide")
  private @Nullable String duplicates;

  @Option(names = "--size", paramLabel = "条数", description = "最多几条")
  private @Nullable String size;

  @Option(names = "--cursor", paramLabel = "游标", description = "上一页回答里的 next_cursor")
  private @Nullable String cursor;

  @Option(names = "--facets", paramLabel = "分面", description = "逗号分隔，如 region,theme")
  private @Nullable String facets;

  @Option(names = "--facet-size", paramLabel = "个数", description = "每个分面最多几个值（缺省：30），已选的另加")
  private @Nullable String facetSize;

  @Option(names = "--json", description = "打印与 HTTP 接口相同的 JSON")
  private boolean json;

  @Override
  public Integer call() {
    SearchQuery query = SearchParameters.read(parameters());
    try (Engine engine = connection.connect()) {
      SearchAnswer answer = Searches.over(engine).search(query);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(Json.mapper().writeValueAsString(answer));
      } else {
        AnswerPrinter.print(answer, out);
      }
    }
    return ExitCode.COMPLETE;
  }

  private Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new TreeMap<>();
    parameters.put("region", region);
    parameters.put("theme", theme);
    parameters.put("year", year);
    parameters.put("organization", organization);
    parameters.put("subject", subject);
    parameters.put("unit", unit);
    parameters.put("place", place);
    parameters.put("dimension", dimension);
    parameters.put("value", value);
    parameters.put("number", number);
    put(parameters, "q", text);
    put(parameters, "from", from);
    put(parameters, "to", to);
    put(parameters, "sort", sort);
    put(parameters, "duplicates", duplicates);
    put(parameters, "size", size);
    put(parameters, "cursor", cursor);
    put(parameters, "facets", facets);
    put(parameters, "facet_size", facetSize);
    return parameters;
  }

  private static void put(
      Map<String, List<String>> parameters, String name, @Nullable String value) {
    parameters.put(name, value == null ? List.of() : List.of(value));
  }
}
