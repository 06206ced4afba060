package org.shuduan.extraction.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code golden-numbers.txt}, whose head describes its form. */
public final class GoldenNumbers {

  /**
   * A sentence with what must be read in it.
   *
   * @param section the phenomenon
   * @param line where it stands in the file
   * @param text the sentence
   * @param numbers what must be read, in the form of the file
   */
  public record Case(String section, int line, String text, List<String> numbers) {}

  private static final String FILE = "golden-numbers.txt";

  private GoldenNumbers() {}

  /** All cases of the file. */
  public static List<Case> load() {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = GoldenNumbers.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing " + FILE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String section = "";
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (line.startsWith("== ")) {
          section = line.substring(3).strip();
        } else if (line.startsWith("> ")) {
          String text = line.substring(2).replace("\\n", "\n");
          cases.add(new Case(section, number, text, new ArrayList<>()));
        } else if (line.startsWith("  ") && !cases.isEmpty()) {
          cases.get(cases.size() - 1).numbers().add(line.strip());
        } else {
          throw new IllegalArgumentException(FILE + ":" + number + ": cannot read '" + line + "'");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  /** The numbers of a text in the form of the file. */
  public static List<String> write(String text, List<NumberMention> mentions) {
    List<String> lines = new ArrayList<>();
    int last = 0;
    for (NumberMention mention : mentions) {
      String place =
          text.indexOf(mention.surface(), last) == mention.start()
              ? ""
              : "@" + mention.start() + " ";
      lines.add(place + mention.surface().replace("\n", "\\n") + rest(mention));
      last = mention.end();
    }
    return lines;
  }

  private static String rest(NumberMention mention) {
    List<String> marks = marks(mention);
    String tail = marks.isEmpty() ? "" : " | " + String.join(" ", marks);
    return switch (mention.kind()) {
      case DATE -> " : 日期" + tail;
      case LABEL -> " : 名称";
      case ORDINAL -> " : 序数 " + amount(mention);
      case QUANTITY -> " = " + amount(mention) + " | " + orDash(mention.subject()) + tail;
    };
  }

  private static String amount(NumberMention mention) {
    StringBuilder amount = new StringBuilder();
    if (mention.value() != null) {
      amount.append(mention.value().toPlainString());
    }
    if (mention.valueMax() != null) {
      amount.append("..").append(mention.valueMax().toPlainString());
    }
    if (mention.unit() != null) {
      amount.append(' ').append(mention.unit());
    }
    return amount.toString();
  }

  private static String orDash(@Nullable String subject) {
    return subject == null ? "-" : subject;
  }

  private static List<String> marks(NumberMention mention) {
    List<String> marks = new ArrayList<>();
    switch (mention.approx()) {
      case OVER -> marks.add("多于");
      case UNDER -> marks.add("少于");
      case ABOUT -> marks.add("大约");
      case VAGUE -> marks.add("概数");
      case EXACT -> {}
    }
    switch (mention.role()) {
      case GROWTH -> marks.add("增长");
      case FALL -> marks.add("下降");
      case TARGET -> marks.add("目标");
      case LEVEL -> {}
    }
    if (mention.kind() == NumberKind.QUANTITY && !mention.fact()) {
      marks.add("非数据");
    }
    if (mention.period() != null) {
      String key = mention.periodKey() == null ? "" : "(" + mention.periodKey() + ")";
      marks.add("时期:" + mention.period() + key);
    }
    return marks;
  }
}
