package org.shuduan.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Approximation;
import org.shuduan.extraction.number.NumberKind;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.number.NumberReader;
import org.shuduan.mappings.query.ComparisonWords;
import org.shuduan.mappings.query.ComparisonWords.Comparison;
import org.shuduan.mappings.query.ComparisonWords.Found;
import org.shuduan.query.NumberCondition.AskedUnit;
import org.shuduan.query.NumberCondition.Bound;

/**
 * Finds the numbers in the text of a query, and the conditions that they are part of. Numbers,
 * units and what is counted are read as in documents, by the same reader.
 */
final class NumberPhrases {

  /** How far off a number may be that is asked for with 约 or 左右, relative to it. */
  static final double ABOUT = 0.1;

  /** What may stand between the two numbers of a range. */
  private static final Set<String> JOINTS = Set.of("和", "与", "到", "至", "-", "~", "—", "、", "及");

  /** A single character is what is left of a word that was cut. */
  private static final int SHORTEST_SUBJECT = 2;

  private final NumberReader numbers;
  private final ComparisonWords words;

  NumberPhrases(NumberReader numbers, ComparisonWords words) {
    this.numbers = numbers;
    this.words = words;
  }

  /** A stretch of the text. */
  record Span(int start, int end) {}

  /**
   * A number with all that belongs to it.
   *
   * @param condition what is asked; equality where nothing is compared
   * @param comparison whether it is compared, so that it is strict
   * @param tolerance how far off a number may be where nothing is compared, relative to it
   * @param number where number and comparison stand
   * @param all where they and the subject stand
   * @param problem why it cannot be a condition, or null
   */
  record Phrase(
      NumberCondition condition,
      boolean comparison,
      double tolerance,
      Span number,
      List<Span> all,
      @Nullable String problem) {}

