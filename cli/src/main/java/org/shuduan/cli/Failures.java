package org.shuduan.cli;

import java.io.PrintWriter;
import java.util.stream.Stream;
import org.shuduan.engine.EngineException;
import org.shuduan.indexer.IndexFailure;
import org.shuduan.node.NodeException;
import org.shuduan.query.QueryException;
import org.shuduan.query.http.PortTakenException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells users in one line what went wrong; the stack trace is for those who ask for it. */
final class Failures {

  private static final String TRACE = "SHUDUAN_TRACE";

  private Failures() {}

  /** The command line cannot be understood. */
  static int wrongUse(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("shuduan: " + failure.getMessage());
    err.println("用法见：" + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  /** The command could not be carried out. */
  static int failed(Exception failure, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    err.println("shuduan: " + message(failure));
    if (failure instanceof QueryException.BadQuery query && !query.allowed().isEmpty()) {
      err.println("可以是：" + String.join("、", query.allowed()));
    }
    if (System.getenv(TRACE) != null) {
      failure.printStackTrace(err);
    }
    return failure instanceof QueryException ? ExitCode.USAGE : ExitCode.FAILED;
  }

  /** What the user should read: the message of a known failure, or that it is a bug. */
  private static String message(Exception failure) {
    return isKnown(failure)
        ? failure.getMessage()
        : "内部错误：" + failure + "（设置环境变量 " + TRACE + "=1 可看到详细堆栈，请把它报告给维护者）";
  }

  private static boolean isKnown(Exception failure) {
    return Stream.of(
            CommandFailure.class,
            EngineException.class,
            IndexFailure.class,
            NodeException.class,
            PortTakenException.class,
            QueryException.class)
        .anyMatch(type -> type.isInstance(failure));
  }
}
