package org.shuduan.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server's process from its start until it is healthy.
 *
 * @param launched what we started: the supervising shell, or the launcher of a background node
 * @param directory its directory
 * @param background whether the server outlives us
 */
record ServerProcess(Process launched, NodeDirectory directory, boolean background) {

  /** How long a server may take to close its indices before it is killed. */
  static final int GRACE_SECONDS = 20;

  private static final int LOG_LINES = 20;

  /** Out of reach of the signals that our terminal sends. */
  private static final String OWN_SESSION =
      "command -v setsid >/dev/null && exec setsid \"$@\"; exec \"$@\"";

  /** Starts a server that ends when we end, however that happens. */
  static ServerProcess supervised(
      ServerHome home, ServerJava java, NodeDirectory directory, ServerUser user) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                script(),
                "supervise",
                Integer.toString(GRACE_SECONDS),
                directory.temporary() ? directory.root().toString() : ""));
    command.addAll(user.command(launcher(home, directory)));
    return new ServerProcess(
        launch(command, java, directory, ProcessBuilder.Redirect.PIPE), directory, false);
  }

  /** Starts a server that stays when we end. */
  static ServerProcess background(
      ServerHome home, ServerJava java, NodeDirectory directory, ServerUser user) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", OWN_SESSION, "background"));
    command.addAll(user.command(launcher(home, directory)));
    command.add("--daemonize");
    return new ServerProcess(
        launch(
            command, java, directory, ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())),
        directory,
        true);
  }

  private static List<String> launcher(ServerHome home, NodeDirectory directory) {
    return List.of(home.launcher().toString(), "--pidfile", directory.pidFile().toString());
  }

  private static Process launch(
      List<String> command,
      ServerJava java,
      NodeDirectory directory,
      ProcessBuilder.Redirect input) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.server().toFile())
            .redirectInput(input)
            .redirectErrorStream(true)
            .redirectOutput(directory.console().toFile());
    Map<String, String> environment = builder.environment();
    // Ours may hold secrets of other clusters.
    environment
        .keySet()
        .removeIf(
            name -> name.startsWith("ES_") || name.startsWith("SHUDUAN_") || name.contains("JAVA"));
    environment.put("ES_JAVA_HOME", java.home().toString());
    environment.put("ES_PATH_CONF", directory.config().toString());
    environment.put("ES_TMPDIR", directory.tmp().toString());
    environment.put("CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new NodeException.FileTrouble("启动 Elasticsearch", e);
    }
  }

  private static String script() {
    try (InputStream bytes = ServerProcess.class.getResourceAsStream("supervise.sh")) {
      if (bytes == null) {
        throw new IllegalStateException("supervise.sh is missing from the jar");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new NodeException.FileTrouble("读取 supervise.sh", e);
    }
  }

  /**
   * Waits until the server is healthy.
   *
   * @return its record
   * @throws NodeException if it ends or the time is up; it runs no more then
   */
  NodeRecord awaitHealthy(NodeOptions options, String version) {
    long deadline = System.nanoTime() + options.startTimeout().toNanos();
    boolean secured = options.security() != null;
    Health health = secured ? Health.trusting(directory.authority()) : Health.open();
    try {
      while (System.nanoTime() < deadline) {
        if (!launched.isAlive() && !(background && launched.exitValue() == 0)) {
          throw failure("Elasticsearch 启动失败（退出码 " + launched.exitValue() + "）。", options);
        }
        URI url = directory.url(secured ? "https" : "http");
        if (url != null && health.isGood(url)) {
          return NodeRecord.of(server(), url, version, background);
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
      throw failure("Elasticsearch 在 " + options.startTimeout().toSeconds() + " 秒内没有就绪。", options);
    } catch (NodeException e) {
      stop();
      throw e;
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new NodeException.StartFailed("启动被中断。", directory.consoleTail(LOG_LINES));
    }
  }

  private ProcessHandle server() {
    return directory
        .pid()
        .flatMap(ProcessHandle::of)
        .orElseThrow(
            () ->
                new NodeException.StartFailed(
                    "Elasticsearch 刚启动就结束了。", directory.consoleTail(LOG_LINES)));
  }

  private NodeException failure(String message, NodeOptions options) {
    String log = directory.consoleTail(LOG_LINES);
    String all = directory.consoleTail(Integer.MAX_VALUE);
    if (all.contains("failed to obtain node lock")) {
      return new NodeException.DirectoryInUse(directory.root(), "没有记录的进程");
    }
    if (all.contains("BindHttpException")) {
      return new NodeException.PortTaken(options.httpPort());
    }
    return new NodeException.StartFailed(message, log);
  }

  /** Ends the server, in good order if it obeys; returns when it is gone. */
  void stop() {
    if (background) {
      launched.destroy();
      directory.pid().flatMap(ProcessHandle::of).ifPresent(Processes::end);
      return;
    }
    try {
      // The shell sees the end of its input and does the rest.
      launched.getOutputStream().close();
      if (!launched.waitFor(GRACE_SECONDS + 5L, TimeUnit.SECONDS)) {
        launched.descendants().forEach(ProcessHandle::destroyForcibly);
        launched.destroyForcibly();
      }
    } catch (IOException e) {
      throw new NodeException.FileTrouble("停止 Elasticsearch", e);
    } catch (InterruptedException e) {
      launched.descendants().forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }
}
