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
  private static final int LONGEST_ATTRIBUTE = 2;

  /** A list of names before 等 and their common noun is no part of the name when it is longer. */
  private static final int LONGEST_LIST = 20;

  /** A remark in brackets that is longer than this is no part of the name. */
  private static final int LONGEST_REMARK = 4;

  /** What a date leaves before the noun: 2022年末. */
  private static final String AFTER_DATE = "末底初度内起来后前间份";

  /** Where something is, after the name of the place. */
  private static final String[] PLACES = {"两侧", "两旁", "两边", "周边", "周围", "沿线", "之间", "内", "里"};

  /** Where something is, before its name: 老旧小区周边|市政道路. */
  private static final String[] PLACES_BEFORE = {"周边", "周围", "两侧", "沿线"};

  /** When something is done, before the work: 重阳节前后|走访慰问. */
  private static final String[] TIMES = {"前后", "期间", "以来", "前夕"};

  /** What makes a noun of the work before it: 改造|工程. */
  private static final String[] WORK_NOUNS = {
    "工程", "项目", "行动", "活动", "工作", "任务", "中心", "站", "点", "队", "员"
  };

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
    first = afterWork(clause, first, last);
    int start = clause.get(first).start();
    if (first > 0 && clause.isDate(first - 1)) {
      while (start < end && AFTER_DATE.indexOf(clause.text().at(start)) >= 0) {
        start++;
      }
    }
    String phrase = Folded.squeeze(clause.text().slice(start, end));
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
    return emptyToNull(afterPlace(withoutDe(phrase)));
  }

  /** 住建部门|改造|老旧小区: what is worked on, where the phrase starts with who does it or when. */
  private static int afterWork(Clause clause, int first, int last) {
    int work = first + 1;
    if (work >= last
        || clause.get(first).kind() != Kind.PLAIN
        || !clause.get(work).isVerbalNoun()) {
      return first;
    }
    String opening = clause.slice(first, first);
    boolean driven =
        first > 0 && (clause.get(first - 1).isVerbLike() || clause.startsWith(first - 1, "每"));
    boolean cut =
        endsWithOneOf(opening, TIMES)
            || first > 0 && clause.get(first - 1).kind() == Kind.MENTION && opening.length() == 1
            || driven && clause.lexicon().endsInAgent(opening);
    for (String noun : WORK_NOUNS) {
      cut &= !clause.startsWith(work + 1, noun);
    }
    return cut ? work + 1 : first;
  }

  private static boolean endsWithOneOf(String phrase, String[] words) {
    for (String word : words) {
      if (phrase.endsWith(word)) {
        return true;
      }
    }
    return false;
  }

  private static String afterPlace(String phrase) {
    for (String place : PLACES_BEFORE) {
      int at = phrase.indexOf(place);
      int rest = at + place.length();
      if (at > 0 && phrase.length() - rest >= SHORTEST) {
        return withoutDe(phrase.substring(rest));
      }
    }
    return phrase;
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
          && clause.get(last - 1).end() - clause.get(first).start() >= SHORTEST) {
        last--;
      }
    }
    String phrase = withoutDe(Folded.squeeze(clause.slice(first, last)));
    phrase = withoutPlace(phrase);
    if (isVerbBefore(clause, last) && phrase.length() > SHORTEST) {
      phrase = phrase.substring(0, phrase.length() - 1);
    }
    int de = phrase.indexOf('的');
    if (de >= SHORTEST) {
      phrase = isAdjective(phrase, de) ? phrase.substring(de + 1) : phrase.substring(0, de);
    }
    return emptyToNull(draft == null ? phrase : throughPerson(clause, phrase));
  }

  /** 沉甸甸的, 很大的: what is counted follows. */
  private static boolean isAdjective(String phrase, int de) {
    boolean doubled = de > 2 && phrase.charAt(de - 1) == phrase.charAt(de - 2);
    return de < phrase.length() - 1 && (doubled || "很较最更".indexOf(phrase.charAt(0)) >= 0);
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
    int last = phrase.length() - 1;
    if (last > SHORTEST
        && phrase.charAt(last) == '中'
        && "高初其".indexOf(phrase.charAt(last - 1)) < 0) {
      return phrase.substring(0, last);
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
}
