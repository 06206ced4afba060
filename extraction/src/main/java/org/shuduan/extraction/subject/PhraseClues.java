package org.shuduan.extraction.subject;

import org.shuduan.extraction.subject.Tokens.Token;
import org.shuduan.extraction.word.PartOfSpeech;

/**
 * Sees the clues that a phrase itself gives: how it starts, how it ends and what it is made of.
 * None depends on the number that asks, so each is seen once for all numbers of a stretch.
 */
final class PhraseClues {

  /** What stands between a phrase and its number tells more word by word when it is short. */
  static final int FEW = 4;

  private static final int LONGEST_SHAPE = 4;
  private static final int LONGEST_NAME = 12;

  private final Tokens tokens;

  PhraseClues(Tokens tokens) {
    this.tokens = tokens;
  }

  /** How a phrase starts. */
  void start(int first, Clue.Sink sink) {
    Token token = tokens.get(first);
    int is = token.code();
    int part = token.is().ordinal();
    int before = tokens.code(first - 1);
    int word = first > 0 ? tokens.get(first - 1).hash() : 0;
    int partBefore = part(first - 1);
    boolean afterCharacter =
        first > 0 && tokens.get(first - 1).length() == 1 && tokens.touches(first - 1, first);
    sink.add(Clue.CLASS_BEFORE, Clue.CLASS_BEFORE.seen(before));
    sink.add(Clue.FIRST_CLASS, Clue.FIRST_CLASS.seen(before, is));
    sink.add(Clue.WORD_BEFORE, Clue.WORD_BEFORE.seen(word));
    sink.add(Clue.FIRST_WORD, Clue.FIRST_WORD.seen(token.hash()));
    sink.add(Clue.WORD_BEFORE_FIRST_CLASS, Clue.WORD_BEFORE_FIRST_CLASS.seen(word, is));
    sink.add(Clue.OPENING, Clue.OPENING.seen(before, is, tokens.code(first + 1)));
    sink.add(Clue.WIDER_OPENING, Clue.WIDER_OPENING.seen(tokens.code(first - 2), before, is));
    sink.add(Clue.OPENING_PARTS_OF_SPEECH, Clue.OPENING_PARTS_OF_SPEECH.seen(partBefore, part));
    sink.add(
        Clue.FIRST_LENGTH,
        Clue.FIRST_LENGTH.seen(before, Math.min(3, token.length()), afterCharacter ? 1 : 0));
  }

  /** How it ends. */
  void end(int last, Clue.Sink sink) {
    Token token = tokens.get(last);
    int is = token.code();
    int part = token.is().ordinal();
    int after = tokens.code(last + 1);
    sink.add(Clue.LAST_CLASS, Clue.LAST_CLASS.seen(is));
    sink.add(Clue.CLASS_AFTER, Clue.CLASS_AFTER.seen(after));
    sink.add(Clue.LAST_CLASS_AND_AFTER, Clue.LAST_CLASS_AND_AFTER.seen(is, after));
    sink.add(Clue.CLASSES_AFTER, Clue.CLASSES_AFTER.seen(after, tokens.code(last + 2)));
    sink.add(Clue.ENDING, Clue.ENDING.seen(tokens.code(last - 1), is));
    sink.add(Clue.LAST_WORD, Clue.LAST_WORD.seen(token.hash()));
    sink.add(Clue.LAST_CHARACTER, Clue.LAST_CHARACTER.seen(tokens.lastCharacter(last)));
    sink.add(Clue.CLOSING_PARTS_OF_SPEECH, Clue.CLOSING_PARTS_OF_SPEECH.seen(part, part(last + 1)));
    sink.add(
        Clue.KIND_OF_HEAD_AND_AFTER,
        Clue.KIND_OF_HEAD_AND_AFTER.seen(token.head().ordinal(), after));
  }

  /** Two neighbours within a phrase: the token and the one after it. */
  void within(int token, Clue.Sink sink) {
    sink.add(Clue.NEIGHBOURS, Clue.NEIGHBOURS.seen(tokens.code(token), tokens.code(token + 1)));
  }

  /** How long it is and of what. */
  void whole(int first, int last, Clue.Sink sink) {
    int length = last - first + 1;
    int characters = tokens.get(last).end() - tokens.get(first).start();
    sink.add(Clue.TOKENS, Clue.TOKENS.seen(length));
    sink.add(
        Clue.FIRST_CLASS_AND_TOKENS,
        Clue.FIRST_CLASS_AND_TOKENS.seen(tokens.code(first), Math.min(length, FEW)));
    sink.add(Clue.CHARACTERS, Clue.CHARACTERS.seen(Math.min(characters, LONGEST_NAME)));
    if (length <= LONGEST_SHAPE) {
      sink.add(Clue.SHAPE, Clue.SHAPE.seen(tokens.classes(first, last + 1)));
    }
  }

  private int part(int token) {
    boolean outside = token < 0 || token >= tokens.size();
    return (outside ? PartOfSpeech.OTHER : tokens.get(token).is()).ordinal();
  }
}
