package org.shuduan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.shuduan.engine.Engine;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.health.Doctor;
import org.shuduan.indexer.health.Finding;
import org.shuduan.mappings.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is wrong, and what to do. */
@Command(name = "doctor", description = "检查集群、分词器、磁盘、索引和来源，每个问题都说怎么办；没有问题时退出码为 0，需要留意为 3，有问题为 1。")
final class DoctorCommand implements Callable<Integer> {

  @Mixin private HelpOptions help;
  @Mixin private EngineConnection connection;
  @Mixin private ThemesOption themes;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "以 JSON 打印")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings;
    try (Engine engine = connection.connect()) {
      findings = Doctor.examine(engine, Pipeline.with(themes.catalogue()).state());
    }
    if (json) {
      out.println(Json.mapper().writeValueAsString(findings));
    } else {
      findings.forEach(finding -> print(finding, out));
    }
    if (findings.stream().anyMatch(f -> f.severity() == Finding.Severity.PROBLEM)) {
      return ExitCode.FAILED;
    }
    return findings.stream().allMatch(f -> f.severity() == Finding.Severity.GOOD)
        ? ExitCode.COMPLETE
        : ExitCode.PARTLY;
  }

  private static void print(Finding finding, PrintWriter out) {
    String mark =
        switch (finding.severity()) {
          case GOOD -> "正常";
          case WARNING -> "留意";
          case PROBLEM -> "问题";
        };
    out.println(mark + "  " + finding.what());
    if (!finding.todo().isEmpty()) {
      out.println("      办法：" + finding.todo());
    }
  }
}
