package org.shuduan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.IndexRun;
import org.shuduan.indexer.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds files to what is live. */
@Command(name = "index", description = "把报告加入现有索引：同样的材料再来一次什么也不变，改过的文件取代它原先的内容，查询不中断；没有索引时新建。")
final class IndexCommand implements Callable<Integer> {

  @Mixin private HelpOptions help;
  @Mixin private AdminOptions admin;
  @Mixin private RunReport report;
  @Mixin private LayoutOptions layout;
  @Spec private CommandSpec spec;

  @Option(names = "--mix", description = "现有索引是用另一版词典、主题等数据做的，也照样加入")
  private boolean mix;

  @Option(names = "--dead-letters", paramLabel = "死信文件", description = "先把以前没有写入的文档重新送入；可以不再给出文件")
  private @Nullable Path deadLetters;

  @Parameters(
      arity = "0..*",
      paramLabel = "文件",
      description = "报告或报告汇编：txt、docx、doc、pdf、html、md，或装有它们的文件夹和 zip")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty() && deadLetters == null) {
      throw new ParameterException(spec.commandLine(), "缺少参数 文件");
    }
    try (Engine engine = admin.connection().connect();
        SourceFiles sources = SourceFiles.expand(files)) {
      RunOptions options = admin.readKeeping(engine).withLayout(layout.read()).withMix(mix);
      IndexListener progress = report.listener();
      IndexRun run = new IndexRun(engine, admin.pipeline(), options, progress);
      int fed = ExitCode.COMPLETE;
      if (deadLetters != null) {
        fed = report.print(run.feed(deadLetters));
      }
      return files.isEmpty() ? fed : report.print(run.run(sources));
    }
  }
}
