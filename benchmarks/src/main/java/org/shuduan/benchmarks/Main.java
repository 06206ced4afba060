package org.shuduan.benchmarks;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs a benchmark by its name. */
@Command(
    name = "benchmarks/run",
    description = "Measures speed and quality, as ratios in one run. See docs/benchmarks.md.",
    mixinStandardHelpOptions = true,
    subcommands = {
      GenerateCommand.class,
      IndexingCommand.class,
      ExtractionCommand.class,
      SearchCommand.class,
      ScaleCommand.class,
      QualityCommand.class
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  /** Runs the benchmark and ends the process with its exit code. */
  public static void main(String[] args) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
  }

  /** Runs a benchmark in this process. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(true)
        .execute(args);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "name a benchmark");
  }
}
