package org.shuduan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.indexer.run.Rollback;
import org.shuduan.mappings.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes back to an older generation. */
@Command(name = "rollback", description = "退回前一代索引：先切换，查询立刻得到旧的回答；再把那以后加入的材料用保存的原件加回。")
final class RollbackCommand implements Callable<Integer> {

  @Mixin private HelpOptions help;
  @Mixin private AdminOptions admin;
  @Mixin private RunReport report;
  @Spec private CommandSpec spec;

  @Option(names = "--without-additions", description = "只退回，不把那以后加入的材料加回")
  private boolean withoutAdditions;

  @Option(names = "--mix", description = "那一代是用另一版词典、主题等数据做的，也照样加回")
  private boolean mix;

  @Parameters(arity = "0..1", paramLabel = "索引", description = "退到哪一代，见 shuduan status；缺省：前一代")
  private @Nullable String generation;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Engine engine = admin.connection().connect()) {
      Rollback.Outcome outcome =
          new Rollback(engine, admin.pipeline(), admin.read().withMix(mix), report.listener())
              .run(generation, !withoutAdditions);
      if (report.json()) {
        out.println(Json.mapper().writeValueAsString(outcome));
      } else {
        describe(outcome, out);
      }
      return outcome.isComplete() ? ExitCode.COMPLETE : ExitCode.PARTLY;
    }
  }

  private static void describe(Rollback.Outcome outcome, PrintWriter out) {
    out.println("已从 %s 退回 %s".formatted(outcome.from(), outcome.to()));
    if (!outcome.since().isEmpty()) {
      out.println("那以后加入或改过的来源：" + String.join("、", outcome.since()));
    }
    if (!outcome.removedSince().isEmpty()) {
      out.println("那以后去掉、现在又在的来源：" + String.join("、", outcome.removedSince()));
    }
    outcome.notAdded().forEach(reason -> out.println("没有加回：" + reason));
    if (outcome.added() != null) {
      out.println(RunReport.describe(outcome.added()));
    }
  }
}
