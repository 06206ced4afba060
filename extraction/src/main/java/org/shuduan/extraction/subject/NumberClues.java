package org.shuduan.extraction.subject;

import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.subject.Stretch.Question;
import org.shuduan.extraction.subject.Tokens.Token;
import org.shuduan.mappings.unit.Dimension;

/** Sees the clues that a phrase gives together with the number that asks what it counts. */
final class NumberClues {

  /** The measure of ages, beside the dimensions. */
  private static final int AGE = Dimension.values().length;

  private static final int QUANTITY = TokenClass.of(Counted.Kind.QUANTITY);
  private static final int DATE = TokenClass.of(Counted.Kind.DATE);
  private static final int FEW = PhraseClues.FEW;
  private static final int[] DISTANCES = {4, 6, 10, 18};

  /** How far back a clause is looked at. */
  private static final int CLAUSE = 6;

  private final Tokens tokens;

  /** How many commas, quantities and dates stand before a token. */
  private final int[] commas;

  private final int[] quantities;
  private final int[] dates;

  NumberClues(Tokens tokens) {
    this.tokens = tokens;
    int size = tokens.size();
    commas = new int[size + 1];
    quantities = new int[size + 1];
    dates = new int[size + 1];
    for (int i = 0; i < size; i++) {
      int code = tokens.code(i);
      commas[i + 1] = commas[i] + (tokens.isComma(i) ? 1 : 0);
      quantities[i + 1] = quantities[i] + (code == QUANTITY ? 1 : 0);
      dates[i + 1] = dates[i] + (code == DATE ? 1 : 0);
    }
  }

  /** Whether the last word goes with the unit, and with the number's place in a list. */
  void head(Question question, int last, Clue.Sink sink) {
    Token token = tokens.get(last);
    char end = tokens.lastCharacter(last);
    int measure = measure(question);
    sink.add(Clue.HEAD_CLASS_AND_MEASURE, Clue.HEAD_CLASS_AND_MEASURE.seen(token.code(), measure));
    sink.add(Clue.HEAD_AND_MEASURE, Clue.HEAD_AND_MEASURE.seen(end, measure));
    sink.add(Clue.HEAD_AND_UNIT, Clue.HEAD_AND_UNIT.seen(end, unit(question)));
    sink.add(
        Clue.KIND_OF_HEAD_AND_MEASURE,
        Clue.KIND_OF_HEAD_AND_MEASURE.seen(token.head().ordinal(), measure));
    NumberList list = question.list();
    if (last < question.token() && !list.isSingle()) {
      int items = list.itemsAfter(tokens, last);
      int fits = items < 0 ? 2 : items == list.following() ? 1 : 0;
      sink.add(
          Clue.PLACE_IN_LIST,
          Clue.PLACE_IN_LIST.seen(fits, Math.min(items, 2), list.isRespective() ? 1 : 0));
    }
  }

