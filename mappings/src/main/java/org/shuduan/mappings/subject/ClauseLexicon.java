package org.shuduan.mappings.subject;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

  private final PhraseTable<WordClass> words;
  private final PhraseTable<String> nominal;

  private ClauseLexicon(PhraseTable<WordClass> words, PhraseTable<String> nominal) {
    this.words = words;
    this.nominal = nominal;
  }

  /** The lexicon that comes with Shuduan. */
  public static ClauseLexicon bundled() {
    return of(SectionedWords.bundled(ClauseLexicon.class, "grammar.txt"));
  }

  /**
   * Takes the sections of a word list.
   *
   * @throws IllegalArgumentException if a section is not a word class or a word stands in two
   *     sections; the message names the file, the section and the word
   */
  public static ClauseLexicon of(SectionedWords file) {
    Map<String, WordClass> classes = new LinkedHashMap<>();
    Map<String, String> nominal = new LinkedHashMap<>();
    for (String section : file.sections()) {
      for (SectionedWords.Word word : file.words(section)) {
        if (section.equals(NOMINAL)) {
          nominal.put(word.text(), word.notBefore());
          continue;
        }
        if (classes.put(word.text(), wordClass(file, section)) != null) {
          throw new IllegalArgumentException(
              file.name() + ": '" + word.text() + "' in [" + section + "] stands twice");
        }
      }
    }
    return new ClauseLexicon(PhraseTable.of(classes), PhraseTable.of(nominal));
  }

  /** Where the longest known word at a place ends; {@code from} when none stands there. */
  public int wordEnd(char[] text, int from, int to) {
    return words.longestEnd(text, from, to);
  }

  /** The class of the word that fills the range, null when it is not in the list. */
  public @Nullable WordClass classOf(char[] text, int from, int to) {
    return words.get(text, from, to);
  }

  /** Whether what stands at the place turns a verb that ends there into a noun: 完成 + 率. */
  public boolean makesNoun(char[] text, int at, int to) {
    int end = nominal.longestEnd(text, at, to);
    if (end == at) {
      return false;
    }
    String notBefore = nominal.get(text, at, end);
    return notBefore != null && (end == to || notBefore.indexOf(text[end]) < 0);
  }

  private static WordClass wordClass(SectionedWords file, String section) {
    try {
      return WordClass.valueOf(section.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file.name() + ": unknown section [" + section + "]", e);
    }
  }
}
