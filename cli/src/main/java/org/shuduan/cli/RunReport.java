package org.shuduan.cli;

import java.io.PrintWriter;
import org.shuduan.indexer.run.IndexListener;
import org.shuduan.indexer.run.IndexSummary;
import org.shuduan.mappings.Json;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how a run goes and how it ended, to a person or to a program. */
final class RunReport {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--json", description = "以 JSON 打印结果；进度也是一行一个 JSON，在标准错误")
  private boolean json;

  boolean json() {
    return json;
  }

  /** Shows a run. */
  IndexListener listener() {
    return json ? new JsonProgress(err()) : new TextProgress(err());
  }

  private PrintWriter err() {
    return command.commandLine().getErr();
  }

  /**
   * Prints a result.
   *
   * @return the exit code
   */
  int print(IndexSummary summary) {
    command
        .commandLine()
        .getOut()
        .println(json ? Json.mapper().writeValueAsString(summary) : describe(summary));
    if (!summary.leftOut().isEmpty()) {
      err()
          .println(
              "原先在索引里、这次没有给出的来源，现在查不到了：%s（shuduan rollback 可退回）"
                  .formatted(String.join("、", summary.leftOut())));
    }
    if (summary.snapshot() != null) {
      err().println("原先的索引在快照 " + summary.snapshot() + " 里");
    }
    if (!summary.incomplete().isEmpty()) {
      err().println("没有写全，请再运行一次：" + String.join("、", summary.incomplete()));
    }
    if (summary.deadLetters() != null) {
      err()
          .println(
              "没有写入的文档逐一列在 %s，可用 shuduan index --dead-letters %s 重新送入"
                  .formatted(summary.deadLetters(), summary.deadLetters()));
    }
    return summary.isComplete() ? ExitCode.COMPLETE : ExitCode.PARTLY;
  }

  static String describe(IndexSummary summary) {
    String unchanged =
        summary.unchanged() == 0 ? "" : "（另有 %d 个没有变化）".formatted(summary.unchanged());
    return "处理 %d 个文件%s，%d 篇报告：新增 %d 段，保留 %d 段，去掉 %d 段；索引 %s 现有 %d 段，%d 个数量"
        .formatted(
            summary.files(),
            unchanged,
            summary.reports(),
            summary.came(),
            summary.stayed(),
            summary.went(),
            summary.generation(),
            summary.paragraphs(),
            summary.quantities());
  }
}
