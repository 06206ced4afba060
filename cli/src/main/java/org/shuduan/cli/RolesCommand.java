package org.shuduan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.SecurityRoles;
import org.shuduan.mappings.role.Roles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What each user needs on a guarded Elasticsearch. */
@Command(
    name = "roles",
    description = "启用了安全功能的 Elasticsearch 上，检索、入库、看板读者和管理员各自所需的最小权限。",
    subcommands = {RolesCommand.Print.class, RolesCommand.Apply.class})
final class RolesCommand extends CommandGroup {

  /** Which roles. */
  static final class FileOption {

    @Option(names = "--roles", paramLabel = "文件", description = "改过的角色文件（缺省：随程序的角色）")
    private @Nullable Path file;

    Roles read() {
      return file == null ? Roles.standard() : Roles.in(file);
    }
  }

  /** How they are printed. */
  enum Format {
    /** For the config folder of the nodes. */
    YML,
    /** Requests to the role API, as Kibana's console takes them. */
    API
  }

  /** Prints them. */
  @Command(name = "print", description = "打印角色：yml 放进各节点的 config/roles.yml，api 是角色接口的请求。")
  static final class Print implements Callable<Integer> {

    @Mixin private HelpOptions help;
    @Mixin private FileOption file;
    @Spec private CommandSpec spec;

    @Option(
        names = "--format",
        paramLabel = "格式",
        defaultValue = "yml",
        description = "yml 或 api（缺省：${DEFAULT-VALUE}）")
    private Format format;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      Roles roles = file.read();
      if (format == Format.YML) {
        out.print(roles.yaml());
      } else {
        roles
            .byName()
            .forEach(
                (name, role) -> {
                  out.println("PUT /_security/role/" + name);
                  out.println(Roles.body(role));
                });
      }
      out.flush();
      return ExitCode.COMPLETE;
    }
  }

  /** Sends them to Elasticsearch. */
  @Command(name = "apply", description = "把角色写进有角色接口的集群；需要 manage_security 权限。")
  static final class Apply implements Callable<Integer> {

    @Mixin private HelpOptions help;
    @Mixin private EngineConnection connection;
    @Mixin private FileOption file;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      Roles roles = file.read();
      try (Engine engine = connection.connect()) {
        SecurityRoles.apply(
            engine, roles, (name, created) -> out.println((created ? "新建角色 " : "更新角色 ") + name));
      }
      return ExitCode.COMPLETE;
    }
  }
}
