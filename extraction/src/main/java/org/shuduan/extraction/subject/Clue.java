package org.shuduan.extraction.subject;

import java.util.Locale;

/** What speaks for or against a phrase being what a number counts. */
enum Clue {
  // Where the phrase stands.
  SIDE,
  SIDE_AND_MEASURE,
  DISTANCE,
  DISTANCE_AND_MEASURE,
  COMMAS_AND_NUMBERS_BETWEEN,
  WORDS_BETWEEN,
  WORDS_BETWEEN_AND_MEASURE,
  EDGES_BETWEEN,
  SIDE_AND_AFTER,
  CLAUSE_OPENING,
  // Where it starts.
  CLASS_BEFORE,
  FIRST_CLASS,
  WORD_BEFORE,
  FIRST_WORD,
  WORD_BEFORE_FIRST_CLASS,
  OPENING,
  WIDER_OPENING,
  OPENING_PARTS_OF_SPEECH,
  FIRST_LENGTH,
  // Where it ends.
  LAST_CLASS,
  CLASS_AFTER,
  LAST_CLASS_AND_AFTER,
  CLASSES_AFTER,
  ENDING,
  LAST_WORD,
  LAST_CHARACTER,
  CLOSING_PARTS_OF_SPEECH,
  KIND_OF_HEAD_AND_AFTER,
  HEAD_CLASS_AND_MEASURE,
  HEAD_AND_MEASURE,
  KIND_OF_HEAD_AND_MEASURE,
  HEAD_AND_UNIT,
  PLACE_IN_LIST,
  // What it is made of.
  TOKENS,
  FIRST_CLASS_AND_TOKENS,
  CHARACTERS,
  NEIGHBOURS,
  SHAPE,
  // What the numbers before counted.
  COUNTED_BEFORE,
  COUNTED_BEFORE_IN_UNIT,
  COUNTED_BEFORE_IN_LIST,
  TAKEN_UP,
  TAKEN_UP_BY_MEASURE,
  TAKEN_UP_BY_ROLE,
  TAKEN_UP_IN_UNIT,
  TAKEN_UP_IN_UNIT_BY_MEASURE,
  TAKEN_UP_FROM_SENTENCE,
  TAKEN_UP_HEAD,
  CLAUSE_BEFORE_NUMBER,
  WORD_BEFORE_NUMBER,
  WORD_AFTER_NUMBER,
  // Whether anything is named at all.
  NOTHING,
  NOTHING_BY_MEASURE,
  NOTHING_BY_NEIGHBOURS;

  /** Takes the clues that were seen. */
  interface Sink {
    void add(Clue clue, int seen);
  }

  /** Its name for people. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A number that stands for the clue with what was seen of it. */
  int seen(int one) {
    return mix(ordinal() * 0x9E3779B1, one);
  }

  int seen(int one, int two) {
    return mix(seen(one), two);
  }

  int seen(int one, int two, int three) {
    return mix(seen(one, two), three);
  }

  int seen(int one, int two, int three, int four) {
    return mix(seen(one, two, three), four);
  }

  static int mix(int hash, int next) {
    int mixed = (hash ^ next) * 0x85EBCA6B;
    return mixed ^ mixed >>> 15;
  }
}
