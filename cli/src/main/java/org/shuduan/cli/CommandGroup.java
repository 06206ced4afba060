package org.shuduan.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing by itself: one of its own commands must be named. */
@Command(commandListHeading = "%n命令：%n")
abstract class CommandGroup implements Runnable {

  @Mixin private HelpOptions help;
  @Spec private CommandSpec spec;

  @Override
  public final void run() {
    List<String> names = List.copyOf(spec.subcommands().keySet());
    int last = names.size() - 1;
    throw new ParameterException(
        spec.commandLine(),
        "请给出 %s 或 %s".formatted(String.join("、", names.subList(0, last)), names.get(last)));
  }
}
