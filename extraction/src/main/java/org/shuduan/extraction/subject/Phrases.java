package org.shuduan.extraction.subject;

import java.util.BitSet;
import org.shuduan.extraction.word.PartOfSpeech;
import org.shuduan.mappings.subject.WordClass;

/** The phrases around a number that may be what it counts. */
final class Phrases {

  /** Nothing that is counted is named by more tokens. */
  static final int LONGEST = 8;

  /** No subject stands further before its number, or after it, than this many tokens. */
  private static final int FARTHEST_BEFORE = 24;

  static final int FARTHEST_AFTER = 12;

  /** Punctuation that a name may hold. */
  private static final String INNER = "、·—-+•";

  private static final BitSet NEVER = codes(WordClass.BOUNDARY, WordClass.PREDICATE);

  private static final BitSet NOT_FIRST =
      codes(WordClass.PREPOSITION, WordClass.CONJUNCTION, WordClass.TAIL);

  private static final BitSet NOT_LAST =
      codes(
          WordClass.PREPOSITION,
          WordClass.CONJUNCTION,
          WordClass.TAIL,
          WordClass.HEAD,
          WordClass.ADVERB);

  static {
    for (PartOfSpeech link :
        new PartOfSpeech[] {PartOfSpeech.PREPOSITION, PartOfSpeech.CONJUNCTION}) {
      for (int length = 1; length <= 2; length++) {
        NOT_FIRST.set(TokenClass.of(link, length));
        NOT_LAST.set(TokenClass.of(link, length));
      }
    }
    NOT_LAST.set(TokenClass.of(PartOfSpeech.ADVERB, 1));
    NOT_LAST.set(TokenClass.of(PartOfSpeech.ADVERB, 2));
  }

  private final int size;
  private final boolean[] mayHold;
  private final boolean[] mayStart;
  private final boolean[] mayEnd;

  Phrases(Tokens tokens) {
    size = tokens.size();
    mayHold = new boolean[size];
    mayStart = new boolean[size];
    mayEnd = new boolean[size];
    for (int i = 0; i < size; i++) {
      int code = tokens.code(i);
      mayHold[i] = mayHold(code);
      boolean edge = mayHold[i] && !TokenClass.isPunctuation(code) && !isDe(tokens, i);
      mayStart[i] = edge && !NOT_FIRST.get(code);
      mayEnd[i] = edge && !TokenClass.isNumber(code) && !NOT_LAST.get(code);
    }
  }

  private static BitSet codes(WordClass... classes) {
    BitSet codes = new BitSet();
    for (WordClass one : classes) {
      codes.set(TokenClass.of(one));
    }
    return codes;
  }

  /** Is told of each phrase. */
  interface Visitor {

    /**
     * A phrase.
     *
     * @param first its first token
     * @param last its last token; all phrases that end there come one after the other
     */
    void phrase(int first, int last);
  }

  /** Goes through the phrases before a number and then those after it. */
  void around(int number, Visitor visitor) {
    int floor = Math.max(0, number - FARTHEST_BEFORE);
    for (int last = number - 1; last >= floor; last--) {
      endingAt(last, floor, visitor);
    }
    int ceiling = Math.min(size - 1, number + FARTHEST_AFTER);
    for (int last = number + 1; last <= ceiling; last++) {
      endingAt(last, number + 1, visitor);
    }
  }

  private void endingAt(int last, int floor, Visitor visitor) {
    if (!mayEnd[last]) {
      return;
    }
    int lowest = Math.max(floor, last - LONGEST + 1);
    for (int first = last; first >= lowest && mayHold[first]; first--) {
      if (mayStart[first]) {
        visitor.phrase(first, last);
      }
    }
  }

  private static boolean mayHold(int code) {
    if (TokenClass.isPunctuation(code)) {
      return INNER.indexOf((char) code) >= 0;
    }
    return code != TokenClass.of(Counted.Kind.QUANTITY)
        && code != TokenClass.of(Counted.Kind.DATE)
        && !NEVER.get(code);
  }

  private static boolean isDe(Tokens tokens, int i) {
    return tokens.get(i).length() == 1 && tokens.lastCharacter(i) == '的';
  }
}
