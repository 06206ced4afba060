package org.shuduan.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.shuduan.mappings.Json;
import tools.jackson.databind.JsonNode;

/** One call of the command in this process, and what it printed. */
record Run(int exitCode, String out, String err) {

  static final Path SAMPLES = Path.of("../samples");
  static final Path SAMPLE = SAMPLES.resolve("compilation.txt");

  static Run of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Run(exitCode, out.toString(), err.toString());
  }

  /** Standard output as JSON Lines. */
  List<JsonNode> json() {
    return out.lines().map(Json.mapper()::readTree).toList();
  }
}
