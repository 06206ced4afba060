package org.shuduan.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuduan.query.SearchAnswer;
import org.shuduan.query.SearchAnswer.Highlight;
import org.shuduan.query.SearchAnswer.Hit;

/** Prints an answer for people. */
final class AnswerPrinter {

  private AnswerPrinter() {}

  static void print(SearchAnswer answer, PrintWriter out) {
    boolean bound = answer.total().relation() == SearchAnswer.Relation.GTE;
    out.println("共 " + answer.total().value() + (bound ? " 段以上" : " 段"));
    answer.facets().forEach((name, values) -> out.println(name + "：" + describe(values)));
    print(answer.hits(), out);
    if (!answer.related().isEmpty()) {
      out.println();
      out.println("只含部分词语的段落：");
      print(answer.related(), out);
    }
    if (answer.nextCursor() != null) {
      out.println();
      out.println("下一页：--cursor " + answer.nextCursor());
    }
    out.flush();
  }

  private static void print(List<Hit> hits, PrintWriter out) {
    int ordinal = 0;
    for (Hit hit : hits) {
      out.println();
      out.println(++ordinal + ". " + origin(hit));
      out.println("   " + marked(hit.text(), hit.highlights()));
      hit.sources().forEach(source -> out.println("   —— " + source.file() + " " + source.place()));
    }
  }

  private static String describe(List<SearchAnswer.FacetValue> values) {
    return values.stream()
        .map(value -> value.label() + " " + value.count())
        .collect(Collectors.joining("，"));
  }

  private static String origin(Hit hit) {
    return Stream.concat(
            Stream.of(
                hit.report().title(),
                hit.report().date(),
                hit.region() == null ? null : hit.region().name()),
            hit.section().stream())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" › "));
  }

  /** The text with what answers the question in corner brackets. */
  private static String marked(String text, List<Highlight> highlights) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Highlight highlight : highlights) {
      marked
          .append(text, at, highlight.start())
          .append('【')
          .append(text, highlight.start(), highlight.end())
          .append('】');
      at = highlight.end();
    }
    return marked.append(text, at, text.length()).toString();
  }
}
