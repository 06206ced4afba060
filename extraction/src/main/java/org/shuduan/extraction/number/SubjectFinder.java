package org.shuduan.extraction.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Sentence.Kind;
import org.shuduan.extraction.number.Sentence.Part;
import org.shuduan.mappings.subject.WordClass;
import org.shuduan.mappings.unit.Dimension;
import org.shuduan.mappings.unit.Unit;

/** Finds what the numbers of a sentence count, by the grammar of their clauses. */
final class SubjectFinder {

  /** No row of numbers that shares subjects is longer. */
  private static final int LONGEST_LIST = 6;

  /** What numbers share stands no further away than this many parts. */
  private static final int FARTHEST = 40;

  private final Clause clause;

  /** The subject last named, which a clause without one takes up. */
  private @Nullable String previous;

  /** The unit of its number, null when there was none. */
  private @Nullable Unit previousUnit;

  /** The subject last counted in each unit. */
  private final Map<String, String> byUnit = new HashMap<>();

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
      if (draft.subject != null && draft.fact && !clause.lexicon().endsInMilestone(draft.subject)) {
        previous = draft.subject;
        previousUnit = draft.unit;
        if (draft.unit != null) {
          byUnit.put(draft.unit.name(), draft.subject);
        }
      }
    }
    return previous;
  }

  private void decide(int index, Draft draft) {
    LeftContext left = LeftContext.read(clause, index, draft);
    RightContext right = RightContext.read(clause, index, draft);
    String counted = draft.unit == null ? null : byUnit.get(draft.unit.name());
    if (left.elided && left.predicate) {
      takeTopic(index);
    }
    if (left.phrase != null
        && right.phrase != null
        && clause.lexicon().endsInMilestone(right.phrase)) {
      // 经济总量跨越三个千亿元台阶，年均增长6%
      previous = left.phrase;
      previousUnit = null;
    }
    if (right.honour != null && isCount(draft)) {
      set(draft, right.honour, "subject:honour");
    } else if (left.respective && pair(index, left.items)) {
      draft.rules.add("subject:respective");
    } else if (left.elided && left.predicate && right.phrase == null && spread(index)) {
      draft.rules.add("subject:row");
    } else if (left.headless && right.phrase == null && counted != null && isCount(draft)) {
      set(draft, counted, "subject:headless");
    } else if (isSpan(draft)) {
      span(draft, left, right);
    } else if (left.phrase != null && (right.phrase == null || prefersLeft(draft, left, right))) {
      set(draft, before(draft, left, left.phrase), "subject:before");
    } else if (right.phrase != null) {
      set(draft, right.phrase, "subject:after");
    } else if (right.described != null && isCount(draft) && left.phrase == null) {
      set(draft, right.described, "subject:described");
    } else if (left.verb != null && (left.verbs > 1 || !continues(draft, left))) {
      set(draft, left.verb, "subject:verb");
    } else if (previous != null && takesUp(draft, left)) {
      set(draft, previous, "subject:elided");
      shareRole(index, draft);
    } else if (left.verb != null) {
      set(draft, left.verb, "subject:verb");
    } else if (left.among && counted != null) {
      set(draft, counted, "subject:among");
    } else if (right.object != null) {
      set(draft, right.object, "subject:object");
    }
  }

  /** What the phrase before the number names, or what is done where its verb is counted. */
  private String before(Draft draft, LeftContext left, String phrase) {
    if (left.verb == null || left.predicate || isChange(draft)) {
      return phrase;
    }
    if (left.action != null && !isPeople(draft)) {
      return left.action;
    }
    boolean spent = isMoney(draft) && !clause.lexicon().endsInMetric(phrase);
    return isEvent(draft) || spent ? left.verb : phrase;
  }

  /** Whether a verb without an object takes up what the number before counted: 整改|320处. */
  private boolean continues(Draft draft, LeftContext left) {
    if (previous == null || isEvent(draft)) {
      return false;
    }
    if (isChange(draft) || left.lightVerb || draft.unit == null || previousUnit == null) {
      return true;
    }
    return !isMoney(draft) && (!isCount(draft) || draft.unit.name().equals(previousUnit.name()));
  }

  private static boolean isChange(Draft draft) {
    return draft.role == NumberRole.GROWTH || draft.role == NumberRole.FALL;
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

  private static boolean isMoney(Draft draft) {
    return draft.unit != null && draft.unit.dimension() == Dimension.MONEY;
  }

  private static boolean isPeople(Draft draft) {
    return draft.unit != null && draft.unit.dimension() == Dimension.PEOPLE;
  }

  private static boolean isSpan(Draft draft) {
    return draft.unit != null && draft.unit.dimension() == Dimension.DURATION;
  }

  /** Pairs the items of a list with the numbers that follow 分别. */
  private boolean pair(int index, List<String> items) {
    if (items.size() < 2) {
      return false;
    }
    List<Draft> numbers = row(index, items.size());
    if (numbers.size() < items.size()) {
      return false;
    }
    assign(numbers, SharedHeads.complete(items, clause.lexicon()));
    return true;
  }

  /** 出口8亿元、进口5亿元，分别增长9%、4%: a row of numbers of what as many before it counted. */
  private boolean spread(int index) {
    List<Draft> numbers = list(index);
    if (numbers.size() < 2 || numbers.size() > LONGEST_LIST) {
      return false;
    }
    LinkedList<String> subjects = new LinkedList<>();
    for (int i = index - 1;
        i >= Math.max(0, index - FARTHEST) && subjects.size() < numbers.size();
        i--) {
      Draft before = clause.quantityAt(i);
      if (before == null || !before.fact) {
        continue;
      }
      if (before.subject == null || subjects.contains(before.subject)) {
        return false;
      }
      subjects.addFirst(before.subject);
    }
    if (subjects.size() < numbers.size()) {
      return false;
    }
    assign(numbers, subjects);
    return true;
  }

  /** 企业数量翻了一番，从|43家: the clause before says of what, without a number of its own. */
  private void takeTopic(int index) {
    int stop = index - 1;
    int floor = Math.max(0, index - FARTHEST);
    while (stop > floor
        && clause.get(stop).kind() != Kind.STOP
        && clause.quantityAt(stop) == null) {
      stop--;
    }
    int from = stop;
    while (from > floor && clause.get(from - 1).kind() != Kind.STOP) {
      from--;
      if (clause.quantityAt(from) != null) {
        return;
      }
    }
    if (stop <= from || clause.get(stop).kind() != Kind.STOP || !clause.startsWith(stop, "，")) {
      return;
    }
    int end = from;
    while (end < stop && (clause.isNominal(end) || clause.isLink(end))) {
      end++;
    }
    boolean says =
        end < stop
            && (clause.get(end).is(WordClass.CHANGE) || clause.get(end).is(WordClass.PREDICATE));
    String topic = says && end > from ? NounPhrases.before(clause, from, end - 1) : null;
    if (topic != null) {
      previous = topic;
      previousUnit = null;
    }
  }

  private static void assign(List<Draft> numbers, List<String> subjects) {
    for (int i = 0; i < numbers.size(); i++) {
      numbers.get(i).subject = subjects.get(i);
      numbers.get(i).role = numbers.get(0).role;
    }
  }

  /** The numbers that stand in a row from a place on, with commas and predicates between them. */
  private List<Draft> row(int index, int most) {
    List<Draft> numbers = new ArrayList<>();
    for (int i = index; i < clause.size() && numbers.size() < most; i++) {
      Draft number = clause.quantityAt(i);
      if (number != null) {
        numbers.add(number);
      } else if (!joinsNumbers(i)) {
        break;
      }
    }
    return numbers;
  }

  /** The numbers of a list that starts at a place: 9%、4%和2%. */
  private List<Draft> list(int index) {
    List<Draft> numbers = new ArrayList<>();
    for (int i = index; i < clause.size() && numbers.size() <= LONGEST_LIST; i += 2) {
      Draft number = clause.quantityAt(i);
      if (number != null) {
        numbers.add(number);
      }
      if (number == null || i + 1 == clause.size() || !clause.isLink(i + 1)) {
        break;
      }
    }
    return numbers;
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
