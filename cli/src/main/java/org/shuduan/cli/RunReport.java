package org.shuduan.cli;

import java.io.PrintWriter;
import org.shuduan.indexer.run.IndexSummary;
import org.shuduan.mappings.Json;

/** Tells how a run ended: its result, and the exit code. */
final class RunReport {

  private RunReport() {}

  /**
   * Prints a result.
   *
   * @return the exit code
   */
  static int print(IndexSummary summary, boolean json, PrintWriter out, PrintWriter err) {
    out.println(json ? Json.mapper().writeValueAsString(summary) : describe(summary));
    if (!summary.incomplete().isEmpty()) {
      err.println("没有写全，请再运行一次 index：" + String.join("、", summary.incomplete()));
    }
    if (summary.deadLetters() != null) {
      err.println(
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
