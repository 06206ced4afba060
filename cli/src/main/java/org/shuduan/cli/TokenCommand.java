package org.shuduan.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shuduan.query.http.access.TokenFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The tokens that let programs use the API. */
@Command(
    name = "token",
    description = "管理接口的令牌；正在运行的服务随即生效。",
    subcommands = {TokenCommand.Add.class, TokenCommand.Revoke.class, TokenCommand.Names.class})
final class TokenCommand extends CommandGroup {

  /** Which file holds them. */
  static final class FileOption {

    @Option(names = "--tokens", paramLabel = "文件", required = true, description = "令牌文件")
    private Path path;

    TokenFile file() {
      return new TokenFile(path);
    }
  }

  /** Makes a token. */
  @Command(name = "add", description = "新增令牌并打印它；文件里只留它的散列值，遗失就只能另发。")
  static final class Add implements Callable<Integer> {

    @Mixin private HelpOptions help;
    @Mixin private FileOption tokens;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "名称", description = "给谁用，出现在访问日志里")
    private String name;

    @Override
    public Integer call() {
      spec.commandLine().getOut().println(tokens.file().add(name));
      return ExitCode.COMPLETE;
    }
  }

  /** Takes a token back. */
  @Command(name = "revoke", description = "收回令牌。")
  static final class Revoke implements Callable<Integer> {

    @Mixin private HelpOptions help;
    @Mixin private FileOption tokens;

    @Parameters(paramLabel = "名称", description = "令牌的名称")
    private String name;

    @Override
    public Integer call() {
      tokens.file().revoke(name);
      return ExitCode.COMPLETE;
    }
  }

  /** Lists the names. */
  @Command(name = "list", description = "列出令牌的名称。")
  static final class Names implements Callable<Integer> {

    @Mixin private HelpOptions help;
    @Mixin private FileOption tokens;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      tokens.file().names().forEach(spec.commandLine().getOut()::println);
      return ExitCode.COMPLETE;
    }
  }
}
