package org.shuduan.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.shuduan.engine.Engine;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.run.IndexRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes sources out of what is live. */
@Command(name = "remove", description = "从现有索引里去掉来源：只由它们给出的段落一并去掉，别的来源也有的段落留下。")
final class RemoveCommand implements Callable<Integer> {

  @Mixin private HelpOptions help;
  @Mixin private AdminOptions admin;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "以 JSON 打印结果；进度也是一行一个 JSON，在标准错误")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "来源",
      description = "来源的名字，如 汇编.docx 或 a.zip/报告.docx；见 shuduan status --sources")
  private List<String> names;

  @Override
  public Integer call() throws IOException {
    try (Engine engine = admin.connection().connect()) {
      RunListener progress = RunListener.of(json, spec.commandLine().getErr(), names.size());
      return RunReport.print(
          new IndexRun(
                  engine, Pipeline.with(admin.themes().catalogue()), admin.read(engine), progress)
              .remove(names),
          json,
          spec.commandLine().getOut(),
          spec.commandLine().getErr());
    }
  }
}
