package org.shuduan.extraction.subject;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.subject.Stretch.Question;

/** Weighs what the numbers of a stretch may count; confined to one thread. */
final class Weigher implements Stretch.Visitor, Clue.Sink {

  /** So many clues explain an answer. */
  private static final int REASONS = 4;

  private final SubjectModel model;
  private final Stretch stretch;

  /** What the clues of a start and of an end add up to, by token; NaN when not yet known. */
  private final float[] starts;

  private final float[] ends;

  /** What the shape of a phrase adds, by its last token and how many others it has. */
  private final float[] wholes;

  /** What the neighbours from the first token up to another add up to. */
  private final float[] within;

  /** What the place of a phrase after the number adds, by its first token. */
  private final float[] places;

  private Question question =
      new Question(0, new NumberList(0, 0, 1, NumberList.NONE), List.of(), "", 0);

  /** The end of the phrases now looked at, and what it adds to all of them. */
  private int end = -1;

  private float atEnd;

  private float sum;

  private float best;
  private int bestFirst;
  private int bestLast;

  /** For a phrase what it repeats, else what is taken up, by rank, as bits; 0 for nothing. */
  private int bestRanks;

  Weigher(SubjectModel model, Stretch stretch) {
    this.model = model;
    this.stretch = stretch;
    int size = stretch.tokens().size();
    starts = unknown(size);
    ends = unknown(size);
    places = unknown(size);
    wholes = unknown(size * Phrases.LONGEST);
    within = new float[size];
    for (int i = 1; i < size; i++) {
      stretch.phraseClues().within(i - 1, this);
      within[i] = sum;
    }
  }

  private static float[] unknown(int size) {
    float[] sums = new float[size];
    Arrays.fill(sums, Float.NaN);
    return sums;
  }

  Stretch stretch() {
    return stretch;
  }

  /** The subject that weighs most, null when nothing named weighs as much as that there is none. */
  @Nullable Subject heaviest(Question asked, boolean explain) {
    boolean paired = weigh(asked);
    String reasons = explain ? reasons() : "";
    if (bestFirst < 0) {
      return bestRanks == 0
          ? null
          : new Subject(asked.previous().get(takenUp()).subject(), "previous" + reasons);
    }
    String phrase = stretch.slice(bestFirst, bestLast);
    if (paired) {
      return new Subject(withHead(phrase, asked), "pair" + reasons);
    }
    return new Subject(phrase, (bestLast < asked.token() ? "before" : "after") + reasons);
  }

  /** 城镇、农村|居民收入分别为: an item that only tells apart gets the head of the last one. */
  private String withHead(String item, Question asked) {
    if (asked.list().following() == 0) {
      return SharedHeads.withoutCount(item, asked.list().length());
    }
    if (!weigh(asked.ofLast())) {
      return item;
    }
    return SharedHeads.complete(item, stretch.slice(bestFirst, bestLast), stretch.lexicon());
  }

  private boolean weigh(Question asked) {
    question = asked;
    end = -1;
    best = Float.NEGATIVE_INFINITY;
    int after = Math.min(places.length, asked.token() + Phrases.FARTHEST_AFTER + 1);
    Arrays.fill(places, asked.token(), after, Float.NaN);
    return stretch.alternatives(asked, this);
  }

  @Override
  public void add(Clue clue, int seen) {
    sum += model.weight(seen);
  }

  @Override
  public void phrase(int first, int last, int said) {
    boolean before = last < question.token();
    if (last != end) {
      end = last;
      sum = 0;
      stretch.numberClues().head(question, last, this);
      if (before) {
        stretch.place(question, last, last, this);
      }
      atEnd = sum + end(last);
    }
    sum = 0;
    stretch.repeats(question, said, this);
    float total = sum + atEnd + whole(first, last) + start(first) + within[last] - within[first];
    offer(before ? total : total + placeAfter(first), first, last, said);
  }

  @Override
  public void previous(int rank) {
    sum = 0;
    stretch.numberClues().previous(question, rank, this);
    offer(sum, -1, -1, 1 << rank);
  }

  @Override
  public void nothing() {
    sum = 0;
    stretch.numberClues().nothing(question, this);
    offer(sum, -1, -1, 0);
  }

  private int takenUp() {
    return Integer.numberOfTrailingZeros(bestRanks);
  }

  private void offer(float total, int first, int last, int ranks) {
    if (total > best) {
      best = total;
      bestFirst = first;
      bestLast = last;
      bestRanks = ranks;
    }
  }

  private float start(int first) {
    if (Float.isNaN(starts[first])) {
      sum = 0;
      stretch.phraseClues().start(first, this);
      starts[first] = sum;
    }
    return starts[first];
  }

  private float end(int last) {
    if (Float.isNaN(ends[last])) {
      sum = 0;
      stretch.phraseClues().end(last, this);
      ends[last] = sum;
    }
    return ends[last];
  }

  private float whole(int first, int last) {
    int at = last * Phrases.LONGEST + last - first;
    if (Float.isNaN(wholes[at])) {
      sum = 0;
      stretch.phraseClues().whole(first, last, this);
      wholes[at] = sum;
    }
    return wholes[at];
  }

  private float placeAfter(int first) {
    if (Float.isNaN(places[first])) {
      sum = 0;
      stretch.place(question, first, first, this);
      places[first] = sum;
    }
    return places[first];
  }

  /** The clues that weigh most for or against the answer, with their weights. */
  private String reasons() {
    Map<Clue, Integer> weights = new EnumMap<>(Clue.class);
    Clue.Sink sink = (clue, seen) -> weights.merge(clue, model.weight(seen), Integer::sum);
    if (bestFirst >= 0) {
      stretch.phrase(question, bestFirst, bestLast, bestRanks, sink);
    } else if (bestRanks != 0) {
      stretch.numberClues().previous(question, takenUp(), sink);
    } else {
      stretch.numberClues().nothing(question, sink);
    }
    return weights.entrySet().stream()
        .sorted((a, b) -> Integer.compare(Math.abs(b.getValue()), Math.abs(a.getValue())))
        .limit(REASONS)
        .map(
            one ->
                String.format(
                    Locale.ROOT,
                    "%s %+.2f",
                    one.getKey().label(),
                    one.getValue() / SubjectModel.THOUSAND))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
