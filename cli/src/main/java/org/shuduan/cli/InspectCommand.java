package org.shuduan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.shuduan.indexer.AnnotatedSource;
import org.shuduan.indexer.Pipeline;
import org.shuduan.indexer.read.SourceFile;
import org.shuduan.indexer.read.SourceFiles;
import org.shuduan.mappings.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what an index run would store. */
@Command(
    name = "inspect",
    description = "试读：逐段打印 index 将要存入的内容（JSON Lines，一段一行），不需要 Elasticsearch。")
final class InspectCommand implements Callable<Integer> {

  @Mixin private HelpOptions help;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "文件",
      description = "报告或报告汇编：txt、docx、doc、pdf、html、md，或装有它们的文件夹和 zip")
  private List<Path> files;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Pipeline pipeline = Pipeline.standard();
    int read = 0;
    int unreadable = 0;
    try (SourceFiles sources = SourceFiles.expand(files)) {
      for (SourceFiles.Reject reject : sources.rejects()) {
        unreadable++;
        err.println("shuduan: " + reject.reason().getMessage());
      }
      for (SourceFile file : sources.files()) {
        try {
          AnnotatedSource source = pipeline.read(file);
          read++;
          source.paragraphs().forEach(p -> out.println(Json.mapper().writeValueAsString(p)));
          source
              .warnings()
              .forEach(warning -> err.println("提示：" + file.location() + "：" + warning));
        } catch (IOException e) {
          unreadable++;
          err.println("shuduan: " + e.getMessage());
        }
      }
    }
    out.flush();
    if (unreadable == 0) {
      return ExitCode.COMPLETE;
    }
    return read == 0 ? ExitCode.FAILED : ExitCode.PARTLY;
  }
}
