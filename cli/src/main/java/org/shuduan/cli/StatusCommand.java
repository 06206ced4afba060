package org.shuduan.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.shuduan.engine.Engine;
import org.shuduan.indexer.health.Status;
import org.shuduan.mappings.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is there. */
@Command(name = "status", description = "查看现有的索引、来源和最近的操作；有没有问题见 shuduan doctor。")
final class StatusCommand implements Callable<Integer> {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  @Mixin private HelpOptions help;
  @Mixin private EngineConnection connection;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "以 JSON 打印")
  private boolean json;

  @Option(names = "--sources", description = "列出全部来源文件，以及未能入库的文件和原因")
  private boolean sources;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Engine engine = connection.connect()) {
      Status status = Status.of(engine, sources);
      if (json) {
        out.println(Json.mapper().writeValueAsString(status));
      } else {
        describe(status, out);
      }
    }
    return ExitCode.COMPLETE;
  }

  private static void describe(Status status, PrintWriter out) {
    if (status.generations().isEmpty()) {
      out.println("还没有索引：运行 shuduan index 文件…");
    }
    for (Status.Counts counts : status.generations()) {
      out.println(
          "索引 %s%s：%d 段，%d 个数量"
              .formatted(
                  counts.name(),
                  counts.name().equals(status.live()) ? "（现用）" : "",
                  counts.paragraphs(),
                  counts.quantities()));
    }
    status
        .runs()
        .forEach(
            run ->
                out.println(
                    "%s  %s（%s）：%d 个文件，新增 %d 段，去掉 %d 段"
                        .formatted(
                            at(run.indexedAt()),
                            run.command(),
                            state(run.state()),
                            run.files(),
                            run.came(),
                            run.went())));
    status.open().forEach(file -> out.println("没有写全  " + file));
    if (status.lock() != null) {
      out.println("%s 正在运行 %s".formatted(status.lock().holder(), status.lock().command()));
    }
    status
        .files()
        .forEach(
            file ->
                out.println(
                    file.kind().equals("reject")
                        ? "未入库  %s：%s".formatted(file.file(), String.join("；", file.warnings()))
                        : "%s  %s：%d 篇报告，%d 段%s"
                            .formatted(
                                at(file.indexedAt()),
                                file.file(),
                                file.reports(),
                                file.paragraphs(),
                                file.state().equals("complete") ? "" : "（没有写全）")));
  }

  private static String at(Instant moment) {
    return LOCAL.format(moment);
  }

  private static String state(String state) {
    return switch (state) {
      case "complete" -> "完成";
      case "partly" -> "部分完成";
      case "failed" -> "失败";
      default -> "没有做完";
    };
  }
}
