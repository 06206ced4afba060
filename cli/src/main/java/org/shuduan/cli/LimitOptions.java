package org.shuduan.cli;

import org.shuduan.query.SearchLimits;
import org.shuduan.query.http.ServerOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much one request may ask for; what asks for more is refused. */
final class LimitOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--max-size", paramLabel = "段数", description = "一页最多几段（缺省：100）")
  private int size = SearchLimits.defaults().hits();

  @Option(names = "--max-query", paramLabel = "字数", description = "检索词最多几个字（缺省：500）")
  private int query = SearchLimits.defaults().textLength();

  @Option(names = "--max-values", paramLabel = "个数", description = "一个分面最多选几个值（缺省：100）")
  private int values = SearchLimits.defaults().values();

  @Option(names = "--max-numbers", paramLabel = "个数", description = "最多几个数量条件（缺省：8）")
  private int numbers = SearchLimits.defaults().numbers();

  @Option(names = "--max-facet-values", paramLabel = "个数", description = "一个分面最多列几个值（缺省：200）")
  private int facetValues = SearchLimits.defaults().facetValues();

  @Option(names = "--max-export", paramLabel = "段数", description = "一次最多导出几段（缺省：100000）")
  private int exportRows = ServerOptions.DEFAULT_EXPORT_ROWS;

  /** The limits of searches. Hits are counted up to what may be exported, at least. */
  SearchLimits search() {
    requirePositive("--max-size", size);
    requirePositive("--max-query", query);
    requirePositive("--max-values", values);
    requirePositive("--max-numbers", numbers);
    requirePositive("--max-facet-values", facetValues);
    return new SearchLimits(
        size,
        query,
        values,
        numbers,
        facetValues,
        Math.max(exportRows(), SearchLimits.defaults().totalBound()));
  }

  int exportRows() {
    requirePositive("--max-export", exportRows);
    return exportRows;
  }

  private void requirePositive(String option, int value) {
    if (value < 1) {
      throw new ParameterException(command.commandLine(), "选项 " + option + " 须不小于 1");
    }
  }
}