  /** Where a phrase stands: what lies between it and the number. */
  void place(Question question, int from, int to, Clue.Sink sink) {
    int side = from > question.token() ? 1 : 0;
    int measure = measure(question) * 2 + side;
    int clauses = commas[to] - commas[from];
    int numbers = Math.min(3, quantities[to] - quantities[from]);
    int dated = Math.min(1, dates[to] - dates[from]);
    int distance = distance(to - from);
    sink.add(Clue.SIDE, Clue.SIDE.seen(side));
    sink.add(Clue.SIDE_AND_MEASURE, Clue.SIDE_AND_MEASURE.seen(measure));
    sink.add(Clue.DISTANCE, Clue.DISTANCE.seen(side, distance));
    sink.add(Clue.DISTANCE_AND_MEASURE, Clue.DISTANCE_AND_MEASURE.seen(measure, distance));
    sink.add(
        Clue.COMMAS_AND_NUMBERS_BETWEEN,
        Clue.COMMAS_AND_NUMBERS_BETWEEN.seen(side, Math.min(clauses, 3), numbers, dated));
    if (to - from <= FEW) {
      int between = tokens.classes(from, to);
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
    sink.add(
        Clue.CLAUSE_OPENING,
        Clue.CLAUSE_OPENING.seen(side, Math.min(clauses, 2), tokens.code(question.clause())));
  }

  /** A phrase says the same as what a number before counted, the nearest having the rank 0. */
  void repeats(Question question, int rank, Clue.Sink sink) {
    Previous previous = question.previous().get(rank);
    int near = Math.min(rank, 2);
    int unit = sameUnit(question, previous);
    sink.add(Clue.COUNTED_BEFORE, Clue.COUNTED_BEFORE.seen(near));
    sink.add(Clue.COUNTED_BEFORE_IN_UNIT, Clue.COUNTED_BEFORE_IN_UNIT.seen(near, unit));
    inList(question, previous, sink);
  }

  /** What a number before counted is taken up by this one. */
  void previous(Question question, int rank, Clue.Sink sink) {
    Previous previous = question.previous().get(rank);
    int number = question.token();
    int measure = measure(question);
    int clause = clauseLength(number);
    int near = clause > 0 ? tokens.code(number - 1) : 0;
    int unit = sameUnit(question, previous);
    int last = previous.subject().charAt(previous.subject().length() - 1);
    Counted counted = number(question);
    int role = counted == null ? 0 : counted.role().hashCode();
    sink.add(Clue.TAKEN_UP, Clue.TAKEN_UP.seen(rank, clause));
    sink.add(Clue.TAKEN_UP_BY_MEASURE, Clue.TAKEN_UP_BY_MEASURE.seen(rank, measure));
    sink.add(Clue.TAKEN_UP_BY_ROLE, Clue.TAKEN_UP_BY_ROLE.seen(rank, clause, role));
    sink.add(Clue.TAKEN_UP_IN_UNIT, Clue.TAKEN_UP_IN_UNIT.seen(unit));
    sink.add(
        Clue.TAKEN_UP_IN_UNIT_BY_MEASURE, Clue.TAKEN_UP_IN_UNIT_BY_MEASURE.seen(unit, measure));
    sink.add(
        Clue.TAKEN_UP_FROM_SENTENCE, Clue.TAKEN_UP_FROM_SENTENCE.seen(previous.sentencesAgo()));
    sink.add(Clue.TAKEN_UP_HEAD, Clue.TAKEN_UP_HEAD.seen(last, measure));
    inList(question, previous, sink);
    sink.add(
        Clue.CLAUSE_BEFORE_NUMBER,
        Clue.CLAUSE_BEFORE_NUMBER.seen(tokens.classes(number - Math.min(clause, FEW), number)));
    sink.add(Clue.WORD_BEFORE_NUMBER, Clue.WORD_BEFORE_NUMBER.seen(near, measure));
    sink.add(Clue.WORD_AFTER_NUMBER, Clue.WORD_AFTER_NUMBER.seen(rank, tokens.code(number + 1)));
  }

  /** Nothing says what is counted. */
  void nothing(Question question, Clue.Sink sink) {
    int number = question.token();
    int measure = measure(question);
    int clause = clauseLength(number);
    int near = clause > 0 ? tokens.code(number - 1) : 0;
    int after = tokens.code(number + 1);
    int before = tokens.classes(number - Math.min(clause, FEW), number);
    sink.add(Clue.NOTHING, Clue.NOTHING.seen(0));
    sink.add(Clue.NOTHING_BY_MEASURE, Clue.NOTHING_BY_MEASURE.seen(measure));
    sink.add(Clue.NOTHING_BY_NEIGHBOURS, Clue.NOTHING_BY_NEIGHBOURS.seen(1, after));
    sink.add(Clue.NOTHING_BY_NEIGHBOURS, Clue.NOTHING_BY_NEIGHBOURS.seen(2, after, measure));
    sink.add(Clue.NOTHING_BY_NEIGHBOURS, Clue.NOTHING_BY_NEIGHBOURS.seen(3, near, measure));
    sink.add(Clue.NOTHING_BY_NEIGHBOURS, Clue.NOTHING_BY_NEIGHBOURS.seen(4, before));
  }

  private static void inList(Question question, Previous previous, Clue.Sink sink) {
    sink.add(
        Clue.COUNTED_BEFORE_IN_LIST,
        Clue.COUNTED_BEFORE_IN_LIST.seen(
            question.fits(previous), question.list().isRespective() ? 1 : 0));
  }

  private @Nullable Counted number(Question question) {
    return tokens.get(question.token()).number();
  }

  private int measure(Question question) {
    Counted number = number(question);
    if (number == null) {
      return 0;
    }
    return number.kind() == Counted.Kind.AGE ? AGE : number.dimension().ordinal();
  }

  private int unit(Question question) {
    Counted number = number(question);
    return number == null || number.unit() == null ? 0 : number.unit().hashCode();
  }

  private int sameUnit(Question question, Previous previous) {
    return previous.hasUnitOf(number(question)) ? 1 : 0;
  }

  /** How many tokens of its clause stand before a number, as far as is looked. */
  private int clauseLength(int number) {
    int length = 0;
    while (length < CLAUSE && number - length > 0 && !tokens.isComma(number - length - 1)) {
      length++;
    }
    return length;
  }

  private static int distance(int tokens) {
    int bucket = 0;
    while (bucket < DISTANCES.length && tokens >= DISTANCES[bucket]) {
      bucket++;
    }
    return bucket == 0 ? tokens : DISTANCES[bucket - 1];
  }
}