  /** The phrases of a text, in order. What is not to be read there is blank. */
  List<Phrase> read(String asked) {
    String text = withJoinedRanges(asked);
    List<NumberMention> read = quantities(text);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Draft draft = i + 1 < read.size() ? pair(text, read.get(i), read.get(i + 1)) : null;
      if (draft != null) {
        i++;
      }
      drafts.add(draft == null ? single(text, read.get(i)) : draft);
    }
    String compared = withoutComparisons(text, drafts);
    return drafts.stream().map(draft -> phrase(asked, draft, compared)).toList();
  }

  /** A number or two with their comparison; what they count is not known yet. */
  private record Draft(
      NumberMention lower,
      NumberMention upper,
      @Nullable Comparison comparison,
      Span span,
      @Nullable String problem) {}

  private List<NumberMention> quantities(String text) {
    return numbers.read(text).stream()
        .filter(n -> n.kind() == NumberKind.QUANTITY && n.fact() && n.value() != null)
        .toList();
  }

  /**
   * 介于10和20公里之间 is read as the documents' 10到20公里 is, so that the first number has the unit of the
   * second. The text keeps its length.
   */
  private String withJoinedRanges(String text) {
    StringBuilder joined = new StringBuilder(text);
    List<NumberMention> all = numbers.read(text);
    for (int i = 1; i < all.size(); i++) {
      NumberMention first = all.get(i - 1);
      NumberMention second = all.get(i);
      String between = text.substring(first.end(), second.start());
      if (first.unit() == null
          && JOINTS.contains(between.strip())
          && (isBetween(words.before(text, first.start()))
              || isBetween(words.after(text, second.end())))) {
        joined.replace(first.end(), second.start(), between.replace(between.strip(), "到"));
      }
    }
    return joined.toString();
  }

  private static boolean isBetween(@Nullable Found found) {
    return found != null && found.comparison() == Comparison.BETWEEN;
  }

  /** 介于10公里和20公里之间: two numbers that are one range. */
  private @Nullable Draft pair(String text, NumberMention first, NumberMention second) {
    if (first.valueMax() != null
        || second.valueMax() != null
        || !JOINTS.contains(text.substring(first.end(), second.start()).strip())) {
      return null;
    }
    Found before = words.before(text, first.start());
    Found after = words.after(text, second.end());
    boolean opened = isBetween(before);
    boolean closed = isBetween(after);
    if (!opened && !closed) {
      return null;
    }
    Span span =
        new Span(opened ? before.start() : first.start(), closed ? after.end() : second.end());
    boolean sameMeasure =
        first.unit() == null || Objects.equals(first.canonicalUnit(), second.canonicalUnit());
    return new Draft(
        first,
        second,
        Comparison.BETWEEN,
        span,
        sameMeasure ? null : "“" + first.unit() + "”和“" + second.unit() + "”不能换算，不成范围");
  }

  private Draft single(String text, NumberMention number) {
    Found before = words.before(text, number.start());
    Found after = words.after(text, number.end());
    boolean range = number.valueMax() != null;
    if (isBetween(before) && !range) {
      before = null;
    }
    if (isBetween(after) && !range) {
      after = null;
    }
    Comparison comparison =
        range
            ? Comparison.BETWEEN
            : before != null ? before.comparison() : after != null ? after.comparison() : null;
    Span span =
        new Span(
            before == null ? number.start() : before.start(),
            after == null ? number.end() : after.end());
    return new Draft(number, number, comparison, span, null);
  }

  /** So that 介于 and >= are not taken for what is counted. */
  private static String withoutComparisons(String text, List<Draft> drafts) {
    StringBuilder rest = new StringBuilder(text);
    for (Draft draft : drafts) {
      Blanks.blank(rest, draft.span().start(), draft.lower().start());
      Blanks.blank(rest, draft.upper().end(), draft.span().end());
    }
    return rest.toString();
  }

  private Phrase phrase(String text, Draft draft, String compared) {
    String subject = subject(compared, draft);
    List<Span> all = new ArrayList<>();
    all.add(draft.span());
    if (subject != null) {
      addSubject(text, subject, draft.span(), all);
    }
    return new Phrase(
        condition(text, subject, draft, all),
        draft.comparison() != null,
        draft.lower().approx() == Approximation.EXACT ? 0 : ABOUT,
        draft.span(),
        List.copyOf(all),
        draft.problem());
  }

  /** What is counted: what stands in one piece with the number, else before it, else behind it. */
  private @Nullable String subject(String compared, Draft draft) {
    int start = draft.span().start();
    while (start > 0 && !Blanks.isBlank(compared.charAt(start - 1))) {
      start--;
    }
    int end = draft.span().end();
    while (end < compared.length() && !Blanks.isBlank(compared.charAt(end))) {
      end++;
    }
    String subject = subject(compared, start, end, draft.lower());
    if (subject == null) {
      subject = subject(compared, 0, end, draft.lower());
    }
    return subject == null ? subject(compared, start, compared.length(), draft.lower()) : subject;
  }

  private @Nullable String subject(String text, int start, int end, NumberMention number) {
    return quantities(text.substring(start, end)).stream()
        .filter(n -> n.start() + start == number.start() && n.subject() != null)
        .map(n -> words.withoutWork(Objects.requireNonNull(n.subject())))
        .filter(subject -> subject.length() >= SHORTEST_SUBJECT)
        .findFirst()
        .orElse(null);
  }

  /** The subject, and the fillers between it and the number. */
  private void addSubject(String text, String subject, Span number, List<Span> all) {
    int before = text.lastIndexOf(subject, number.start() - subject.length());
    if (before >= 0) {
      int end = before + subject.length();
      String asked = words.withoutTrailingFillers(text.substring(end, number.start()));
      all.add(0, new Span(before, end));
      all.add(1, new Span(end + asked.length(), number.start()));
      return;
    }
    int after = text.indexOf(subject, number.end());
    if (after >= 0) {
      boolean filler = words.withoutFiller(text.substring(number.end(), after)).isEmpty();
      all.add(new Span(filler ? number.end() : after, after + subject.length()));
    }
  }

  private static NumberCondition condition(
      String text, @Nullable String subject, Draft draft, List<Span> spans) {
    Bound lower = null;
    Bound upper = null;
    switch (draft.comparison() == null ? Comparison.EQUAL : draft.comparison()) {
      case AT_LEAST -> lower = Bound.of(draft.lower(), true);
      case MORE_THAN -> lower = Bound.of(draft.lower(), false);
      case AT_MOST -> upper = Bound.of(draft.upper(), true);
      case LESS_THAN -> upper = Bound.of(draft.upper(), false);
      case EQUAL -> {
        lower = Bound.of(draft.lower(), true);
        upper = lower;
      }
      case BETWEEN -> {
        lower = Bound.of(draft.lower(), true);
        upper = Bound.ofUpperEnd(draft.upper());
      }
    }
    String expression =
        text.substring(spans.get(0).start(), spans.get(spans.size() - 1).end())
            .replaceAll("\\s+", " ");
    AskedUnit unit = AskedUnit.of(draft.upper());
    return new NumberCondition(
        expression, subject, unit, NumberCondition.roles(draft.upper().role(), unit), lower, upper);
  }
}
