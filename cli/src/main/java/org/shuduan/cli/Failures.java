package org.shuduan.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import org.shuduan.engine.EngineException;
import org.shuduan.indexer.run.IndexFailure;
import org.shuduan.kibana.transfer.ImportException;
import org.shuduan.mappings.role.RoleFileException;
import org.shuduan.mappings.theme.ThemeCatalogueException;
import org.shuduan.node.NodeException;
import org.shuduan.query.QueryException;
import org.shuduan.query.http.PortTakenException;
import org.shuduan.query.http.access.TokenException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells users in one line what went wrong; the stack trace is for those who ask for it. */
final class Failures {

  private static final String TRACE = "SHUDUAN_TRACE";

  private Failures() {}

  /** The command line cannot be understood. */
  static int wrongUse(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("shuduan: " + inChinese(failure));
    err.println("用法见：" + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  /** Picocli speaks English; what this program throws itself is Chinese already. */
  private static String inChinese(ParameterException failure) {
    if (failure instanceof MissingParameterException missing) {
      return "缺少" + missing.getMissing().stream().map(Failures::name).collect(joining("、"));
    }
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      // Only the first, without its value: a misspelt option may have a secret behind it.
      return "不认识“"
          + unmatched.getUnmatched().get(0).replaceAll("=.*", "")
          + "”"
          + (suggestions.isEmpty() ? "" : "，是否想用 " + String.join("、", suggestions));
    }
    if (failure instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + "只能给一次";
    }
    return failure.getArgSpec() == null
        ? failure.getMessage()
        : name(failure.getArgSpec()) + "的值“" + failure.getValue() + "”无效";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? "选项 " + option.longestName() + " "
        : "参数 " + argument.paramLabel();
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
            ImportException.class,
            IndexFailure.class,
            NodeException.class,
            PortTakenException.class,
            QueryException.class,
            RoleFileException.class,
            ThemeCatalogueException.class,
            TokenException.class)
        .anyMatch(type -> type.isInstance(failure));
  }
}
