package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.clean.CleanLine;
import org.shuduan.indexer.split.LineFacts.Fact;

/**
 * Finds where reports begin. Four kinds of evidence are asked in turn, from the surest on: a title
 * that the contents list, a date line under a title, a title under the signature of the report
 * before, a line that ends as titles do where the numbering starts anew.
 */
final class HeadFinder {

  /** Lines that may stand above the title: a headline, rarely in two lines. */
  private static final int MOST_ABOVE = 2;

  /** Lines that may stand below the title: subtitle, organization, byline, date. */
  private static final int MOST_BELOW = 3;

  private final List<CleanLine> lines;
  private final LineFacts facts;
  private final Layout layout;
  private final int floor;
  private final Consumer<Warning> warnings;
  private final TreeMap<Integer, Head> heads = new TreeMap<>();

  /** The numbered heading that was looked ahead to. */
  private int nextNumber = -1;

  private HeadFinder(List<CleanLine> lines, Layout layout, int floor, Consumer<Warning> warnings) {
    this.lines = lines;
    this.facts = new LineFacts(lines);
    this.layout = layout;
    this.floor = floor;
    this.warnings = warnings;
  }

  /**
   * The heads in reading order.
   *
   * @param lines the lines of the source without those of the contents
   * @param contents where it stood, and what it lists
   * @param warnings takes what contents and body disagree in
   */
  static List<Head> find(
      List<CleanLine> lines, Layout layout, Contents contents, Consumer<Warning> warnings) {
    HeadFinder finder = new HeadFinder(lines, layout, contents.from(), warnings);
    finder.atListedTitles(contents.titles());
    finder.aboveDates(!finder.heads.isEmpty());
    finder.belowSignatures();
    finder.whereNumbersRestart();
    return List.copyOf(finder.heads.values());
  }

  private void atListedTitles(List<String> titles) {
    Map<String, List<Integer>> places = places(titles);
    Set<Integer> taken = new HashSet<>();
    int last = -1;
    for (String listed : titles) {
      String title = Titles.squeeze(listed);
      List<Integer> free =
          places.getOrDefault(title, List.of()).stream().filter(i -> !taken.contains(i)).toList();
      if (free.isEmpty()) {
        warn(Warning.Kind.TITLE_NOT_FOUND, "目录里的《%s》在正文中找不到".formatted(listed));
        continue;
      }
      int after = last;
      int at = free.stream().filter(i -> i > after).findFirst().orElse(-1);
      if (at < 0) {
        at = free.get(0);
        warn(Warning.Kind.OTHER_ORDER, "目录里的《%s》与正文的顺序不一致".formatted(listed));
      }
      taken.add(at);
      last = Math.max(last, at);
      if (HeadingNumber.at(lines.get(at).text()) == null) {
        boolean one = Titles.squeeze(lines.get(at).text()).equals(title);
        enter(aroundTitle(at, one ? at + 1 : at + 2));
      }
    }
  }

  /** For each listed title the lines that it stands in, alone or with the line after. */
  private Map<String, List<Integer>> places(List<String> titles) {
    Map<String, List<Integer>> places = new HashMap<>();
    titles.forEach(title -> places.put(Titles.squeeze(title), new ArrayList<>()));
    for (int i = floor; i < lines.size() && !titles.isEmpty(); i++) {
      if (facts.holds(Fact.NARROW, i)) {
        String text = Titles.squeeze(lines.get(i).text());
        note(i, places.get(text));
        if (i + 1 < lines.size() && facts.holds(Fact.NARROW, i + 1)) {
          String two = text + Titles.squeeze(lines.get(i + 1).text());
          note(i, places.get(two));
        }
      }
    }
    return places;
  }

  private static void note(int line, @Nullable List<Integer> places) {
    if (places != null) {
      places.add(line);
    }
  }

  private Head aroundTitle(int title, int titleEnd) {
    int from = title;
    while (from > floor
        && title - from < MOST_ABOVE
        && canBelong(from - 1)
        && !facts.holds(Fact.SMALL_PRINT, from - 1)) {
      from--;
    }
    if (title - from == MOST_ABOVE && from > floor && !endsText(from - 1)) {
      from++;
    }
    return Head.read(lines, from, title, titleEnd, smallPrintEnd(titleEnd));
  }

  /** Where the small print under a title ends; a subtitle counts if more of it follows. */
  private int smallPrintEnd(int titleEnd) {
    int to = titleEnd;
    for (int i = titleEnd; i < lines.size() && i < titleEnd + MOST_BELOW && canBelong(i); i++) {
      if (facts.holds(Fact.SMALL_PRINT, i)) {
        to = i + 1;
      }
    }
    return to;
  }

  private void aboveDates(boolean listed) {
    for (int i = 0; i < lines.size(); i++) {
      if (isWithin(i) || !facts.holds(Fact.DATED, i)) {
        continue;
      }
      Head head = aboveDate(i);
      if (head != null && head.title() != null) {
        enter(head);
        if (listed) {
          warn(
              Warning.Kind.TITLE_NOT_LISTED,
              "第%d行的《%s》不在目录里".formatted(lines.get(head.from()).number(), head.title()));
        }
      }
    }
  }

