package org.shuduan.extraction.word;

import java.util.List;

/**
 * What a word most often is, after the counts of HanLP's dictionary (tags of Peking University).
 */
public enum PartOfSpeech {
  NOUN("n", "j", "g"),
  /** A verb that is often a noun: 改造, 监测. */
  VERBAL_NOUN("vn", "an"),
  /** A verb that is now and then a noun. */
  NOMINAL_VERB(),
  VERB("v"),
  ADVERB("d"),
  PREPOSITION("p"),
  CONJUNCTION("c"),
  ADJECTIVE("a", "z"),
  /** Stands before nouns only: 大型, 专职. */
  ATTRIBUTE("b"),
  PRONOUN("r"),
  /** Says where, behind a noun: 周边, 期间. */
  LOCATION("f"),
  /** A time or a place. */
  TIME("t", "s"),
  OTHER(),
  /** In no dictionary. */
  UNKNOWN();

  /** One use in this many makes a verb more than a mere verb. */
  private static final int NOMINAL = 5;

  private static final PartOfSpeech[] ALL = values();

  private final String[] tags;

  /** The tags that it stands for, by their first letters; the longest counts. */
  PartOfSpeech(String... tags) {
    this.tags = tags;
  }

  /**
   * What a word most often is.
   *
   * @param tags with which it was counted
   * @param frequencies how often with each
   */
  static PartOfSpeech of(List<String> tags, int[] frequencies) {
    int[] counts = new int[ALL.length];
    int sum = 0;
    for (int i = 0; i < frequencies.length; i++) {
      counts[of(tags.get(i)).ordinal()] += frequencies[i];
      sum += frequencies[i];
    }
    PartOfSpeech most = OTHER;
    for (PartOfSpeech one : ALL) {
      if (counts[one.ordinal()] > counts[most.ordinal()]) {
        most = one;
      }
    }
    int verb = counts[VERB.ordinal()];
    int verbal = counts[VERBAL_NOUN.ordinal()];
    int nominal = verbal + counts[NOUN.ordinal()];
    boolean action = most == VERB || most == VERBAL_NOUN || most == NOUN;
    if (action && verb > 0 && nominal * NOMINAL > sum && verb + verbal >= counts[NOUN.ordinal()]) {
      return verb > 2 * nominal ? NOMINAL_VERB : VERBAL_NOUN;
    }
    return most;
  }

  private static PartOfSpeech of(String tag) {
    PartOfSpeech found = OTHER;
    int longest = 0;
    for (PartOfSpeech one : ALL) {
      for (String prefix : one.tags) {
        if (prefix.length() > longest && tag.startsWith(prefix)) {
          found = one;
          longest = prefix.length();
        }
      }
    }
    return found;
  }
}
