package org.shuduan.indexer.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuduan.indexer.clean.CleanLine;
import org.shuduan.mappings.report.ReportWords.Kind;

/**
 * The table of contents of a source.
 *
 * @param titles what it lists, in order, without numbers and pages; empty if there is no contents
 * @param from index of its first line, the word 目录 included
 * @param to index after its last line
 */
record Contents(List<String> titles, int from, int to) {

  static final Contents NONE = new Contents(List.of(), 0, 0);

  /** A contents page comes early, if at all. */
  private static final int LATEST_START = 80;

  private static final int LONGEST_ENTRY = 80;

  private static final int LONGEST_WORD = 12;

  /** So many numbered entries with pages are a contents page even without the word. */
  private static final int FEWEST_WITHOUT_WORD = 3;

  private static final Pattern WORD =
      Pattern.compile("[【\\[]?" + HeadWords.LIST.anyOf(Kind.CONTENTS) + "[】\\]]?");

  private static final Pattern PAGE = Pattern.compile("[ .．…·。_—–-]*(?:[（(]?([0-9]{1,4})[）)]?)$");

  private static final Pattern LEADER = Pattern.compile("[.．…·_]{2,}[ ]*[0-9]{0,4}$");

  static Contents find(List<CleanLine> lines) {
    int last = Math.min(lines.size(), LATEST_START);
    ShortLines body = null;
    for (int i = 0; i < last; i++) {
      boolean word = isWord(lines.get(i).text());
      if (word || isPagedEntry(lines.get(i).text())) {
        body = body == null ? ShortLines.of(lines, i, LONGEST_ENTRY) : body;
        Contents contents = read(lines, i, word, body);
        if (contents.titles.size() >= (word ? 1 : FEWEST_WITHOUT_WORD)) {
          return contents;
        }
      }
    }
    return NONE;
  }

  private static boolean isWord(String text) {
    return text.length() <= LONGEST_WORD && WORD.matcher(text).matches();
  }

  private static boolean isPagedEntry(String text) {
    return text.length() <= LONGEST_ENTRY
        && HeadingNumber.at(text) != null
        && !Marks.endsSentence(text)
        && PAGE.matcher(text).find();
  }

  private static Contents read(List<CleanLine> lines, int from, boolean word, ShortLines body) {
    List<String> titles = new ArrayList<>();
    Set<String> known = new HashSet<>();
    StringBuilder pending = new StringBuilder();
    boolean numbered = false;
    boolean paged = false;
    int page = 0;
    int to = from + (word ? 1 : 0);
    for (int i = to; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (isBody(lines.get(i), known, paged, numbered)) {
        break;
      }
      HeadingNumber number = HeadingNumber.at(text);
      if (number != null && !pending.isEmpty() && !paged) {
        titles.add(pending.toString());
        pending.setLength(0);
      }
      String rest = number == null ? text : text.substring(number.length()).strip();
      numbered |= number != null;
      Entry entry = Entry.of(pending + rest, page, body);
      if (entry.page() > 0) {
        paged = true;
        page = entry.page();
        titles.add(entry.title());
        pending.setLength(0);
        to = i + 1;
      } else if (paged) {
        // The first half of an entry that takes two lines, or no entry any more.
        if (!pending.isEmpty() || i + 1 == lines.size() || !continuesOn(lines.get(i + 1), page)) {
          break;
        }
        pending.append(rest);
      } else {
        titles.add(rest);
        known.add(rest);
        to = i + 1;
      }
    }
    return new Contents(List.copyOf(titles), from, to);
  }

  private static boolean isBody(
      CleanLine line, Set<String> titles, boolean paged, boolean numbered) {
    String text = line.text();
    if (text.length() > LONGEST_ENTRY
        || DateLine.of(text) != null
        || (Marks.endsSentence(text) && !LEADER.matcher(text).find())
        || Marks.endsWithinSentence(text)) {
      return true;
    }
    if (paged) {
      return false;
    }
    return titles.contains(text) || (numbered && HeadingNumber.at(text) == null);
  }

  private static boolean continuesOn(CleanLine next, int page) {
    Matcher matcher = PAGE.matcher(next.text());
    return HeadingNumber.at(next.text()) == null
        && next.text().length() <= LONGEST_ENTRY
        && matcher.find()
        && Integer.parseInt(matcher.group(1)) >= page;
  }

  /** An entry; page 0 where it names none. */
  private record Entry(String title, int page) {

    /**
     * Takes the page off the end. Where it is glued to a title that ends in digits, the title that
     * the body holds decides, then the order of the pages.
     */
    static Entry of(String text, int lowestPage, ShortLines body) {
      Matcher matcher = PAGE.matcher(text);
      if (!matcher.find() || matcher.start() == 0) {
        return new Entry(text, 0);
      }
      String digits = matcher.group(1);
      for (int taken = digits.length(); taken > 0; taken--) {
        int from = matcher.end(1) - taken;
        String title = text.substring(0, taken == digits.length() ? matcher.start() : from);
        if (body.contains(title)) {
          return new Entry(title, Integer.parseInt(text.substring(from, matcher.end(1))));
        }
      }
      if (body.contains(text)) {
        return new Entry(text, 0);
      }
      int page = Integer.parseInt(digits);
      return page >= lowestPage
          ? new Entry(text.substring(0, matcher.start()), page)
          : new Entry(text, 0);
    }
  }
}
