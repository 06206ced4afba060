package org.shuduan.benchmarks.result;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.shuduan.mappings.Json;

/** Prints results as Markdown and keeps them as JSON. */
public final class ResultPrinter {

  private ResultPrinter() {}

  /** Prints machine, settings, one table and notes. */
  public static void print(Result result, PrintWriter out) {
    out.println("## " + result.benchmark());
    out.println();
    out.println("- machine: " + result.machine());
    out.println(
        "- settings: "
            + result.settings().entrySet().stream()
                .map(setting -> setting.getKey() + " " + Cell.of(setting.getValue()))
                .collect(Collectors.joining(", ")));
    result.notes().forEach(note -> out.println("- " + note));
    out.println();
    if (!result.rows().isEmpty()) {
      RecordComponent[] columns = result.rows().get(0).getClass().getRecordComponents();
      out.println(
          Arrays.stream(columns)
              .map(column -> heading(column.getName()))
              .collect(Collectors.joining(" | ", "| ", " |")));
      out.println("|" + "---|".repeat(columns.length));
      result.rows().forEach(row -> out.println(line(row, columns)));
    }
    out.println();
    out.flush();
  }

  /** Writes a result to {@code <benchmark>.json} in a folder; the one before is overwritten. */
  public static Path keep(Result result, Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(
        folder.resolve(result.benchmark() + ".json"),
        Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
  }

  /** libraryToRaw is "library to raw". */
  private static String heading(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
  }

  private static String line(Record row, RecordComponent[] columns) {
    return Arrays.stream(columns)
        .map(
            column -> {
              try {
                column.getAccessor().setAccessible(true);
                return Cell.of(column.getAccessor().invoke(row));
              } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record without its accessor", e);
              }
            })
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
