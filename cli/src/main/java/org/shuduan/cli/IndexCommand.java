package org.shuduan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.shuduan.engine.Engine;
import org.shuduan.indexer.IndexRun;
import org.shuduan.indexer.IndexSummary;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.mappings.Json;
import org.shuduan.mappings.index.IndexOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files into a new generation of indices. */
@Command(name = "index", description = "把报告读入新的一代索引，核对无误后一次切换；之前的内容由新的一代取代，查询不中断。")
final class IndexCommand implements Callable<Integer> {

  @Mixin private HelpOptions help;
  @Mixin private EngineConnection connection;
  @Mixin private ThemesOption themes;
  @Mixin private LayoutOptions layout;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "以 JSON 打印结果")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "文件",
      description = "报告或报告汇编：txt、docx、doc、pdf、html、md，或装有它们的文件夹和 zip")
  private List<Path> files;

  @Override
  public Integer call() throws IOException {
    IndexOptions options = layout.read();
    PrintWriter out = spec.commandLine().getOut();
    try (Engine engine = connection.connect();
        SourceFiles sources = SourceFiles.expand(files)) {
      IndexProgress progress = new IndexProgress(spec.commandLine().getErr(), sources);
      IndexSummary summary =
          new IndexRun(engine, Pipeline.with(themes.catalogue()), options, progress).run(sources);
      out.println(json ? Json.mapper().writeValueAsString(summary) : describe(summary));
      return summary.rejected() == 0 ? ExitCode.COMPLETE : ExitCode.PARTLY;
    }
  }

  static String describe(IndexSummary summary) {
    return String.format(
        "已入库：%d 个文件，%d 篇报告，%d 段，%d 个数量；索引 %s 已启用",
        summary.files(),
        summary.reports(),
        summary.paragraphs(),
        summary.quantities(),
        summary.generation());
  }
}
