package org.shuduan.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.shuduan.engine.Engine;
import org.shuduan.query.http.ApiServer;
import org.shuduan.query.http.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves page and API. */
@Command(name = "serve", description = "提供检索页和 HTTP 接口，直到按下 Ctrl-C。")
final class ServeCommand implements Callable<Integer> {

  @Mixin private HelpOptions help;
  @Mixin private EngineConnection connection;
  @Mixin private PortOption port;
  @Mixin private AccessOptions access;
  @Mixin private LimitOptions limits;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    try (Engine engine = connection.connect();
        ApiServer server =
            ApiServer.start(
                Searches.over(engine, limits.search()),
                access
                    .applyTo(ServerOptions.onLoopback(port.port()))
                    .exporting(limits.exportRows())
                    .loggingAccess())) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close-server"));
      announce(spec.commandLine().getOut(), engine, server);
      untilInterrupted();
    }
    return ExitCode.COMPLETE;
  }

  /** Prints where everything is. */
  static void announce(PrintWriter out, Engine engine, ApiServer server) {
    out.println("检索页         " + server.url());
    out.println("接口           " + server.url().resolve("/api/v1/search"));
    out.println("Elasticsearch  " + engine.options().addresses());
    out.println("按 Ctrl-C 停止");
    out.flush();
  }

  /** Waits for Ctrl-C or SIGTERM; what was started is taken down by shutdown hooks. */
  static void untilInterrupted() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
