package org.shuduan.extraction.subject;

import org.shuduan.mappings.subject.ClauseLexicon;

/** What a word names when a phrase ends in it. */
enum Head {
  OTHER,
  PERSON,
  METRIC,
  AGENT;

  /** What the word that fills the range names. */
  static Head of(char[] text, int from, int to, ClauseLexicon lexicon) {
    if (lexicon.endsInPerson(text, from, to)) {
      return PERSON;
    }
    if (lexicon.endsInMetric(text, from, to)) {
      return METRIC;
    }
    return lexicon.endsInAgent(text, from, to) ? AGENT : OTHER;
  }
}
