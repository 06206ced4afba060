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

  private static final String PERSON = "person";
  private static final String AGENT = "agent";
  private static final String METRIC = "metric";

  /** Sections of words that stand beside the classes. */
  private static final Set<String> BESIDE = Set.of(PERSON, AGENT, METRIC);

  private final PhraseTable<WordClass> words;

  /** Kept reversed, since they are looked for from the end. */
  private final PhraseTable<Boolean> personEnds;

  private final PhraseTable<Boolean> agentEnds;
  private final PhraseTable<Boolean> metricEnds;

  private ClauseLexicon(SectionedWords file) {
    words = PhraseTable.of(classes(file));
    personEnds = reversed(file, PERSON);
    agentEnds = reversed(file, AGENT);
    metricEnds = reversed(file, METRIC);
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

  /** Whether the range ends with a word for people. */
  public boolean endsInPerson(char[] text, int from, int to) {
    return endsIn(personEnds, text, from, to);
  }

  /** Whether the range ends with a word for a body that does something. */
  public boolean endsInAgent(char[] text, int from, int to) {
    return endsIn(agentEnds, text, from, to);
  }

  /** Whether the range ends with a word for what is measured: 收入, 面积, 率. */
  public boolean endsInMetric(char[] text, int from, int to) {
    return endsIn(metricEnds, text, from, to);
  }

  private static boolean endsIn(PhraseTable<Boolean> table, char[] text, int from, int to) {
    return table.longestStart(text, from, to) < to;
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
