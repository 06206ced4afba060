package org.shuduan.extraction.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.subject.Counted;
import org.shuduan.extraction.subject.Subject;
import org.shuduan.extraction.subject.SubjectFinder;
import org.shuduan.extraction.subject.SubjectModel;
import org.shuduan.mappings.subject.ClauseLexicon;
import org.shuduan.mappings.subject.CueWords;
import org.shuduan.mappings.subject.NumberWords;
import org.shuduan.mappings.subject.PeriodWords;
import org.shuduan.mappings.subject.SubjectKeys;
import org.shuduan.mappings.unit.Dimension;
import org.shuduan.mappings.unit.UnitCatalogue;

/**
 * Reads the numbers of a text, be it a paragraph or a query: value, unit, how exactly they are
 * meant and what they count.
 *
 * <p>Immutable and safe for use by many threads; takes time proportional to the length of the text.
 */
public final class NumberReader {

  private final MentionScanner scanner;
  private final Approximations approximations;
  private final RoleReader roles;
  private final PeriodReader periods;
  private final SubjectFinder subjects;
  private final SubjectKeys keys;

  private NumberReader(
      UnitCatalogue units,
      NumberWords words,
      CueWords cues,
      PeriodWords periods,
      SubjectFinder subjects,
      SubjectKeys keys) {
    this.scanner = new MentionScanner(units, words);
    this.approximations = new Approximations(cues);
    this.roles = new RoleReader(cues);
    this.periods = new PeriodReader(periods);
    this.subjects = subjects;
    this.keys = keys;
  }

  /** A reader with the units and words that come with Shuduan. */
  public static NumberReader standard() {
    return create(UnitCatalogue.standard(), SubjectKeys.standard());
  }

  /** A reader with other units and subject keys, and the words that come with Shuduan. */
  public static NumberReader create(UnitCatalogue units, SubjectKeys keys) {
    return create(units, keys, SubjectModel.standard());
  }

  /** A reader that weighs the clues to what is counted by a model of one's own. */
  static NumberReader create(UnitCatalogue units, SubjectKeys keys, SubjectModel model) {
    return new NumberReader(
        units,
        NumberWords.standard(),
        CueWords.standard(),
        PeriodWords.standard(),
        new SubjectFinder(model, ClauseLexicon.standard()),
        keys);
  }

  /**
   * The numbers of a text.
   *
   * @return in text order, without overlaps
   */
  public List<NumberMention> read(String text) {
    Folded folded = Folded.of(text);
    List<Draft> drafts = drafts(folded, false);
    List<NumberMention> mentions = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      mentions.add(mention(folded, draft));
    }
    return mentions;
  }

  /** The numbers of a text, each with the rules that read it, for debugging and for trust. */
  public List<ExplainedNumber> explain(String text) {
    Folded folded = Folded.of(text);
    List<ExplainedNumber> explained = new ArrayList<>();
    for (Draft draft : drafts(folded, true)) {
      explained.add(new ExplainedNumber(mention(folded, draft), draft.rules));
    }
    return explained;
  }

  private List<Draft> drafts(Folded text, boolean explain) {
    List<Draft> drafts = withoutSubjects(text);
    if (drafts.stream().anyMatch(Draft::isQuantity)) {
      subjects(text, drafts, explain);
      periods(text, drafts);
    }
    return drafts;
  }

  /** The numbers of a text, before it is asked what they count. */
  List<Draft> withoutSubjects(Folded text) {
    List<Draft> drafts = scanner.scan(text);
    for (Draft draft : drafts) {
      if (draft.isQuantity()) {
        approximations.read(text, draft);
        FactRules.apply(text, draft);
        roles.read(text, draft);
      } else if (draft.kind == NumberKind.DATE) {
        approximations.read(text, draft);
      }
    }
    RoleReader.share(text, drafts);
    return drafts;
  }

  private void subjects(Folded text, List<Draft> drafts, boolean explain) {
    List<Counted> counted = drafts.stream().map(Draft::counted).toList();
    List<@Nullable Subject> found =
        explain ? subjects.explain(text.chars(), counted) : subjects.find(text.chars(), counted);
    for (int i = 0; i < found.size(); i++) {
      Subject subject = found.get(i);
      if (subject != null) {
        drafts.get(i).subject = subject.text();
        drafts.get(i).rules.add("subject:" + subject.rule());
      }
    }
  }

  /** A period belongs to all numbers of its sentence. */
  private void periods(Folded text, List<Draft> drafts) {
    int start = 0;
    int first = 0;
    while (first < drafts.size()) {
      int end = sentenceEnd(text, Math.max(start, drafts.get(first).end));
      start = sentenceStart(text, start, drafts.get(first).start);
      int next = first;
      while (next < drafts.size() && drafts.get(next).start < end) {
        next++;
      }
      periods.read(text, drafts.subList(first, next), start, end);
      first = next;
      start = end;
    }
  }

  private static int sentenceStart(Folded text, int floor, int from) {
    int start = from;
    while (start > floor && !endsSentence(text.at(start - 1))) {
      start--;
    }
    return start;
  }

  private static int sentenceEnd(Folded text, int from) {
    int end = from;
    while (end < text.length() && !endsSentence(text.at(end))) {
      end++;
    }
    return Math.min(text.length(), end + 1);
  }

  private static boolean endsSentence(char c) {
    return c == '。' || c == '！' || c == '？' || c == '!' || c == '?';
  }

  private NumberMention mention(Folded text, Draft draft) {
    BigDecimal value = draft.isQuantity() || draft.kind == NumberKind.ORDINAL ? draft.value : null;
    boolean canonical = draft.isQuantity() && draft.unit != null;
    Dimension dimension = null;
    if (draft.isQuantity()) {
      dimension = draft.unit == null ? Dimension.OTHER : draft.unit.dimension();
    }
    String subject = draft.isQuantity() ? draft.subject : null;
    Period period = draft.period;
    return new NumberMention(
        text.slice(draft.start, draft.end),
        draft.start,
        draft.end,
        draft.kind,
        value,
        draft.isQuantity() ? draft.valueMax : null,
        draft.unitWritten,
        dimension,
        canonical ? canonical(draft, value) : draft.isQuantity() ? value : null,
        canonical ? canonical(draft, draft.valueMax) : draft.isQuantity() ? draft.valueMax : null,
        canonical && draft.unit != null ? draft.unit.canonicalUnit() : null,
        draft.approx,
        subject,
        subject == null ? null : keys.keyOf(subject, draft.unitWritten),
        period == null ? null : period.written(),
        period == null ? null : period.key(),
        draft.role,
        draft.fact);
  }

  private static @Nullable BigDecimal canonical(Draft draft, @Nullable BigDecimal value) {
    return value == null || draft.unit == null ? null : draft.unit.toCanonical(value);
  }
}
