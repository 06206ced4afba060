package org.shuduan.extraction.number;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shuduan.mappings.subject.ClauseLexicon;

/** Completes the items of a list whose last one alone names what is measured: 城镇、农村|居民人均可支配收入. */
final class SharedHeads {

  /** 甲、乙、丙|三区|财政收入: how many there are is no part of the head. */
  private static final Pattern COUNT = Pattern.compile("^[两二三四五六七八九十]+[省市区县镇乡村地国类项者]");

  private SharedHeads() {}

  /**
   * The items, each with the head that the last one bears for all.
   *
   * @param items as they stand in the text, at least one
   */
  static List<String> complete(List<String> items, ClauseLexicon lexicon) {
    String last = items.get(items.size() - 1);
    if (!lexicon.endsInMetric(last)) {
      return items;
    }
    List<String> complete = new ArrayList<>(items.size());
    for (String item : items) {
      int modifier = modifierEnd(item, last);
      String head =
          COUNT.matcher(last.substring(Math.min(modifier, last.length()))).replaceFirst("");
      boolean shares = !head.isEmpty() && lexicon.endsInMetric(head);
      complete.add(shares && !lexicon.endsInMetric(item) ? item + head : item);
    }
    int modifier = modifierEnd(items.get(0), last);
    if (modifier < last.length()) {
      String head = COUNT.matcher(last.substring(modifier)).replaceFirst("");
      complete.set(items.size() - 1, last.substring(0, modifier) + head);
    }
    return complete;
  }

  /** Where the part of the last item ends that stands where the item stands in its own: 农村|…. */
  private static int modifierEnd(String item, String last) {
    int alike = last.indexOf(item.charAt(item.length() - 1), 1);
    return alike > 0 ? alike + 1 : item.length();
  }
}
