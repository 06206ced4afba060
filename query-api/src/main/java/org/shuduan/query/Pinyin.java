package org.shuduan.query;

import java.util.Arrays;
import java.util.List;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * A text with the readings of its characters, to be found by what users type: its characters, their
 * pinyin without tones, or initials, one after the other in any mixture. Of a character with
 * several readings each will do (重庆 is chongqing and zhongqing).
 */
final class Pinyin {

  private static final List<String> LONG_INITIALS = List.of("zh", "ch", "sh");

  private final String text;
  private final List<List<String>> readings;

  private Pinyin(String text, List<List<String>> readings) {
    this.text = text;
    this.readings = readings;
  }

  static Pinyin of(String text) {
    String lower = lower(text);
    return new Pinyin(lower, lower.chars().mapToObj(c -> readings((char) c)).toList());
  }

  /** As typed text is compared: ü is v, as on keyboards. */
  static String typed(String text) {
    return lower(text).replaceAll("[\\s'’]+", "").replace('ü', 'v');
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  private static List<String> readings(char c) {
    String[] found = PinyinHelper.toHanyuPinyinStringArray(c);
    return found == null
        ? List.of()
        : Arrays.stream(found)
            .map(reading -> reading.replaceAll("\\d", "").replace("u:", "v"))
            .distinct()
            .toList();
  }

  /**
   * Where what is typed is found.
   *
   * @param typed as {@link #typed} gives it
   * @return the position of the character that it begins at, -1 if it is not found
   */
  int find(String typed) {
    for (int start = 0; start < text.length(); start++) {
      if (matches(typed, 0, start)) {
        return start;
      }
    }
    return -1;
  }

  private boolean matches(String typed, int from, int at) {
    if (from == typed.length()) {
      return true;
    }
    if (at == text.length()) {
      return false;
    }
    if (typed.charAt(from) == text.charAt(at) && matches(typed, from + 1, at + 1)) {
      return true;
    }
    for (String reading : readings.get(at)) {
      if (typed.startsWith(reading, from) && matches(typed, from + reading.length(), at + 1)) {
        return true;
      }
      int initial = LONG_INITIALS.stream().anyMatch(reading::startsWith) ? 2 : 1;
      for (int length = 1; length <= initial; length++) {
        if (typed.regionMatches(from, reading, 0, length)
            && matches(typed, from + length, at + 1)) {
          return true;
        }
      }
      if (reading.startsWith(typed.substring(from))) {
        return true;
      }
    }
    return false;
  }
}
