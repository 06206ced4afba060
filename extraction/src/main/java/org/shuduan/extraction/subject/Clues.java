package org.shuduan.extraction.subject;

import org.shuduan.extraction.subject.Tokens.Token;
import org.shuduan.extraction.word.PartOfSpeech;
import org.shuduan.mappings.subject.ClauseLexicon;

/**
 * Sees the clues of a stretch of text. Those of a phrase are the sum of five groups: how it starts,
 * how it ends, what it is made of, where it stands, and how its head goes with the unit; so the
 * first two are seen once for all numbers.
 */
final class Clues {

  /** Takes the clues that were seen. */
  interface Sink {
    void add(Clue clue, int seen);
  }

  /** What stands between a phrase and its number tells more word by word when it is short. */
  private static final int FEW = 4;

  private static final int LONGEST_SHAPE = 4;
  private static final int LONGEST_NAME = 12;
  private static final int[] DISTANCES = {4, 6, 10, 18};

  /** How far back a clause is looked at. */
  private static final int CLAUSE = 6;

  private final char[] text;
  private final Tokens tokens;
  private final ClauseLexicon lexicon;

  Clues(char[] text, Tokens tokens, ClauseLexicon lexicon) {
    this.text = text;
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** The words that the clues know. */
  ClauseLexicon lexicon() {
    return lexicon;
  }

  /** How a phrase starts. */
  void start(int first, Sink sink) {
    Token token = tokens.get(first);
    int is = token.code();
    int before = tokens.code(first - 1);
    int word = first > 0 ? tokens.get(first - 1).hash() : 0;
    PartOfSpeech partBefore = first > 0 ? tokens.get(first - 1).is() : PartOfSpeech.OTHER;
    boolean afterCharacter =
        first > 0 && tokens.get(first - 1).length() == 1 && tokens.touches(first - 1, first);
    sink.add(Clue.CLASS_BEFORE, Clue.CLASS_BEFORE.seen(before));
    sink.add(Clue.FIRST_CLASS, Clue.FIRST_CLASS.seen(before, is));
    sink.add(Clue.WORD_BEFORE, Clue.WORD_BEFORE.seen(word));
    sink.add(Clue.FIRST_WORD, Clue.FIRST_WORD.seen(token.hash()));
    sink.add(Clue.WORD_BEFORE_FIRST_CLASS, Clue.WORD_BEFORE_FIRST_CLASS.seen(word, is));
    sink.add(Clue.OPENING, Clue.OPENING.seen(before, is, tokens.code(first + 1)));
    sink.add(Clue.WIDER_OPENING, Clue.WIDER_OPENING.seen(tokens.code(first - 2), before, is));
    sink.add(
        Clue.OPENING_PARTS_OF_SPEECH,
        Clue.OPENING_PARTS_OF_SPEECH.seen(partBefore.ordinal(), token.is().ordinal()));
    sink.add(
        Clue.FIRST_LENGTH,
        Clue.FIRST_LENGTH.seen(before, Math.min(3, token.length()), afterCharacter ? 1 : 0));
  }

  /** How it ends. */
  void end(int last, Sink sink) {
    Token token = tokens.get(last);
    int is = token.code();
    int after = tokens.code(last + 1);
    PartOfSpeech partAfter =
        last + 1 < tokens.size() ? tokens.get(last + 1).is() : PartOfSpeech.OTHER;
    sink.add(Clue.LAST_CLASS, Clue.LAST_CLASS.seen(is));
    sink.add(Clue.CLASS_AFTER, Clue.CLASS_AFTER.seen(after));
    sink.add(Clue.LAST_CLASS_AND_AFTER, Clue.LAST_CLASS_AND_AFTER.seen(is, after));
    sink.add(Clue.CLASSES_AFTER, Clue.CLASSES_AFTER.seen(after, tokens.code(last + 2)));
    sink.add(Clue.ENDING, Clue.ENDING.seen(tokens.code(last - 1), is));
    sink.add(Clue.LAST_WORD, Clue.LAST_WORD.seen(token.hash()));
    sink.add(Clue.LAST_CHARACTER, Clue.LAST_CHARACTER.seen(tokens.lastCharacter(last)));
    sink.add(
        Clue.CLOSING_PARTS_OF_SPEECH,
        Clue.CLOSING_PARTS_OF_SPEECH.seen(token.is().ordinal(), partAfter.ordinal()));
    sink.add(
        Clue.KIND_OF_HEAD_AND_AFTER, Clue.KIND_OF_HEAD_AND_AFTER.seen(kindOfHead(token), after));
  }

  /** Whether the last word goes with the unit, and with the number's place in a list. */
  void head(int last, int number, NumberList list, Sink sink) {
    Token token = tokens.get(last);
    int measure = measure(number);
    sink.add(Clue.HEAD_CLASS_AND_MEASURE, Clue.HEAD_CLASS_AND_MEASURE.seen(token.code(), measure));
    sink.add(
        Clue.HEAD_AND_MEASURE, Clue.HEAD_AND_MEASURE.seen(tokens.lastCharacter(last), measure));
    sink.add(
        Clue.KIND_OF_HEAD_AND_MEASURE,
        Clue.KIND_OF_HEAD_AND_MEASURE.seen(kindOfHead(token), measure));
    if (last < number && !list.isSingle()) {
      int items = list.itemsAfter(tokens, last);
      int fits = items < 0 ? 2 : items == list.following() ? 1 : 0;
      sink.add(
          Clue.PLACE_IN_LIST,
          Clue.PLACE_IN_LIST.seen(fits, Math.min(items, 2), list.respective() ? 1 : 0));
    }
  }

  /** Two neighbours within a phrase: the token and the one after it. */
  void within(int token, Sink sink) {
    sink.add(Clue.NEIGHBOURS, Clue.NEIGHBOURS.seen(tokens.code(token), tokens.code(token + 1)));
  }

  /** How long it is and of what. */
  void whole(int first, int last, Sink sink) {
    int length = last - first + 1;
    int characters = tokens.get(last).end() - tokens.get(first).start();
    sink.add(Clue.TOKENS, Clue.TOKENS.seen(length));
    sink.add(
        Clue.FIRST_CLASS_AND_TOKENS,
        Clue.FIRST_CLASS_AND_TOKENS.seen(tokens.code(first), Math.min(length, FEW)));
    sink.add(Clue.CHARACTERS, Clue.CHARACTERS.seen(Math.min(characters, LONGEST_NAME)));
    if (length <= LONGEST_SHAPE) {
      sink.add(Clue.SHAPE, Clue.SHAPE.seen(classes(first, last + 1)));
    }
  }

  /** Where it stands: what lies between it and the number. */
  void place(int from, int to, int number, Sink sink) {
    int side = from > number ? 1 : 0;
    int measure = measure(number) * 2 + side;
    int commas = 0;
    int numbers = 0;
    int dates = 0;
    for (int i = from; i < to; i++) {
      int code = tokens.code(i);
      if (code == '，' || code == ',') {
        commas++;
      } else if (code == TokenClass.of(Counted.Kind.QUANTITY)) {
        numbers++;
      } else if (code == TokenClass.of(Counted.Kind.DATE)) {
        dates = 1;
      }
    }
    int few = Math.min(commas, 2);
    int distance = distance(to - from);
    sink.add(Clue.SIDE, Clue.SIDE.seen(side));
    sink.add(Clue.SIDE_AND_MEASURE, Clue.SIDE_AND_MEASURE.seen(measure));
    sink.add(Clue.DISTANCE, Clue.DISTANCE.seen(side, distance));
    sink.add(Clue.DISTANCE_AND_MEASURE, Clue.DISTANCE_AND_MEASURE.seen(measure, distance));
    sink.add(
        Clue.COMMAS_AND_NUMBERS_BETWEEN,
        Clue.COMMAS_AND_NUMBERS_BETWEEN.seen(
            side, Math.min(commas, 3), Math.min(numbers, 3), dates));
    sink.add(
        Clue.COMMAS_AND_MEASURE, Clue.COMMAS_AND_MEASURE.seen(measure, few, Math.min(numbers, 2)));
    sink.add(Clue.ROLE, Clue.ROLE.seen(side, role(number), few));
    if (to - from <= FEW) {
      int between = classes(from, to);
      sink.add(Clue.WORDS_BETWEEN, Clue.WORDS_BETWEEN.seen(side, between));
      sink.add(
          Clue.WORDS_BETWEEN_AND_MEASURE, Clue.WORDS_BETWEEN_AND_MEASURE.seen(measure, between));
    }
    boolean behind = side == 0;
    sink.add(
        Clue.SIDE_AND_AFTER,
        Clue.SIDE_AND_AFTER.seen(
            side, behind ? tokens.code(from) : 0, behind ? tokens.code(from + 1) : 0));
    int near = from < to ? tokens.code(from) : 0;
    int far = from < to ? tokens.code(to - 1) : 0;
    sink.add(Clue.EDGES_BETWEEN, Clue.EDGES_BETWEEN.seen(side, near, far));
  }

  /** A phrase says the same as what a number before counted, the nearest being 0. */
  void repeats(int rank, boolean sameUnit, Sink sink) {
    sink.add(Clue.COUNTED_BEFORE, Clue.COUNTED_BEFORE.seen(rank));
    sink.add(Clue.COUNTED_BEFORE_IN_UNIT, Clue.COUNTED_BEFORE_IN_UNIT.seen(rank, sameUnit ? 1 : 0));
  }

  /**
   * What a number before counted is taken up by this one.
   *
   * @param rank how many other things were counted since
   * @param fits whether it stands among the things counted before as this number stands in its
   *     list: 1 when it does, 0 when not, 2 when there is no such list
   */
  void previous(int number, Previous previous, int rank, int fits, Sink sink) {
    int measure = measure(number);
    int clause = clauseLength(number);
    int near = clause > 0 ? tokens.code(number - 1) : 0;
    int unit = previous.hasUnitOf(tokens.get(number).number()) ? 1 : 0;
    int last = previous.subject().charAt(previous.subject().length() - 1);
    sink.add(Clue.TAKEN_UP, Clue.TAKEN_UP.seen(rank, clause));
    sink.add(Clue.TAKEN_UP_BY_MEASURE, Clue.TAKEN_UP_BY_MEASURE.seen(rank, measure));
    sink.add(Clue.TAKEN_UP_BY_ROLE, Clue.TAKEN_UP_BY_ROLE.seen(rank, clause, role(number)));
    sink.add(Clue.TAKEN_UP_IN_UNIT, Clue.TAKEN_UP_IN_UNIT.seen(unit));
    sink.add(
        Clue.TAKEN_UP_IN_UNIT_BY_MEASURE, Clue.TAKEN_UP_IN_UNIT_BY_MEASURE.seen(unit, measure));
    sink.add(
        Clue.TAKEN_UP_FROM_SENTENCE, Clue.TAKEN_UP_FROM_SENTENCE.seen(previous.sentencesAgo()));
    sink.add(Clue.TAKEN_UP_HEAD, Clue.TAKEN_UP_HEAD.seen(last, measure));
    sink.add(Clue.TAKEN_UP_IN_LIST, Clue.TAKEN_UP_IN_LIST.seen(fits));
    sink.add(
        Clue.CLAUSE_BEFORE_NUMBER,
        Clue.CLAUSE_BEFORE_NUMBER.seen(classes(number - Math.min(clause, FEW), number)));
    sink.add(Clue.WORD_BEFORE_NUMBER, Clue.WORD_BEFORE_NUMBER.seen(near, measure));
    sink.add(Clue.WORD_AFTER_NUMBER, Clue.WORD_AFTER_NUMBER.seen(rank, tokens.code(number + 1)));
  }

  /** Nothing says what is counted. */
  void nothing(int number, Sink sink) {
    int measure = measure(number);
    int clause = clauseLength(number);
    int near = clause > 0 ? tokens.code(number - 1) : 0;
    int after = tokens.code(number + 1);
    sink.add(Clue.NOTHING, Clue.NOTHING.seen(0));
    sink.add(Clue.NOTHING_BY_MEASURE, Clue.NOTHING_BY_MEASURE.seen(measure));
    sink.add(Clue.NOTHING_BY_NEIGHBOURS, Clue.NOTHING_BY_NEIGHBOURS.seen(1, after));
    sink.add(Clue.NOTHING_BY_NEIGHBOURS, Clue.NOTHING_BY_NEIGHBOURS.seen(2, after, measure));
    sink.add(Clue.NOTHING_BY_NEIGHBOURS, Clue.NOTHING_BY_NEIGHBOURS.seen(3, near, measure));
    sink.add(
        Clue.NOTHING_BY_NEIGHBOURS,
        Clue.NOTHING_BY_NEIGHBOURS.seen(4, classes(number - Math.min(clause, FEW), number)));
  }

  private int measure(int number) {
    Counted counted = tokens.get(number).number();
    return counted == null ? 0 : counted.dimension().ordinal();
  }

  private int role(int number) {
    Counted counted = tokens.get(number).number();
    return counted == null ? 0 : counted.role().hashCode();
  }

  /** How many tokens of its clause stand before a number, as far as is looked. */
  private int clauseLength(int number) {
    int length = 0;
    while (length < CLAUSE && number - length > 0) {
      int code = tokens.code(number - length - 1);
      if (code == '，' || code == ',') {
        break;
      }
      length++;
    }
    return length;
  }

  private int kindOfHead(Token token) {
    if (lexicon.endsInPerson(text, token.start(), token.end())) {
      return 1;
    }
    if (lexicon.endsInMetric(text, token.start(), token.end())) {
      return 2;
    }
    return lexicon.endsInAgent(text, token.start(), token.end()) ? 3 : 0;
  }

  private int classes(int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = Clue.mix(hash, tokens.code(i));
    }
    return hash;
  }

  private static int distance(int tokens) {
    int bucket = 0;
    while (bucket < DISTANCES.length && tokens >= DISTANCES[bucket]) {
      bucket++;
    }
    return bucket == 0 ? tokens : DISTANCES[bucket - 1];
  }
}
