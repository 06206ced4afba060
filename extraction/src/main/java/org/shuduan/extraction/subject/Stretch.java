package org.shuduan.extraction.subject;

import java.util.List;
import org.shuduan.mappings.subject.ClauseLexicon;

/**
 * What lies between two ends of sentences or semicolons, with all that may be counted in it.
 *
 * @param text the whole text
 * @param tokens of the stretch
 * @param phrases of the stretch
 * @param phraseClues what speaks for a phrase, whatever the number
 * @param numberClues what speaks for a phrase, given the number
 * @param lexicon the words that the stretch was cut with
 */
record Stretch(
    char[] text,
    Tokens tokens,
    Phrases phrases,
    PhraseClues phraseClues,
    NumberClues numberClues,
    ClauseLexicon lexicon) {

  /**
   * A number that asks for its subject.
   *
   * @param token where it stands in its stretch
   * @param list the list of numbers that it stands in
   * @param previous what numbers before it counted, the nearest first, each once
   * @param expected what it counts if its list runs parallel to the numbers before; empty when it
   *     does not
   * @param clause the first token of its clause
   */
  record Question(
      int token, NumberList list, List<Previous> previous, String expected, int clause) {

    /** The same question for the last number of its list. */
    Question ofLast() {
      return new Question(token, list.atLast(), previous, expected, clause);
    }

    /**
     * Whether something stands among what was counted before as this number stands in its list.
     *
     * @return 1 when it does, 0 when not, 2 when there is no such list
     */
    int fits(Previous one) {
      if (expected.isEmpty()) {
        return 2;
      }
      return one.subject().equals(expected) ? 1 : 0;
    }
  }

  /** Is told of each alternative. */
  interface Visitor {

    /**
     * A phrase; all that end in the same token come one after the other.
     *
     * @param first its first token
     * @param last its last token
     * @param said the ranks of what numbers before counted that it spells, as bits
     */
    void phrase(int first, int last, int said);

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
    if (question.list().isRespective()
        && question.list().isOfListed(tokens)
        && pairs(question, visitor)) {
      return true;
    }
    int[] named = new int[1];
    phrases.around(
        question.token(),
        (first, last) -> {
          int said = said(question, first, last);
          named[0] |= said;
          visitor.phrase(first, last, said);
        });
    for (int rank = 0; rank < question.previous().size(); rank++) {
      if ((named[0] & 1 << rank) == 0) {
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
            visitor.phrase(first, last, said(question, first, last));
          }
        });
    return found[0];
  }

  private int said(Question question, int first, int last) {
    int said = 0;
    for (int rank = 0; rank < question.previous().size(); rank++) {
      if (tokens.spell(first, last, question.previous().get(rank).subject())) {
        said |= 1 << rank;
      }
    }
    return said;
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
  void phrase(Question question, int first, int last, int said, Clue.Sink sink) {
    phraseClues.start(first, sink);
    phraseClues.end(last, sink);
    for (int i = first; i < last; i++) {
      phraseClues.within(i, sink);
    }
    phraseClues.whole(first, last, sink);
    repeats(question, said, sink);
    place(question, first, last, sink);
    numberClues.head(question, last, sink);
  }

  /** Those that tell whether a number before counted the same. */
  void repeats(Question question, int said, Clue.Sink sink) {
    for (int rank = 0; said >> rank != 0; rank++) {
      if ((said >> rank & 1) != 0) {
        numberClues.repeats(question, rank, sink);
      }
    }
  }

  /** Those that tell where it stands. */
  void place(Question question, int first, int last, Clue.Sink sink) {
    int number = question.token();
    if (last < number) {
      numberClues.place(question, last + 1, number, sink);
    } else {
      numberClues.place(question, number + 1, first, sink);
    }
  }
}
