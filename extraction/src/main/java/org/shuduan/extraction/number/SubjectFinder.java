package org.shuduan.extraction.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Sentence.Kind;
import org.shuduan.extraction.number.Sentence.Part;
import org.shuduan.mappings.subject.WordClass;
import org.shuduan.mappings.unit.Dimension;
import org.shuduan.mappings.unit.Unit;

/** Finds what the numbers of a sentence count, by the grammar of their clauses. */
final class SubjectFinder {

  private final Clause clause;

  /** The subject last named, which a clause without one takes up. */
  private @Nullable String previous;

  SubjectFinder(Clause clause, @Nullable String previous) {
    this.clause = clause;
    this.previous = previous;
  }

  /**
   * Sets the subject of every quantity of the sentence.
   *
   * @return the last subject, which the next sentence may take up
   */
  @Nullable String find() {
    for (int i = 0; i < clause.size(); i++) {
      Draft draft = clause.quantityAt(i);
      if (draft == null) {
        continue;
      }
      if (draft.subject == null) {
        decide(i, draft);
      }
      if (draft.subject != null && draft.fact) {
        previous = draft.subject;
      }
    }
    return previous;
  }

  private void decide(int index, Draft draft) {
    LeftContext left = LeftContext.read(clause, index, draft);
    RightContext right = RightContext.read(clause, index, draft);
    if (right.honour != null && isCount(draft)) {
      set(draft, right.honour, "subject:honour");
    } else if (left.respective && pair(index, left)) {
      draft.rules.add("subject:respective");
    } else if (isSpan(draft)) {
      span(draft, left, right);
    } else if (left.phrase != null && (right.phrase == null || prefersLeft(draft, left, right))) {
      set(
          draft,
          isEvent(draft) && left.verb != null && left.verbs > 0 && !left.predicate
              ? left.verb
              : left.phrase,
          "subject:before");
    } else if (right.phrase != null) {
      set(draft, right.phrase, "subject:after");
    } else if (left.verb != null && (left.verbs > 1 || previous == null || isEvent(draft))) {
      set(draft, left.verb, "subject:verb");
    } else if (previous != null && takesUp(draft, left)) {
      set(draft, previous, "subject:elided");
      shareRole(index, draft);
    } else if (left.verb != null) {
      set(draft, left.verb, "subject:verb");
    }
  }

  /** Spans of time and ages are of something only when the clause says so. */
  private void span(Draft draft, LeftContext left, RightContext right) {
    if (left.phrase != null && left.predicate) {
      set(draft, left.phrase, "subject:before");
    } else if (right.phrase != null
        && !right.localized
        && (right.attribute || draft.approx != Approximation.EXACT)) {
      set(draft, right.phrase, "subject:after");
    } else if (left.phrase != null && right.phrase == null) {
      set(draft, left.phrase, "subject:before");
    } else if (left.predicate && left.elided && previous != null) {
      set(draft, previous, "subject:elided");
    }
  }

  private static void set(Draft draft, String subject, String rule) {
    draft.subject = subject;
    draft.rules.add(rule);
  }

  /** Whether the noun phrase before the number is meant though one follows it too. */
  private static boolean prefersLeft(Draft draft, LeftContext left, RightContext right) {
    Unit unit = draft.unit;
    if (unit == null) {
      return left.predicate;
    }
    if (!unit.counts()) {
      return true;
    }
    return right.beforeNumber && !left.openList && left.items.isEmpty();
  }

  /** Whether a clause without a subject of its own takes up the one before. */
  private static boolean takesUp(Draft draft, LeftContext left) {
    return left.elided
        && (left.predicate || left.verb != null || left.afterNumber || !isCount(draft));
  }

  /** In 增长5.8%、5% the second number grows as the first does. */
  private void shareRole(int index, Draft draft) {
    if (index >= 2 && clause.isLink(index - 1) && draft.role == NumberRole.LEVEL) {
      Draft before = clause.quantityAt(index - 2);
      if (before != null) {
        draft.role = before.role;
      }
    }
  }

  private static boolean isCount(Draft draft) {
    return draft.unit == null || draft.unit.counts();
  }

  private static boolean isEvent(Draft draft) {
    return draft.unit != null && draft.unit.dimension() == Dimension.TIMES;
  }

  private static boolean isSpan(Draft draft) {
    return draft.unit != null && draft.unit.dimension() == Dimension.DURATION;
  }

  /** Pairs the items of a list with the numbers that follow 分别. */
  private boolean pair(int index, LeftContext left) {
    if (left.items.size() < 2) {
      return false;
    }
    List<Draft> numbers = new ArrayList<>();
    for (int i = index; i < clause.size() && numbers.size() < left.items.size(); i++) {
      Draft number = clause.quantityAt(i);
      if (number != null) {
        numbers.add(number);
      } else if (!joinsNumbers(i)) {
        break;
      }
    }
    if (numbers.size() < left.items.size()) {
      return false;
    }
    for (int i = 0; i < numbers.size(); i++) {
      numbers.get(i).subject = left.items.get(i);
      numbers.get(i).role = numbers.get(0).role;
    }
    return true;
  }

  private boolean joinsNumbers(int i) {
    Part part = clause.get(i);
    return clause.isLink(i)
        || part.is(WordClass.CHANGE)
        || part.is(WordClass.PREDICATE)
        || part.is(WordClass.ADVERB)
        || part.kind() == Kind.STOP && clause.startsWith(i, "，");
  }
}
