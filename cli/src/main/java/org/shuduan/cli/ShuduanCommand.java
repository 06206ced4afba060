package org.shuduan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that holds all others. */
@Command(
    name = "shuduan",
    description = "数段：把公开报告汇编变成可按地区、主题和数字检索的段落。",
    commandListHeading = "%n命令：%n",
    footerHeading = "%n退出码：%n",
    footer = {
      "  0  全部完成",
      "  1  失败，没有做完；标准错误说明原因、索引怎样了和办法",
      "  2  命令用法不对",
      "  3  部分完成，没有用上的输入逐一列在标准错误",
      "",
      "某个命令的用法：shuduan 命令 --help"
    },
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      IndexCommand.class,
      RemoveCommand.class,
      ReindexCommand.class,
      RollbackCommand.class,
      WatchCommand.class,
      StatusCommand.class,
      DoctorCommand.class,
      InspectCommand.class,
      AnnotateCommand.class,
      SearchCommand.class,
      ServeCommand.class,
      DashboardsCommand.class,
      RolesCommand.class,
      TokenCommand.class,
      NodeCommand.class
    })
final class ShuduanCommand implements Runnable {

  @Mixin private HelpOptions help;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "请给出一个命令");
  }
}
