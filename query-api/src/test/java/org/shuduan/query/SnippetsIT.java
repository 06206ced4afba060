package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.engine.Engine;

/** The examples in the javadoc compile and run. */
class SnippetsIT {

  private static final Path SOURCES = Path.of("src/main/java/org/shuduan/query");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n \\* }</pre>");

  /** What every example may use: the search, a query, and a place to write to. */
  private static final String CLASS =
      """
      import java.time.*;
      import java.util.concurrent.*;
      import org.shuduan.mappings.unit.*;
      import org.shuduan.query.*;
      public class Example%d implements java.util.function.Consumer<ReportSearch> {
        private void write(String text) {}
        @Override public void accept(ReportSearch search) {
          SearchQuery query = SearchQuery.builder().build();
      %s
        }
      }
      """;

  @Test
  void everyExampleCompilesAndRuns(@TempDir Path folder) throws Exception {
    List<String> examples = examples();
    assertThat(examples).hasSizeGreaterThan(4);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Engine engine = TestNode.connect();
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      TestReports.index(engine, TestReports.standard());
      ReportSearch search = new ReportSearch(engine, TestReports.UNITS, TestReports.GAZETTEER);
      for (int i = 0; i < examples.size(); i++) {
        Path source = folder.resolve("Example" + i + ".java");
        Files.writeString(source, CLASS.formatted(i, examples.get(i)));
        StringWriter messages = new StringWriter();
        boolean compiled =
            compiler
                .getTask(
                    messages,
                    null,
                    null,
                    List.of("-d", folder.toString()),
                    null,
                    compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        assertThat(compiled).as(examples.get(i) + "\n" + messages).isTrue();
        run(loader.loadClass("Example" + i), search);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void run(Class<?> example, ReportSearch search)
      throws ReflectiveOperationException {
    ((Consumer<ReportSearch>) example.getDeclaredConstructor().newInstance()).accept(search);
  }

  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.sorted().toList()) {
        Matcher example =
            file.toString().endsWith(".java")
                ? EXAMPLE.matcher(Files.readString(file))
                : EXAMPLE.matcher("");
        while (example.find()) {
          examples.add(example.group(1).replaceAll("(?m)^ \\* ?", ""));
        }
      }
    }
    return examples;
  }
}
