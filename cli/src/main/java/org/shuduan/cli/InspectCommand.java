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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what an index run would store. */
@Command(
    name = "inspect",
    description = "试读：打印 index 将要存入的内容，不需要 Elasticsearch；逐段的 JSON Lines，或给人看的表。")
final class InspectCommand implements Callable<Integer> {

  /** How it is printed. */
  private enum Format {
    /** A JSON line a paragraph, for programs. */
    JSONL,
    /** For people. */
    TABLE
  }

  @Mixin private HelpOptions help;
  @Mixin private ThemesOption themes;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "格式",
      description = "jsonl（默认）：一段一行 JSON；table：报告、章节、去掉的噪声、重复段落和提示的一览表")
  private Format format = Format.JSONL;

  @Parameters(
      arity = "1..*",
      paramLabel = "文件",
      description = "报告或报告汇编：txt、docx、doc、pdf、html、md，或装有它们的文件夹和 zip")
  private List<Path> files;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Pipeline pipeline = Pipeline.with(themes.catalogue());
    InspectTable table = new InspectTable(out, width());
    int read = 0;
    int unreadable = 0;
    try (SourceFiles sources = SourceFiles.expand(files)) {
      for (SourceFiles.Reject reject : sources.rejects()) {
        unreadable++;
        err.println("shuduan: " + reject.reason().getMessage());
      }
      for (SourceFile file : sources.files()) {
        try {
          if (format == Format.TABLE) {
            table.print(file, pipeline.read(file, table::add));
          } else {
            printLines(pipeline, file, out, err);
          }
          read++;
        } catch (IOException e) {
          unreadable++;
          err.println("shuduan: " + e.getMessage());
        }
      }
    }
    if (format == Format.TABLE && read > 0) {
      table.finish();
    }
    out.flush();
    if (unreadable == 0) {
      return ExitCode.COMPLETE;
    }
    return read == 0 ? ExitCode.FAILED : ExitCode.PARTLY;
  }

  private static void printLines(
      Pipeline pipeline, SourceFile file, PrintWriter out, PrintWriter err) throws IOException {
    AnnotatedSource source =
        pipeline.read(
            file,
            report ->
                report.paragraphs().forEach(p -> out.println(Json.mapper().writeValueAsString(p))));
    source.warnings().forEach(warning -> err.println("提示：" + file.location() + "：" + warning));
  }

  /** That of the terminal; a file takes lines of any length. */
  private int width() {
    return System.console() == null ? Integer.MAX_VALUE : spec.usageMessage().width();
  }
}