  private @Nullable Head aboveDate(int date) {
    int from = date;
    int least = date < floor ? 0 : floor;
    while (from > least
        && date - from <= MOST_ABOVE
        && canBelong(from - 1)
        && !isWithin(from - 1)) {
      from--;
    }
    if (from == date || isSignature(from, date)) {
      return null;
    }
    return Head.read(lines, from, smallPrintEnd(date + 1));
  }

  /** A body under a report's end, and the day: what follows is another report or nothing. */
  private boolean isSignature(int from, int date) {
    return from > 0
        && facts.holds(Fact.BODY, date - 1)
        && (date + 1 == lines.size() || (date - from == 1 && canBelong(date + 1)));
  }

  private void belowSignatures() {
    for (int i = 1; i + 1 < lines.size(); i++) {
      if (facts.holds(Fact.DATED, i)
          && !isWithin(i)
          && isSigned(i)
          && canBelong(i + 1)
          && !isWithin(i + 1)) {
        enter(fromTop(i + 1));
      }
    }
  }

  /** Whether a date has a public body beside it and ends a text. */
  private boolean isSigned(int date) {
    return (facts.holds(Fact.BODY, date - 1)
            || !DateLine.of(lines.get(date).text()).rest().isEmpty())
        && (endsText(date - 1) || endsText(date - 2));
  }

  /** The head at the top of a text: a title, a headline above it, small print below. */
  private Head fromTop(int from) {
    int to = from;
    while (to < from + MOST_ABOVE
        && to + 1 < lines.size()
        && canBelong(to)
        && !facts.holds(Fact.SMALL_PRINT, to)) {
      to++;
      if (Titles.endsWithGenre(lines.get(to - 1).text())) {
        break;
      }
    }
    return Head.read(lines, from, smallPrintEnd(to));
  }

  private void whereNumbersRestart() {
    boolean alone = heads.isEmpty();
    int highest = 0;
    for (int i = Math.max(floor, 1); i + 1 < lines.size(); i++) {
      if (isWithin(i)) {
        highest = 0;
        continue;
      }
      int number = chineseNumber(i);
      if (number > 0) {
        highest = number;
      } else if (isTitleByItself(i) && (alone || (highest > 1 && restarts(i + 1)))) {
        enter(aroundTitle(i, i + 1));
        highest = 0;
      }
    }
  }

  private boolean isTitleByItself(int i) {
    return canBelong(i)
        && Titles.endsWithGenre(lines.get(i).text())
        && !facts.holds(Fact.BODY, i)
        && (endsText(i - 1) || (canBelong(i - 1) && endsText(i - 2)))
        && !layout.isFull(lines.get(i))
        && startsText(i + 1);
  }

  /** Whether a report's text may begin with a line, so that the one before is no piece of it. */
  private boolean startsText(int i) {
    CleanLine line = lines.get(i);
    return !canBelong(i)
        && (!layout.indents() || line.indented() || HeadingNumber.at(line.text()) != null);
  }

  /** Whether the next numbered heading is a first one. */
  private boolean restarts(int from) {
    if (nextNumber < from) {
      nextNumber = from;
      while (nextNumber < lines.size() && chineseNumber(nextNumber) == 0) {
        nextNumber++;
      }
    }
    return nextNumber < lines.size() && chineseNumber(nextNumber) == 1;
  }

  /** The value of a number such as {@code 一、}; 0 if the line begins with none. */
  private int chineseNumber(int i) {
    HeadingNumber number = HeadingNumber.at(lines.get(i).text());
    return number != null && number.style() == HeadingNumber.Style.CHINESE ? number.value() : 0;
  }

  /** The head of a source that shows none of this: its first short lines. */
  static Head first(List<CleanLine> lines, Layout layout) {
    HeadFinder finder = new HeadFinder(lines, layout, 0, warning -> {});
    return finder.lines.size() > 1 && finder.canBelong(0) ? finder.fromTop(0) : Head.none(0);
  }

  private void enter(Head head) {
    heads.put(head.from(), head);
  }

  private void warn(Warning.Kind kind, String message) {
    warnings.accept(new Warning(kind, message));
  }

  /** Whether a line may be one of a head, by its form. */
  private boolean canBelong(int i) {
    if (!facts.holds(Fact.NARROW, i) || !facts.holds(Fact.HEAD_LIKE, i)) {
      return false;
    }
    CleanLine line = lines.get(i);
    boolean set = !layout.indents() || line.indent() != 2;
    return (set && Marks.countHan(line.text()) > 0) || facts.holds(Fact.DATED, i);
  }

  private boolean endsText(int i) {
    return i < 0 || facts.holds(Fact.SENTENCE_END, i) || facts.holds(Fact.DATED, i);
  }

  private boolean isWithin(int i) {
    Map.Entry<Integer, Head> head = heads.floorEntry(i);
    return head != null && i < head.getValue().to();
  }
}
