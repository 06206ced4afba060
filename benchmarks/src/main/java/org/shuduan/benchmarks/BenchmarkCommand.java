package org.shuduan.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shuduan.benchmarks.result.Result;
import org.shuduan.benchmarks.result.ResultPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every benchmark does: measure, print one table, keep it as JSON. */
@Command(mixinStandardHelpOptions = true, showDefaultValues = true)
abstract class BenchmarkCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the JSON of the results goes; default benchmarks/target/results")
  private Path out = SourceTree.target("results");

  /** Measures. */
  abstract Result measure() throws Exception;

  @Override
  public final Integer call() throws Exception {
    Result result = measure();
    ResultPrinter.print(result, spec.commandLine().getOut());
    spec.commandLine().getErr().println("kept as " + ResultPrinter.keep(result, out));
    return 0;
  }

  /** Tells how a long run goes on. */
  final void progress(String line) {
    spec.commandLine().getErr().println(line);
  }
}
