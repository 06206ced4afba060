package org.shuduan.extraction.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.subject.ClauseLexicon;

/**
 * Finds what the numbers of a text count: of all that they may count, what the clues speak for
 * most. Immutable and safe for use by many threads; takes time proportional to the length of the
 * text.
 */
public final class SubjectFinder {

  private final SubjectModel model;
  private final Walk walk;

  /** A finder with the given weights of clues and words. */
  public SubjectFinder(SubjectModel model, ClauseLexicon lexicon) {
    this.model = model;
    this.walk = new Walk(lexicon);
  }

  /**
   * What each number counts.
   *
   * @param text the text in which they stand
   * @param numbers in text order, without overlaps
   * @return for each number its subject, null where none is named and for what is no quantity
   */
  public List<@Nullable Subject> find(char[] text, List<Counted> numbers) {
    return walk.over(text, numbers, new Answers(false));
  }

  /** The same, with the weightiest clues named in each rule. */
  public List<@Nullable Subject> explain(char[] text, List<Counted> numbers) {
    return walk.over(text, numbers, new Answers(true));
  }

  /** Answers for one text; keeps what was weighed of the stretch that it is in. */
  private final class Answers implements Walk.Answerer {

    private final boolean explain;
    private @Nullable Weigher weigher;

    Answers(boolean explain) {
      this.explain = explain;
    }

    @Override
    public @Nullable Subject answer(Stretch stretch, Stretch.Question question) {
      Weigher here = weigher;
      if (here == null || here.stretch() != stretch) {
        here = new Weigher(model, stretch);
        weigher = here;
      }
      return here.heaviest(question, explain);
    }
  }
}
