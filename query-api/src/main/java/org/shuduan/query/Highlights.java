package org.shuduan.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.query.SearchAnswer.By;
import org.shuduan.query.SearchAnswer.Highlight;
import org.shuduan.query.SearchAnswer.MatchedNumber;

/** Turns the marks of the engine into offsets, and puts spans of several origins into one order. */
final class Highlights {

  /** Unicode reserves these for a program's own use: no text that is interchanged holds them. */
  static final String BEGIN = "\uFDD0";

  static final String END = "\uFDD1";

  private Highlights() {}

  /**
   * The spans that are marked with {@link #BEGIN} and {@link #END}, as offsets in the text without
   * the marks. Spans that touch are one.
   */
  static List<Highlight> spans(String marked, By by) {
    List<Highlight> spans = new ArrayList<>();
    int offset = 0;
    int start = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == BEGIN.charAt(0)) {
        start = offset;
      } else if (c == END.charAt(0)) {
        add(spans, new Highlight(start, offset, by));
      } else {
        offset++;
      }
    }
    return spans;
  }

  private static void add(List<Highlight> spans, Highlight span) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).end() == span.start()) {
      spans.set(last, new Highlight(spans.get(last).start(), span.end(), span.by()));
    } else {
      spans.add(span);
    }
  }

  /**
   * All spans and matched numbers in the order of the text, without overlap. A span that cuts a
   * number grows to hold it whole. What overlaps becomes one span, named after the longest in it.
   */
  static List<Highlight> merge(List<Highlight> spans, List<MatchedNumber> numbers) {
    List<Highlight> all = new ArrayList<>();
    spans.forEach(span -> all.add(whole(span, numbers)));
    numbers.stream()
        .filter(MatchedNumber::matched)
        .map(MatchedNumber::number)
        .forEach(n -> all.add(new Highlight(n.start(), n.end(), By.NUMBER)));
    all.sort(Comparator.comparingInt(Highlight::start).thenComparingInt(Highlight::end));

    List<Highlight> merged = new ArrayList<>();
    int longest = 0;
    for (Highlight span : all) {
      int last = merged.size() - 1;
      int length = span.end() - span.start();
      if (last < 0 || merged.get(last).end() <= span.start()) {
        merged.add(span);
        longest = length;
        continue;
      }
      Highlight before = merged.get(last);
      boolean names = length > longest || length == longest && span.by().compareTo(before.by()) > 0;
      merged.set(
          last,
          new Highlight(
              before.start(), Math.max(before.end(), span.end()), names ? span.by() : before.by()));
      longest = Math.max(longest, length);
    }
    return List.copyOf(merged);
  }

  private static Highlight whole(Highlight span, List<MatchedNumber> numbers) {
    int start = span.start();
    int end = span.end();
    for (MatchedNumber matched : numbers) {
      NumberMention number = matched.number();
      if (number.start() < span.end() && span.start() < number.end()) {
        start = Math.min(start, number.start());
        end = Math.max(end, number.end());
      }
    }
    return new Highlight(start, end, span.by());
  }
}
