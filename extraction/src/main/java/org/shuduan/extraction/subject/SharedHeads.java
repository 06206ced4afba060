package org.shuduan.extraction.subject;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuduan.mappings.subject.ClauseLexicon;

/** Completes the items of a list whose last one alone names what is measured: 城镇、农村|居民人均可支配收入. */
final class SharedHeads {

  /** What is counted where a list says how many things it has: 三区. */
  private static final String COUNTED = "[省市区县镇乡村地国类项者]";

  /** 甲、乙、丙|三区|财政收入: how many there are is no part of the head. */
  private static final Pattern COUNT = Pattern.compile("^[两二三四五六七八九十]+" + COUNTED);

  private static final Pattern INNER_COUNT =
      Pattern.compile("(?<=.)([两三四五六七八九十])" + COUNTED + "(?=..)");

  /** By their values. */
  private static final String NUMERALS = "〇一两三四五六七八九十";

  private SharedHeads() {}

  /**
   * An item, with the head that the last one bears for all.
   *
   * @param last the last item of its list
   */
  static String complete(String item, String last, ClauseLexicon lexicon) {
    if (endsInMetric(item, lexicon)) {
      return item;
    }
    String rest = last.substring(Math.min(modifierEnd(item, last), last.length()));
    String head = COUNT.matcher(rest).replaceFirst("");
    return !head.isEmpty() && endsInMetric(head, lexicon) ? item + head : item;
  }

  /**
   * The last item of a list without how many there are: 丙|三区|财政收入.
   *
   * @param length of the list
   */
  static String withoutCount(String last, int length) {
    Matcher count = INNER_COUNT.matcher(last);
    boolean found = count.find() && NUMERALS.indexOf(count.group(1)) == length;
    return found ? last.substring(0, count.start()) + last.substring(count.end()) : last;
  }

  private static boolean endsInMetric(String phrase, ClauseLexicon lexicon) {
    return lexicon.endsInMetric(phrase.toCharArray(), 0, phrase.length());
  }

  /** Where the part of the last item ends that stands where the item stands in its own: 农村|…. */
  private static int modifierEnd(String item, String last) {
    int alike = last.indexOf(item.charAt(item.length() - 1), 1);
    return alike > 0 ? alike + 1 : item.length();
  }
}
