package org.shuduan.mappings.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.lookup.SectionedWords;

/**
 * What a number says of its subject where it is not how many or how much of it there is: the age of
 * residents, the members of teams. Such numbers must not meet those that count the subject.
 */
final class SubjectAspects {

  private static final char OPEN = '（';
  private static final char CLOSE = '）';

  private final Map<String, String> byUnit = new HashMap<>();
  private final Map<String, String> byUnitOfGroup = new HashMap<>();
  private final List<String> groups;
  private final List<String> named;

  SubjectAspects(SectionedWords file) {
    read(file, "aspect", byUnit);
    read(file, "group-aspect", byUnitOfGroup);
    groups = words(file, "group");
    named = words(file, "named");
  }

  /**
   * The mark of what a number says of its subject, as it stands at the end of a key.
   *
   * @param subject in the words of a text
   * @param unit as written, null where the number has none
   * @return empty where the number counts or measures the subject itself
   */
  String markOf(String subject, @Nullable String unit) {
    String aspect = unit == null ? null : byUnit.get(unit);
    if (aspect == null && unit != null && endsInOne(subject, groups)) {
      aspect = byUnitOfGroup.get(unit);
    }
    return aspect == null || endsInOne(subject, named) ? "" : OPEN + aspect + CLOSE;
  }

  /** Where the mark starts at the end of a key, its length where it has none. */
  int markStart(String key) {
    int open = key.lastIndexOf(OPEN);
    if (open <= 0 || key.charAt(key.length() - 1) != CLOSE) {
      return key.length();
    }
    String aspect = key.substring(open + 1, key.length() - 1);
    boolean known = byUnit.containsValue(aspect) || byUnitOfGroup.containsValue(aspect);
    return known ? open : key.length();
  }

  private static boolean endsInOne(String subject, List<String> ends) {
    return ends.stream().anyMatch(subject::endsWith);
  }

  private static void read(SectionedWords file, String section, Map<String, String> byUnit) {
    for (String line : words(file, section)) {
      String[] names = line.split("=");
      for (int i = 1; i < names.length; i++) {
        if (byUnit.put(names[i], names[0]) != null) {
          throw new IllegalArgumentException(
              file.name() + ": '" + names[i] + "' in [" + section + "] stands twice");
        }
      }
    }
  }

  private static List<String> words(SectionedWords file, String section) {
    return file.words(section).stream().map(SectionedWords.Word::text).toList();
  }
}
