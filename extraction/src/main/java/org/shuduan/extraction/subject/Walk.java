package org.shuduan.extraction.subject;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.word.Segmenter;
import org.shuduan.mappings.subject.ClauseLexicon;

/** Goes through the numbers of a text and asks for the subject of each. */
final class Walk {

  /** Answers what a number counts. */
  interface Answerer {

    /** The subject, null when nothing is named. */
    @Nullable Subject answer(Stretch stretch, Stretch.Question question);
  }

  private static final String ENDS = "。！？；!?;";

  /** No more subjects are remembered than this many. */
  private static final int MEMORY = 4;

  /** No list of numbers that runs parallel to the numbers before is longer. */
  private static final int LONGEST_LIST = 6;

  /** What is taken up was counted in the same stretch or the one before. */
  private static final int OLDEST = 1;

  private final ClauseLexicon lexicon;
  private final Segmenter segmenter;

  Walk(ClauseLexicon lexicon) {
    this.lexicon = lexicon;
    this.segmenter = new Segmenter(lexicon);
  }

  /** The state of one walk: what was counted, the last first. */
  private static final class Memory {
    private final List<Previous> counted = new ArrayList<>();

    /** What was counted when the list of numbers began, the last first. */
    private List<String> beforeList = List.of();

    void add(String subject, @Nullable String unit) {
      counted.add(0, new Previous(subject, unit, 0));
      if (counted.size() > LONGEST_LIST) {
        counted.remove(LONGEST_LIST);
      }
    }

    void endStretch() {
      counted.replaceAll(one -> new Previous(one.subject(), one.unit(), one.sentencesAgo() + 1));
      counted.removeIf(one -> one.sentencesAgo() > OLDEST);
    }

    List<Previous> distinct() {
      List<Previous> distinct = new ArrayList<>(MEMORY);
      for (Previous one : counted) {
        boolean known = false;
        for (Previous other : distinct) {
          known |= other.subject().equals(one.subject());
        }
        if (!known && distinct.size() < MEMORY) {
          distinct.add(one);
        }
      }
      return distinct;
    }

    String expected(NumberList list, Tokens tokens) {
      if (list.position() == 0) {
        beforeList = counted.stream().limit(list.length()).map(Previous::subject).toList();
      }
      boolean parallel =
          !list.isSingle()
              && beforeList.size() == list.length()
              && !(list.isRespective() && list.isOfListed(tokens));
      return parallel ? beforeList.get(list.following()) : "";
    }
  }

  /**
   * Asks for each quantity.
   *
   * @param numbers in text order
   * @return for each number its subject, null where none is named and for what is no quantity
   */
  List<@Nullable Subject> over(char[] text, List<Counted> numbers, Answerer answerer) {
    List<@Nullable Subject> subjects = new ArrayList<>(numbers.size());
    Memory memory = new Memory();
    int start = 0;
    int first = 0;
    while (first < numbers.size()) {
      int end = endOf(text, start, start);
      int last = first;
      while (last < numbers.size() && numbers.get(last).start() < end) {
        end = endOf(text, end - 1, Math.max(end - 1, numbers.get(last).end()));
        last++;
      }
      List<Counted> within = numbers.subList(first, last);
      if (within.stream().anyMatch(Counted::isQuantity)) {
        stretch(text, start, end, within, memory, answerer, subjects);
      } else {
        within.forEach(number -> subjects.add(null));
      }
      memory.endStretch();
      start = end;
      first = last;
    }
    return subjects;
  }

  private static int endOf(char[] text, int known, int from) {
    int at = Math.max(known, from);
    while (at < text.length && ENDS.indexOf(text[at]) < 0) {
      at++;
    }
    return Math.min(text.length, at + 1);
  }

  private void stretch(
      char[] text,
      int start,
      int end,
      List<Counted> numbers,
      Memory memory,
      Answerer answerer,
      List<@Nullable Subject> subjects) {
    Tokens tokens = new Cutter(text, segmenter, lexicon).cut(start, end, numbers);
    Stretch stretch =
        new Stretch(
            text,
            tokens,
            new Phrases(tokens),
            new PhraseClues(tokens),
            new NumberClues(tokens),
            lexicon);
    int clause = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Counted number = tokens.get(i).number();
      if (tokens.isComma(i)) {
        clause = i + 1;
      }
      if (number == null) {
        continue;
      }
      Subject subject = null;
      if (number.isQuantity()) {
        NumberList list = NumberList.around(tokens, i);
        String expected = memory.expected(list, tokens);
        subject =
            answerer.answer(
                stretch, new Stretch.Question(i, list, memory.distinct(), expected, clause));
      }
      subjects.add(subject);
      if (subject != null && number.kind() != Counted.Kind.SLOGAN) {
        memory.add(subject.text(), number.unit());
      }
    }
  }
}
