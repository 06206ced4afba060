package org.shuduan.mappings.subject;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.lookup.PhraseTable;
import org.shuduan.mappings.lookup.SectionedWords;

/**
 * The key under which the same thing counted meets across reports, by the rules of {@code
 * subject-keys.txt}: modifiers are stripped, then names that mean the same are made one. A number
 * that says something else of its subject than how many there are has a key of its own.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class SubjectKeys {

  /** What is left of a subject is at least this long. */
  private static final int SHORTEST = 2;

  private static final String IGNORED = "“”\"‘’《》〈〉 \u3000\n\r\t";

  private final PhraseTable<Boolean> modifiers;
  private final List<String> tails;
  private final PhraseTable<Boolean> keep;
  private final Map<String, String> same;
  private final SubjectAspects aspects;

  private SubjectKeys(SectionedWords file) {
    modifiers = table(words(file, "strip"));
    tails =
        words(file, "tail").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    aspects = new SubjectAspects(file);
    same = sameWords(file);
    Set<String> whole = new LinkedHashSet<>(words(file, "keep"));
    whole.addAll(same.keySet());
    keep = table(whole);
  }

  /** The rules that come with Shuduan. */
  public static SubjectKeys standard() {
    return of(SectionedWords.standard(SubjectKeys.class, "subject-keys.txt"));
  }

  /**
   * Takes the rules of a word list.
   *
   * @throws IllegalArgumentException if a section is missing or a word has two keys
   */
  public static SubjectKeys of(SectionedWords file) {
    return new SubjectKeys(file);
  }

  /**
   * The key of a subject, of numbers that count or measure the subject itself.
   *
   * @param subject what is counted, in the words of a text, or a key
   * @return the key, never empty unless the subject is; that of a key is the key
   */
  public String keyOf(String subject) {
    int mark = aspects.markStart(subject);
    return bareKeyOf(subject.substring(0, mark)) + subject.substring(mark);
  }

  /**
   * The key of a number's subject: 志愿者（人次）, 居民（年龄） where the number does not count them.
   *
   * @param subject what the number says something of, in the words of a text
   * @param unit as written, null where the number has none
   */
  public String keyOf(String subject, @Nullable String unit) {
    return bareKeyOf(subject) + aspects.markOf(subject, unit);
  }

  private String bareKeyOf(String subject) {
    String cleaned = clean(subject);
    String bare = stripFront(cleaned);
    String key = same.get(bare);
    if (key == null) {
      bare = stripFront(stripTail(bare));
      key = same.get(bare);
    }
    return key == null ? bare : key;
  }

  private String stripFront(String subject) {
    char[] text = subject.toCharArray();
    int from = 0;
    while (keep.longestEnd(text, from, text.length) == from) {
      int end = modifiers.longestEnd(text, from, text.length);
      if (end < text.length && text[end] == '的') {
        end++;
      }
      if (end == from || text.length - end < SHORTEST) {
        break;
      }
      from = end;
    }
    return subject.substring(from);
  }

  private String stripTail(String subject) {
    for (String tail : tails) {
      if (subject.endsWith(tail) && subject.length() - tail.length() >= SHORTEST) {
        return subject.substring(0, subject.length() - tail.length());
      }
    }
    return subject;
  }

  private static String clean(String subject) {
    boolean clean = true;
    for (int i = 0; i < subject.length() && clean; i++) {
      clean = IGNORED.indexOf(subject.charAt(i)) < 0;
    }
    if (clean) {
      return subject;
    }
    StringBuilder cleaned = new StringBuilder(subject.length());
    for (int i = 0; i < subject.length(); i++) {
      if (IGNORED.indexOf(subject.charAt(i)) < 0) {
        cleaned.append(subject.charAt(i));
      }
    }
    return cleaned.toString();
  }

  private static Map<String, String> sameWords(SectionedWords file) {
    Map<String, String> keys = new HashMap<>();
    for (String line : words(file, "same")) {
      String[] names = line.split("=");
      for (String name : names) {
        if (keys.put(name, names[0]) != null) {
          throw new IllegalArgumentException(
              file.name() + ": '" + name + "' in [same] stands twice");
        }
      }
    }
    return Map.copyOf(keys);
  }

  private static Set<String> words(SectionedWords file, String section) {
    Set<String> words = new LinkedHashSet<>();
    file.words(section).forEach(word -> words.add(word.text()));
    return words;
  }

  private static PhraseTable<Boolean> table(Set<String> words) {
    Map<String, Boolean> all = new HashMap<>();
    words.forEach(word -> all.put(word, true));
    return PhraseTable.of(all);
  }
}
