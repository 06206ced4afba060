package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command as a process of its own, and what it printed once it has ended. */
record Program(int exitCode, String out, String err) {

  /** Runs it to its end; the folder takes what it prints meanwhile. */
  static Program run(Path folder, String... arguments) throws Exception {
    return run(folder, Map.of(), arguments);
  }

  /** The same with more in the environment. */
  static Program run(Path folder, Map<String, String> environment, String... arguments)
      throws Exception {
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process = start(err, environment, arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Program(process.exitValue(), out, Files.readString(err));
  }

  /** Starts it; what it says on standard error goes to that of the test. */
  static Process start(String... arguments) throws IOException {
    return command(arguments).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Starts it with more in the environment; what it says on standard error goes to a file. */
  static Process start(Path err, Map<String, String> environment, String... arguments)
      throws IOException {
    ProcessBuilder builder = command(arguments).redirectError(err.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Reads standard output up to the line that begins so, and gives the address on it. */
  static String addressIn(Process process, String label) throws IOException {
    var lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(label)) {
        return line.substring(label.length()).strip();
      }
    }
    throw new AssertionError("the process ended before it printed " + label);
  }

  private static ProcessBuilder command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // None runs for long: they start a third sooner.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dshuduan.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-Dshuduan.node.files=" + System.getProperty("shuduan.node.files"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.shuduan.cli.Main"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
