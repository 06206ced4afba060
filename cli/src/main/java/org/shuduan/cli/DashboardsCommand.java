package org.shuduan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shuduan.kibana.SavedObjects;
import org.shuduan.kibana.transfer.ImportResult;
import org.shuduan.kibana.transfer.ImportTarget;
import org.shuduan.kibana.transfer.KibanaImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Data views and dashboards for Kibana. */
@Command(
    name = "dashboards",
    description = "Kibana 的数据视图、看板和查询：导出成文件，或导入正在运行的 Kibana（8.19 或 9.x）。",
    subcommands = {DashboardsCommand.Export.class, DashboardsCommand.Import.class})
final class DashboardsCommand extends CommandGroup {

  /** Writes the import file. */
  @Command(name = "export", description = "写出可以导入 Kibana 的 NDJSON 文件；不给文件名则打印到标准输出。")
  static final class Export implements Callable<Integer> {

    @Mixin private HelpOptions help;
    @Mixin private ThemesOption themes;
    @Spec private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "文件", description = "如 shuduan.ndjson")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
      String ndjson = SavedObjects.of(themes.catalogue().labels()).ndjson();
      PrintWriter out = spec.commandLine().getOut();
      if (file == null) {
        out.print(ndjson);
        out.flush();
      } else {
        write(file, ndjson);
        out.println("已写出 " + ndjson.lines().count() + " 个对象：" + file);
      }
      return ExitCode.COMPLETE;
    }

    private static void write(Path file, String ndjson) {
      try {
        Files.writeString(file, ndjson);
      } catch (IOException e) {
        throw new CommandFailure("不能写 " + file + "：" + e.getMessage() + "；请检查文件夹是否存在、是否可写");
      }
    }
  }

  /** Imports into a running Kibana. */
  @Command(name = "import", description = "把数据视图、看板和查询导入 Kibana。")
  static final class Import implements Callable<Integer> {

    @Mixin private HelpOptions help;
    @Mixin private ThemesOption themes;
    @Mixin private TrustOptions trust;
    @Mixin private CredentialOptions credentials;
    @Spec private CommandSpec spec;

    @Option(
        names = "--kibana",
        required = true,
        paramLabel = "地址",
        description = "Kibana 的地址，如 http://127.0.0.1:5601")
    private URI kibana;

    @Option(names = "--space", paramLabel = "空间", description = "空间的编号（缺省：默认空间）")
    private @Nullable String space;

    @Option(names = "--overwrite", description = "替换已经存在的同名对象")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
      ImportTarget target = target();
      ImportResult result =
          new KibanaImport(trust.read().context())
              .run(SavedObjects.of(themes.catalogue().labels()).ndjson(), target);
      PrintWriter out = spec.commandLine().getOut();
      PrintWriter err = spec.commandLine().getErr();
      result.problems().forEach(problem -> err.println("shuduan: " + problem));
      if (result.complete()) {
        out.println("已导入 " + result.imported() + " 个对象；在 Kibana 的“Dashboards”里打开“数段：总览”");
        return ExitCode.COMPLETE;
      }
      if (result.imported() == 0) {
        err.println("什么也没有导入");
        return ExitCode.FAILED;
      }
      out.println("已导入 " + result.imported() + " 个对象，另有 " + result.problems().size() + " 个没有导入");
      return ExitCode.PARTLY;
    }

    private ImportTarget target() {
      try {
        return new ImportTarget(kibana, space, credentials.read().header().orElse(null), overwrite);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), e.getMessage(), e);
      }
    }
  }
}
