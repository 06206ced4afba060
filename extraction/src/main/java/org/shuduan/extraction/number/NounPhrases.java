package org.shuduan.extraction.number;

import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Sentence.Kind;
import org.shuduan.extraction.number.Sentence.Part;
import org.shuduan.mappings.subject.WordClass;

/** Cuts noun phrases to the thing that they name. */
final class NounPhrases {

  /** The shortest name of a thing. */
  private static final int SHORTEST = 2;

  /** Nothing that is counted has a longer name. */
  private static final int LONGEST = 60;

  /** An attribute before 的 that is longer than this is no part of the name. */
  private static final int LONGEST_ATTRIBUTE = 6;

  /** A list of names before 等 and their common noun is no part of the name when it is longer. */
  private static final int LONGEST_LIST = 20;

  /** A remark in brackets that is longer than this is no part of the name. */
  private static final int LONGEST_REMARK = 4;

  /** What a date leaves before the noun: 2022年末. */
  private static final String AFTER_DATE = "末底初度内起来后前间份";

  /** Where something is, after the name of the place. */
  private static final String[] PLACES = {"两侧", "两旁", "两边", "周边", "周围", "沿线", "之间", "内", "里"};

  private NounPhrases() {}

  /**
   * The name in the parts before a number.
   *
   * @return null when nothing is left
   */
  static @Nullable String before(Clause clause, int from, int to) {
    int last = to;
    if (last > from
        && clause.get(last).kind() == Kind.BRACKETED
        && clause.get(last).length() > LONGEST_REMARK) {
      last--;
    }
    int first = from;
    int end = clause.get(last).end();
    while (first < last && isEdge(clause, first) && end - clause.get(first).end() >= SHORTEST) {
      first++;
    }
    if (clause.get(first).is(WordClass.HEAD)) {
      return null;
    }
    int start = clause.get(first).start();
    if (first > 0 && clause.isDate(first - 1)) {
      while (start < end && AFTER_DATE.indexOf(clause.text().at(start)) >= 0) {
        start++;
      }
    }
    String phrase = squeeze(clause.text().slice(start, end));
    int de = phrase.lastIndexOf('的', phrase.length() - 2);
    int list = phrase.indexOf('、');
    boolean relative = from > 0 && clause.get(from - 1).is(WordClass.VERB);
    boolean attribute = de > LONGEST_ATTRIBUTE || relative || de < list;
    if (de > 0 && attribute && phrase.length() - de - 1 >= SHORTEST) {
      phrase = phrase.substring(de + 1);
    }
    int etc = phrase.lastIndexOf('等');
    if (phrase.length() > LONGEST_LIST
        && etc > phrase.indexOf('、')
        && phrase.length() - etc - 1 >= SHORTEST) {
      phrase = phrase.substring(etc + 1);
    }
    return emptyToNull(withoutDe(phrase));
  }

  /** What stands at the front of a noun phrase without belonging to the thing. */
  private static boolean isEdge(Clause clause, int i) {
    Part part = clause.get(i);
    boolean action =
        part.is(WordClass.WORK)
            || part.is(WordClass.WEAK) && (i == 0 || !clause.get(i - 1).is(WordClass.VERB));
    return part.is(WordClass.HEAD) || action || clause.isLink(i);
  }

  /**
   * The name in the parts after a number, up to the 的 that makes it the attribute of another.
   *
   * @param draft the number; null where an award is meant
   */
  static @Nullable String after(Clause clause, int from, int to, @Nullable Draft draft) {
    int first = from;
    while (first < to && clause.get(first).is(WordClass.HEAD)) {
      first++;
    }
    int last = to;
    if (draft != null && countsThings(draft)) {
      while (last > first
          && isWork(clause, last)
          && clause.get(last - 1).end() - clause.get(first).start() > SHORTEST) {
        last--;
      }
    }
    String phrase = withoutDe(squeeze(clause.slice(first, last)));
    phrase = withoutPlace(phrase);
    if (isVerbBefore(clause, last) && phrase.length() > SHORTEST) {
      phrase = phrase.substring(0, phrase.length() - 1);
    }
    int de = phrase.indexOf('的');
    if (de >= SHORTEST) {
      phrase = phrase.substring(0, de);
    }
    return emptyToNull(draft == null ? phrase : throughPerson(clause, phrase));
  }

  /** 市民排起长队: the phrase ends with the people whom it names first. */
  private static String throughPerson(Clause clause, String phrase) {
    char[] chars = phrase.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      int end = clause.lexicon().personEnd(chars, i, chars.length);
      if (end > i) {
        int next = clause.lexicon().personEnd(chars, end, chars.length);
        while (next > end) {
          end = next;
          next = clause.lexicon().personEnd(chars, end, chars.length);
        }
        return isPlace(phrase, end) ? phrase : phrase.substring(0, end);
      }
    }
    return phrase;
  }

  /** 居民小区, 老年人大学, 志愿者队伍: the people are only part of the name. */
  private static boolean isPlace(String phrase, int end) {
    return end < phrase.length() && "小区楼住队组家活服中之站社大学食公".indexOf(phrase.charAt(end)) >= 0;
  }

  /** 街道两侧: where, not what. */
  private static String withoutPlace(String phrase) {
    for (String place : PLACES) {
      if (phrase.endsWith(place) && phrase.length() - place.length() >= SHORTEST) {
        return phrase.substring(0, phrase.length() - place.length());
      }
    }
    return phrase;
  }

  /** 行政村通了公交车: what stands before 了 is a verb, most often of one character. */
  private static boolean isVerbBefore(Clause clause, int last) {
    return last + 1 < clause.size()
        && clause.get(last).kind() == Kind.PLAIN
        && clause.get(last + 1).kind() == Kind.WORD
        && clause.startsWith(last + 1, "了");
  }

  /** 改造, 整治工作. */
  private static boolean isWork(Clause clause, int i) {
    return clause.get(i).isVerbalNoun()
        || clause.get(i - 1).isVerbalNoun() && clause.slice(i, i).equals("工作");
  }

  /** Works done on things are no part of their name, but of an event's. */
  private static boolean countsThings(Draft draft) {
    return draft.unitWritten != null && "场次期轮项类种届门堂课批件".indexOf(draft.unitWritten.charAt(0)) < 0;
  }

  private static String withoutDe(String phrase) {
    int from = 0;
    int to = phrase.length();
    while (from < to && phrase.charAt(from) == '的') {
      from++;
    }
    while (to > from && phrase.charAt(to - 1) == '的') {
      to--;
    }
    return phrase.substring(from, to);
  }

  /** A name has at least one letter or Chinese character. */
  private static @Nullable String emptyToNull(String phrase) {
    if (phrase.length() > LONGEST) {
      return null;
    }
    for (int i = 0; i < phrase.length(); i++) {
      if (Folded.isHan(phrase.charAt(i)) || Folded.isLetter(phrase.charAt(i))) {
        return phrase;
      }
    }
    return null;
  }

  private static String squeeze(String words) {
    StringBuilder squeezed = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      if (!Folded.isSpace(words.charAt(i))) {
        squeezed.append(words.charAt(i));
      }
    }
    return squeezed.toString();
  }
}
