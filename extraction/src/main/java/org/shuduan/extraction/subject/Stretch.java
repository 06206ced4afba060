package org.shuduan.extraction.subject;

import java.util.List;

/**
 * What lies between two ends of sentences or semicolons, with all that may be counted in it.
 *
 * @param text the whole text
 * @param tokens of the stretch
 * @param phrases of the stretch
 * @param clues of the stretch
 */
record Stretch(char[] text, Tokens tokens, Phrases phrases, Clues clues) {

  /**
   * A number that asks for its subject.
   *
   * @param token where it stands in its stretch
   * @param list the list of numbers that it stands in
   * @param previous what numbers before it counted, the nearest first, each once
   * @param expected what it counts if its list runs parallel to the numbers before; empty when it
   *     does not
   */
  record Question(int token, NumberList list, List<Previous> previous, String expected) {

    /** The same question for the last number of its list. */
    Question ofLast() {
      return new Question(token, list.atLast(), previous, expected);
    }

    /** See {@link Clues#previous}. */
    int fits(Previous one) {
      if (expected.isEmpty()) {
        return 2;
      }
      return one.subject().equals(expected) ? 1 : 0;
    }
  }

  /** Is told of each alternative. */
  interface Visitor extends Phrases.Visitor {

    /** What a number before counted, by its rank in the question. */
    void previous(int rank);

    /** Nothing is named. */
    void nothing();
  }

  /**
   * Goes through all that a number may count.
   *
   * @return whether it pairs with an item of a list, so that nothing else can be meant
   */
  boolean alternatives(Question question, Visitor visitor) {
    if (question.list().respective() && pairs(question, visitor)) {
      return true;
    }
    boolean[] named = new boolean[question.previous().size()];
    phrases.around(
        question.token(),
        (first, last) -> {
          for (int rank = 0; rank < named.length; rank++) {
            named[rank] |= tokens.spell(first, last, question.previous().get(rank).subject());
          }
          visitor.phrase(first, last);
        });
    for (int rank = 0; rank < named.length; rank++) {
      if (!named[rank]) {
        visitor.previous(rank);
      }
    }
    visitor.nothing();
    return false;
  }

  /** 甲、乙、丙分别为1、2、3: only the item of the same place can be meant. */
  private boolean pairs(Question question, Visitor visitor) {
    boolean[] found = new boolean[1];
    phrases.around(
        question.token(),
        (first, last) -> {
          if (question.list().pairsWith(tokens, first, last)) {
            found[0] = true;
            visitor.phrase(first, last);
          }
        });
    return found[0];
  }

  /** The text of a phrase, without white space. */
  String slice(int first, int last) {
    StringBuilder slice = new StringBuilder();
    for (int i = tokens.get(first).start(); i < tokens.get(last).end(); i++) {
      if (!Character.isWhitespace(text[i])) {
        slice.append(text[i]);
      }
    }
    return slice.toString();
  }

  /** The clues for a phrase. */
  void phrase(Question question, int first, int last, Clues.Sink sink) {
    clues.start(first, sink);
    clues.end(last, sink);
    for (int i = first; i < last; i++) {
      clues.within(i, sink);
    }
    clues.whole(first, last, sink);
    repeats(question, first, last, sink);
    place(question, first, last, sink);
    clues.head(last, question.token(), question.list(), sink);
  }

  /** Those that tell whether a number before counted the same. */
  void repeats(Question question, int first, int last, Clues.Sink sink) {
    for (int rank = 0; rank < question.previous().size(); rank++) {
      Previous previous = question.previous().get(rank);
      if (tokens.spell(first, last, previous.subject())) {
        Counted number = tokens.get(question.token()).number();
        clues.repeats(Math.min(rank, 2), previous.hasUnitOf(number), sink);
      }
    }
  }

  /** Those that tell where it stands. */
  void place(Question question, int first, int last, Clues.Sink sink) {
    int number = question.token();
    if (last < number) {
      clues.place(last + 1, number, number, sink);
    } else {
      clues.place(number + 1, first, number, sink);
    }
  }

  /** The clues for taking up what a number before counted. */
  void previous(Question question, int rank, Clues.Sink sink) {
    Previous previous = question.previous().get(rank);
    clues.previous(question.token(), previous, rank, question.fits(previous), sink);
  }
}
