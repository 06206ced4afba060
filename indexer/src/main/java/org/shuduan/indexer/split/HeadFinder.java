package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shuduan.indexer.clean.CleanLine;

/**
 * Finds where reports begin: at a title that the contents list, at a date line under a title, at
 * the first line.
 */
final class HeadFinder {

  /** Titles and headlines are shorter, in Chinese characters. */
  private static final double WIDEST = 50;

  /** Lines that may stand above the title: a headline, rarely in two lines. */
  private static final int MOST_ABOVE = 2;

  /** Lines that may stand between the title and the date: subtitle, organization, byline. */
  private static final int MOST_BELOW = 3;

  private final List<CleanLine> lines;
  private final Layout layout;
  private final List<Warning> warnings;

  HeadFinder(List<CleanLine> lines, Layout layout, List<Warning> warnings) {
    this.lines = lines;
    this.layout = layout;
    this.warnings = warnings;
  }

  /** The heads in reading order. */
  List<Head> find(List<String> titles) {
    TreeMap<Integer, Head> heads = new TreeMap<>();
    for (int i : listedTitles(titles)) {
      Head head = aroundTitle(i);
      heads.put(head.from(), head);
    }
    boolean listed = !heads.isEmpty();
    for (int i = 0; i < lines.size(); i++) {
      DateLine date = DateLine.of(lines.get(i).text());
      if (date == null || isWithin(heads, i)) {
        continue;
      }
      Head head = aboveDate(i, date, heads);
      if (head != null) {
        heads.put(head.from(), head);
        if (listed) {
          warnings.add(
              new Warning(
                  Warning.Kind.TITLE_NOT_LISTED,
                  "第%d行的《%s》不在目录里".formatted(lines.get(i).number(), head.title())));
        }
      }
    }
    return heads.values().stream().sorted(Comparator.comparingInt(Head::from)).toList();
  }

  /** Where the titles of the contents stand, each at a line of its own. */
  private List<Integer> listedTitles(List<String> titles) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isShort(i)) {
        places.computeIfAbsent(lines.get(i).text(), key -> new ArrayList<>()).add(i);
      }
    }
    List<Integer> found = new ArrayList<>();
    int last = -1;
    for (String title : titles) {
      List<Integer> at = places.getOrDefault(Titles.squeeze(title), List.of());
      int after = last;
      Integer next =
          at.stream().filter(i -> i > after && !found.contains(i)).findFirst().orElse(null);
      if (next == null) {
        next = at.stream().filter(i -> !found.contains(i)).findFirst().orElse(null);
        warnings.add(
            next == null
                ? new Warning(Warning.Kind.TITLE_NOT_FOUND, "目录里的《%s》在正文中找不到".formatted(title))
                : new Warning(Warning.Kind.OTHER_ORDER, "目录里的《%s》与正文的顺序不一致".formatted(title)));
      }
      if (next != null) {
        found.add(next);
        last = Math.max(last, next);
      }
    }
    return found;
  }

  private Head aroundTitle(int title) {
    int from = title;
    while (from > 0 && title - from < MOST_ABOVE && canBeHeadline(from - 1)) {
      from--;
    }
    if (title - from == MOST_ABOVE && !endsText(from - 1)) {
      from++;
    }
    int to = title + 1;
    DateLine date = null;
    for (int i = to; i < lines.size() && i <= title + MOST_BELOW && date == null; i++) {
      date = DateLine.of(lines.get(i).text());
      if (date != null) {
        to = i + 1;
      } else if (!canBelongToHead(i)) {
        break;
      }
    }
    String headline = from == title ? null : text(from, title);
    return head(from, to, headline, lines.get(title).text(), title + 1, date);
  }

  private @Nullable Head aboveDate(int dateAt, DateLine date, TreeMap<Integer, Head> heads) {
    int from = dateAt;
    while (from > 0
        && dateAt - from < MOST_ABOVE + 1
        && canBelongToHead(from - 1)
        && !isWithin(heads, from - 1)) {
      from--;
    }
    int last = dateAt;
    while (last > from && isSmallPrint(last - 1)) {
      last--;
    }
    if (last == from || isSignature(from, dateAt)) {
      return null;
    }
    String headline = last - from == 1 ? null : text(from, last - 1);
    return head(from, dateAt + 1, headline, lines.get(last - 1).text(), last, date);
  }

  private Head head(
      int from,
      int to,
      @Nullable String headline,
      String title,
      int below,
      @Nullable DateLine date) {
    String organization = date == null || date.rest().isEmpty() ? null : date.rest();
    for (int i = below; i < to && organization == null; i++) {
      if (Organizations.names(lines.get(i).text())) {
        organization = lines.get(i).text();
      }
    }
    return new Head(
        from,
        to,
        headline == null ? null : Titles.clean(headline),
        Titles.clean(title),
        date == null ? null : date.date(),
        organization);
  }

  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (CleanLine line : lines.subList(from, to)) {
      text.append(line.text());
    }
    return text.toString();
  }

  /** A body under a report's end, and the day: what follows is another report or nothing. */
  private boolean isSignature(int from, int dateAt) {
    if (from == 0 || !Organizations.names(lines.get(dateAt - 1).text())) {
      return false;
    }
    return dateAt + 1 == lines.size() || (isShort(dateAt + 1) && dateAt - from == 1);
  }

  private boolean isSmallPrint(int i) {
    String text = lines.get(i).text();
    return Organizations.names(text) || Organizations.isByline(text) || text.startsWith("——");
  }

  private boolean canBeHeadline(int i) {
    return canBelongToHead(i) && DateLine.of(lines.get(i).text()) == null;
  }

  private boolean canBelongToHead(int i) {
    CleanLine line = lines.get(i);
    HeadingNumber number = HeadingNumber.at(line.text());
    return isShort(i)
        && (number == null || !number.isChinese())
        && !Marks.endsSentence(line.text())
        && !Marks.endsWithinSentence(line.text())
        && Marks.countHan(line.text()) > 0
        && (!layout.indents() || line.indent() != 2);
  }

  private boolean isShort(int i) {
    return lines.get(i).text().length() <= WIDEST * 2 && Marks.width(lines.get(i).text()) <= WIDEST;
  }

  private boolean endsText(int i) {
    return i < 0
        || Marks.endsSentence(lines.get(i).text())
        || DateLine.of(lines.get(i).text()) != null;
  }

  private static boolean isWithin(TreeMap<Integer, Head> heads, int line) {
    Map.Entry<Integer, Head> head = heads.floorEntry(line);
    return head != null && line < head.getValue().to();
  }
}
