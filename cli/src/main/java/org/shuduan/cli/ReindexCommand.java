package org.shuduan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.IndexSummary;
import org.shuduan.indexer.run.Rebuild;
import org.shuduan.indexer.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds a new generation. */
@Command(name = "reindex", description = "在现有索引旁边重建新的一代：不给文件就用保存的原件；核对无误后一次切换，查询不中断；失败则一切照旧。")
final class ReindexCommand implements Callable<Integer> {

  @Mixin private HelpOptions help;
  @Mixin private AdminOptions admin;
  @Mixin private RunReport report;
  @Mixin private LayoutOptions layout;
  @Spec private CommandSpec spec;

  @Option(
      names = "--keep",
      paramLabel = "个数",
      defaultValue = "1",
      description = "保留几代旧索引，供 rollback 退回（缺省：${DEFAULT-VALUE}）")
  private int keep;

  @Option(
      names = "--snapshot",
      paramLabel = "仓库",
      description = "先给现有索引做一个快照，放进 Elasticsearch 的这个仓库；没有登记就登记为 path.repo 下的同名文件夹")
  private @Nullable String snapshot;

  @Parameters(arity = "0..*", paramLabel = "文件", description = "新的一代只含这些文件；不给出则用保存的原件")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    if (keep < 0) {
      throw new ParameterException(spec.commandLine(), "选项 --keep 不能为负");
    }
    try (Engine engine = admin.connection().connect();
        SourceFiles sources = SourceFiles.expand(files)) {
      RunOptions options =
          admin.readKeeping(engine).withLayout(layout.read()).withSnapshot(snapshot);
      IndexListener progress = report.listener();
      Rebuild rebuild = new Rebuild(engine, admin.pipeline(), options, progress, keep);
      IndexSummary summary = files.isEmpty() ? rebuild.fromOriginals() : rebuild.from(sources);
      return report.print(summary);
    }
  }
}
