package org.shuduan.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.shuduan.engine.Engine;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.IndexRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes sources out of what is live. */
@Command(name = "remove", description = "从现有索引里去掉来源：只由它们给出的段落一并去掉，别的来源也有的段落留下。")
final class RemoveCommand implements Callable<Integer> {

  @Mixin private HelpOptions help;
  @Mixin private AdminOptions admin;
  @Mixin private RunReport report;

  @Parameters(
      arity = "1..*",
      paramLabel = "来源",
      description = "来源的名字，如 汇编.docx 或 a.zip/报告.docx；见 shuduan status --sources")
  private List<String> names;

  @Override
  public Integer call() throws IOException {
    try (Engine engine = admin.connection().connect()) {
      IndexListener progress = report.listener();
      return report.print(
          new IndexRun(engine, admin.pipeline(), admin.read(), progress).remove(names));
    }
  }
}
