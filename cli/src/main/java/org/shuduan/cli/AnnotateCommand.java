package org.shuduan.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.shuduan.extraction.ExplainedFacts;
import org.shuduan.extraction.ParagraphExtractor;
import org.shuduan.extraction.ParagraphFacts;
import org.shuduan.extraction.SectionedText;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.mappings.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Numbers and themes of given paragraphs. */
@Command(
    name = "annotate",
    description =
        "读出给定段落里的数字和主题：逐行读 {\"id\",\"section\",\"text\"}，逐行写 {\"id\",\"themes\",\"numbers\"}，不需要 Elasticsearch。")
final class AnnotateCommand implements Callable<Integer> {

  /** A line of the answer. */
  record Annotated(JsonNode id, List<String> themes, List<NumberMention> numbers) {}

  /** A line of the answer with its reasons. */
  record Explained(@JsonUnwrapped Annotated annotated, ExplainedFacts explanation) {}

  @Mixin private HelpOptions help;
  @Mixin private ThemesOption themes;
  @Spec private CommandSpec spec;

  @Option(names = "--explain", description = "逐条说明依据：每个数字由哪些规则读出，每个主题由目录的哪一行命中")
  private boolean explain;

  @Parameters(paramLabel = "文件.jsonl", description = "JSON Lines 文件；- 表示标准输入")
  private Path file;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ParagraphExtractor extractor = ParagraphExtractor.of(themes.catalogue());
    boolean complete = true;
    try (BufferedReader lines = new BufferedReader(open())) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          out.println(Json.mapper().writeValueAsString(annotate(extractor, line)));
        } catch (JacksonException | IllegalArgumentException e) {
          complete = false;
          err.println("shuduan: " + file + " 第 " + number + " 行已跳过：" + reason(e));
        }
      }
    }
    out.flush();
    return complete ? ExitCode.COMPLETE : ExitCode.PARTLY;
  }

  private Object annotate(ParagraphExtractor extractor, String line) {
    JsonNode paragraph = Json.mapper().readTree(line);
    JsonNode text = paragraph.get("text");
    if (text == null || !text.isString()) {
      throw new IllegalArgumentException("缺少字符串 \"text\"");
    }
    SectionedText read = new SectionedText(section(paragraph), text.stringValue());
    if (explain) {
      ExplainedFacts facts = extractor.explain(read);
      return new Explained(annotated(paragraph, facts.facts()), facts);
    }
    return annotated(paragraph, extractor.extract(List.of(read)).get(0));
  }

  private static Annotated annotated(JsonNode paragraph, ParagraphFacts facts) {
    return new Annotated(paragraph.get("id"), facts.themes(), facts.numbers());
  }

  /** A heading alone, a path of headings, or none. */
  private static List<String> section(JsonNode paragraph) {
    JsonNode section = paragraph.path("section");
    Stream<JsonNode> headings =
        section.isArray() ? StreamSupport.stream(section.spliterator(), false) : Stream.of(section);
    return headings
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .filter(heading -> !heading.isEmpty())
        .toList();
  }

  private static String reason(RuntimeException failure) {
    return failure instanceof JacksonException json
        ? "不是有效的 JSON 对象（" + json.getOriginalMessage() + "）"
        : failure.getMessage();
  }

  private Reader open() throws IOException {
    if (file.toString().equals("-")) {
      return new InputStreamReader(System.in, StandardCharsets.UTF_8);
    }
    try {
      return Files.newBufferedReader(file);
    } catch (NoSuchFileException e) {
      throw new CommandFailure("没有这个文件：" + file);
    }
  }
}
