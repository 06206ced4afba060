package org.shuduan.mappings.subject;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.lookup.PhraseTable;
import org.shuduan.mappings.lookup.SectionedWords;

/**
 * The words of a clause that do something to the noun phrase around a number, from {@code
 * grammar.txt}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ClauseLexicon {

  private static final String NOMINAL = "nominal";
  private static final String OBJECT = "object";
  private static final String PERSON = "person";
  private static final String AGENT = "agent";
  private static final String METRIC = "metric";
  private static final String MILESTONE = "milestone";
  private static final String LIGHT = "light";

  /** Sections of words that stand beside the classes. */
  private static final Set<String> BESIDE =
      Set.of(NOMINAL, OBJECT, PERSON, AGENT, METRIC, MILESTONE, LIGHT);

  private final PhraseTable<WordClass> words;

  /** Suffixes with the characters before which they are none. */
  private final PhraseTable<String> nominal;

  private final PhraseTable<String> objects;
  private final PhraseTable<String> persons;

  /** Kept reversed, since they are looked for from the end. */
  private final PhraseTable<Boolean> personEnds;

  private final PhraseTable<Boolean> agentEnds;
  private final PhraseTable<Boolean> metricEnds;
  private final PhraseTable<Boolean> milestoneEnds;
  private final PhraseTable<String> light;

  private ClauseLexicon(SectionedWords file) {
    words = PhraseTable.of(classes(file));
    nominal = guarded(file, NOMINAL);
    objects = guarded(file, OBJECT);
    persons = guarded(file, PERSON);
    personEnds = reversed(file, PERSON);
    agentEnds = reversed(file, AGENT);
    metricEnds = reversed(file, METRIC);
    milestoneEnds = reversed(file, MILESTONE);
    light = guarded(file, LIGHT);
  }

  /** The lexicon that comes with Shuduan. */
  public static ClauseLexicon standard() {
    return of(SectionedWords.standard(ClauseLexicon.class, "grammar.txt"));
  }

  /**
   * Takes the sections of a word list.
   *
   * @throws IllegalArgumentException if a section is not a word class or a word stands in two
   *     sections; the message names the file, the section and the word
   */
  public static ClauseLexicon of(SectionedWords file) {
    return new ClauseLexicon(file);
  }

  /** Where the longest known word at a place ends; {@code from} when none stands there. */
  public int wordEnd(char[] text, int from, int to) {
    return words.longestEnd(text, from, to);
  }

  /** The class of the word that fills the range, null when it is not in the list. */
  public @Nullable WordClass classOf(char[] text, int from, int to) {
    return words.get(text, from, to);
  }

  /**
   * Where the word ends that turns the verbs before it into a noun (完成 + 率).
   *
   * @return {@code at} when none stands there
   */
  public int nominalEnd(char[] text, int at, int to) {
    return endOf(nominal, text, at, to);
  }

  /** Whether what stands at the place turns the one verb that ends there into a noun: 承诺 + 书. */
  public boolean makesObject(char[] text, int at, int to) {
    return endOf(objects, text, at, to) > at;
  }

  /** Where a word for people that starts at a place ends; {@code at} when none does. */
  public int personEnd(char[] text, int at, int to) {
    return endOf(persons, text, at, to);
  }

  /** Whether a phrase ends with a word for people. */
  public boolean endsInPerson(String phrase) {
    return endsIn(personEnds, phrase);
  }

  /** Whether a phrase ends with a word for people, bodies or places that do something. */
  public boolean endsInAgent(String phrase) {
    return endsInPerson(phrase) || endsIn(agentEnds, phrase);
  }

  /** Whether a phrase ends with a word for what is measured: 收入, 面积, 率. */
  public boolean endsInMetric(String phrase) {
    return endsIn(metricEnds, phrase);
  }

  /** Whether a phrase ends with a word for what is passed in growing: 台阶, 大关. */
  public boolean endsInMilestone(String phrase) {
    return endsIn(milestoneEnds, phrase);
  }

  /** Whether the verb that fills the range only says that its object is done: 开展, 实施. */
  public boolean isLightVerb(char[] text, int from, int to) {
    return light.get(text, from, to) != null;
  }

  private static boolean endsIn(PhraseTable<Boolean> table, String phrase) {
    return table.longestStart(phrase.toCharArray(), 0, phrase.length()) < phrase.length();
  }

  private static int endOf(PhraseTable<String> table, char[] text, int at, int to) {
    int end = table.longestEnd(text, at, to);
    if (end == at) {
      return at;
    }
    String notBefore = table.get(text, at, end);
    return notBefore != null && (end == to || notBefore.indexOf(text[end]) < 0) ? end : at;
  }

  private static Map<String, WordClass> classes(SectionedWords file) {
    Map<String, WordClass> classes = new LinkedHashMap<>();
    for (String section : file.sections()) {
      if (BESIDE.contains(section)) {
        continue;
      }
      WordClass wordClass = wordClass(file, section);
      for (SectionedWords.Word word : file.words(section)) {
        if (classes.put(word.text(), wordClass) != null) {
          throw new IllegalArgumentException(
              file.name() + ": '" + word.text() + "' in [" + section + "] stands twice");
        }
      }
    }
    return classes;
  }

  private static PhraseTable<String> guarded(SectionedWords file, String section) {
    Map<String, String> words = new LinkedHashMap<>();
    file.words(section).forEach(word -> words.put(word.text(), word.notBefore()));
    return PhraseTable.of(words);
  }

  private static PhraseTable<Boolean> reversed(SectionedWords file, String section) {
    Map<String, Boolean> words = new LinkedHashMap<>();
    file.words(section)
        .forEach(word -> words.put(new StringBuilder(word.text()).reverse().toString(), true));
    return PhraseTable.of(words);
  }

  private static WordClass wordClass(SectionedWords file, String section) {
    try {
      return WordClass.valueOf(section.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file.name() + ": unknown section [" + section + "]", e);
    }
  }
}
