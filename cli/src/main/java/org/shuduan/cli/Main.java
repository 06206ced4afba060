package org.shuduan.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Starts the {@code shuduan} command. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
  }

  /** Runs the command in this process. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine command =
        new CommandLine(new ShuduanCommand())
            .setOut(out)
            .setErr(err)
            .setUsageHelpAutoWidth(true)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(Failures::wrongUse)
            .setExecutionExceptionHandler(Failures::failed);
    headings(command);
    return command.execute(args);
  }

  /** What picocli says in English of its own accord. */
  private static void headings(CommandLine command) {
    command.getCommandSpec().usageMessage().synopsisHeading("用法：");
    command.getCommandSpec().usageMessage().synopsisSubcommandLabel("命令");
    command.getSubcommands().values().forEach(Main::headings);
  }
}
