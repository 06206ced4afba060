package org.shuduan.extraction.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.Sentence.Kind;
import org.shuduan.extraction.number.Sentence.Part;
import org.shuduan.mappings.subject.WordClass;
import org.shuduan.mappings.unit.Dimension;

/** Finds what the numbers of a sentence count, by the grammar of their clauses. */
final class SubjectFinder {

  private static final int SHORTEST_AFTER_DE = 2;
  private static final int LONGEST_LIST = 20;

  private final Folded text;
  private final List<Part> parts;
  private @Nullable String previous;

  SubjectFinder(Folded text, List<Part> parts, @Nullable String previous) {
    this.text = text;
    this.parts = parts;
    this.previous = previous;
  }

  /**
   * Sets the subject of every quantity of the sentence.
   *
   * @return the last subject, which the next sentence may take up
   */
  @Nullable String find() {
    for (int i = 0; i < parts.size(); i++) {
      Draft draft = parts.get(i).mention();
      if (draft == null || !draft.isQuantity()) {
        continue;
      }
      if (draft.subject == null) {
        subject(i, draft);
      }
      if (draft.subject != null && draft.fact) {
        previous = draft.subject;
      }
    }
    return previous;
  }

  private void subject(int index, Draft draft) {
    Left left = left(index, draft);
    Right right = right(index, draft);
    if (right.honour != null) {
      set(draft, right.honour, "subject:honour");
    } else if (left.respective && pair(index, left)) {
      draft.rules.add("subject:分别");
    } else if (left.phrase != null && (right.phrase == null || prefersLeft(draft, left, right))) {
      set(draft, left.phrase, "subject:before");
    } else if (right.phrase != null) {
      set(draft, right.phrase, "subject:after");
    } else if (left.elided && previous != null) {
      set(draft, previous, "subject:elided");
    } else if (left.verb != null) {
      set(draft, left.verb, "subject:verb");
    }
  }

  private static void set(Draft draft, String subject, String rule) {
    draft.subject = subject;
    draft.rules.add(rule);
  }

  private static boolean prefersLeft(Draft draft, Left left, Right right) {
    if (right.beforeNumber) {
      return true;
    }
    if (draft.unit == null) {
      return left.predicate;
    }
    return left.predicate && !draft.unit.counts()
        || draft.unit.dimension() == Dimension.SHARE
        || !draft.unit.counts() && draft.unit.dimension() != Dimension.DURATION;
  }

  /** What stands before a number. */
  private static final class Left {
    @Nullable String phrase;
    @Nullable String verb;
    boolean predicate;
    boolean respective;
    boolean elided;
    List<String> items = new ArrayList<>();
  }

  private Left left(int index, Draft draft) {
    Left left = new Left();
    int i = lastBefore(index, draft.cueStart);
    int verbStart = -1;
    int verbEnd = -1;
    // words between the subject and the number
    while (i >= 0 && i < index) {
      Part part = parts.get(i);
      if (part.kind() != Kind.WORD) {
        break;
      }
      WordClass word = part.word();
      if (word == WordClass.PREDICATE || word == WordClass.CHANGE) {
        left.predicate = true;
      } else if ((word == WordClass.VERB || word == WordClass.HONOUR) && part.length() > 1) {
        if (verbEnd < 0) {
          verbEnd = part.end();
        }
        verbStart = part.start();
      } else if (word != WordClass.ADVERB && word != WordClass.TAIL) {
        break;
      }
      if (text.startsWith("分别", part.start())) {
        left.respective = true;
      }
      i--;
    }
    if (verbEnd > 0) {
      left.verb = text.slice(verbStart, verbEnd);
    }
    int to = i;
    // 比上年, 较2020年 between subject and predicate
    i = skipComparison(i);
    to = i;
    int from = to + 1;
    boolean list = false;
    int lastItem = -1;
    while (i >= 0) {
      Part part = parts.get(i);
      if (part.kind() == Kind.LIST || part.is(WordClass.CONJUNCTION)) {
        if (from == i + 1 && from > to) {
          break;
        }
        if (lastItem < 0) {
          lastItem = i + 1;
        }
        list = true;
        i--;
        continue;
      }
      if (!isNominal(part, i, to)) {
        break;
      }
      from = i;
      i--;
    }
    left.elided = from > to;
    if (from > to) {
      return left;
    }
    if (list && lastItem > 0 && lastItem <= to) {
      left.items = items(from, to);
      String all = phrase(from, to);
      String last = phrase(lastItem, to);
      left.phrase =
          all != null
                  && all.length() <= LONGEST_LIST
                  && !(i >= 0 && parts.get(i).kind() == Kind.MENTION)
              ? all
              : last;
    } else {
      left.phrase = phrase(from, to);
    }
    return left;
  }

  private int lastBefore(int index, int limit) {
    int i = index - 1;
    while (i >= 0 && parts.get(i).start() >= limit) {
      i--;
    }
    return i;
  }

  private int skipComparison(int i) {
    int at = i;
    while (at >= 0) {
      Part part = parts.get(at);
      boolean time =
          part.kind() == Kind.MENTION
                  && part.mention() != null
                  && part.mention().kind == NumberKind.DATE
              || part.is(WordClass.ADVERB);
      if (time
          || part.kind() == Kind.PLAIN
              && part.length() == 1
              && "末底初".indexOf(text.at(part.start())) >= 0) {
        at--;
        continue;
      }
      boolean compares =
          part.is(WordClass.PREPOSITION)
              && (text.at(part.start()) == '比' || text.at(part.start()) == '较')
              && at < i;
      return compares ? at - 1 : i;
    }
    return i;
  }

  /** Whether a part may belong to a noun phrase whose last part is at {@code to}. */
  private boolean isNominal(Part part, int i, int to) {
    return switch (part.kind()) {
      case PLAIN, QUOTED, BRACKETED -> true;
      case MENTION ->
          part.mention() != null
              && (part.mention().kind == NumberKind.LABEL
                  || part.mention().kind == NumberKind.ORDINAL
                  || part.mention().kind == NumberKind.QUANTITY && !part.mention().fact);
      case WORD ->
          part.word() == WordClass.WEAK
              || part.word() == WordClass.HEAD
              || part.length() == 1 && part.word() != WordClass.PREPOSITION
              || part.word() == WordClass.CHANGE && i < to;
      case LIST, STOP -> false;
    };
  }

  private List<String> items(int from, int to) {
    List<String> items = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to + 1; i++) {
      boolean cut =
          i == to + 1 || parts.get(i).kind() == Kind.LIST || parts.get(i).is(WordClass.CONJUNCTION);
      if (cut) {
        String item = start < i ? phrase(start, i - 1) : null;
        if (item != null) {
          items.add(item);
        }
        start = i + 1;
      }
    }
    return items;
  }

  /** The words of the parts as a noun phrase, without what does not belong to the thing. */
  private @Nullable String phrase(int from, int to) {
    int first = from;
    while (first < to) {
      Part part = parts.get(first);
      boolean edge =
          part.is(WordClass.HEAD)
              || part.kind() == Kind.WORD && part.length() == 1
              || part.is(WordClass.WEAK)
              || part.kind() == Kind.LIST
              || part.is(WordClass.CONJUNCTION);
      if (!edge) {
        break;
      }
      first++;
    }
    int start = parts.get(first).start();
    int end = parts.get(to).end();
    start = afterDate(first, start);
    if (start >= end) {
      return null;
    }
    String words = text.slice(start, end);
    return Phrases.trim(words, SHORTEST_AFTER_DE);
  }

  /** 2022年末 leaves 末 before the noun. */
  private int afterDate(int first, int start) {
    if (first > 0
        && parts.get(first - 1).mention() != null
        && parts.get(first - 1).mention().kind == NumberKind.DATE) {
      int at = start;
      while ("末底初度内起来后前间以份".indexOf(text.at(at)) >= 0) {
        at++;
      }
      return at;
    }
    return start;
  }

  /** Pairs the items of a list with the numbers that follow 分别. */
  private boolean pair(int index, Left left) {
    List<Draft> numbers = new ArrayList<>();
    for (int i = index; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.mention() != null && part.mention().isQuantity()) {
        numbers.add(part.mention());
      } else if (part.kind() != Kind.LIST
          && !part.is(WordClass.CONJUNCTION)
          && !part.is(WordClass.CHANGE)
          && !part.is(WordClass.PREDICATE)
          && !(part.kind() == Kind.STOP
              && text.at(part.start()) == '，'
              && numbers.size() < left.items.size())) {
        break;
      }
    }
    if (left.items.size() < 2 || numbers.size() < left.items.size()) {
      return false;
    }
    for (int i = 0; i < left.items.size(); i++) {
      numbers.get(i).subject = left.items.get(i);
    }
    return true;
  }

  /** What stands after a number. */
  private static final class Right {
    @Nullable String phrase;
    @Nullable String honour;
    boolean beforeNumber;
  }

  private Right right(int index, Draft draft) {
    Right right = new Right();
    int i = index + 1;
    while (i < parts.size() && parts.get(i).start() < draft.cueEnd) {
      i++;
    }
    if (i < parts.size() && isDe(parts.get(i))) {
      // 3个月的时间, 100个以上的小区: handled by trimming the leading 的
    }
    int from = i;
    while (i < parts.size() && isNominalAfter(parts.get(i), i, from)) {
      i++;
    }
    right.beforeNumber =
        i < parts.size()
            && parts.get(i).mention() != null
            && parts.get(i).mention().isQuantity()
            && i > from;
    if (i < parts.size() && parts.get(i).is(WordClass.HONOUR)) {
      int object = i + 1;
      int last = object;
      while (last < parts.size() && isNominalAfter(parts.get(last), last, object)) {
        last++;
      }
      if (last > object) {
        right.honour =
            Phrases.afterNumber(text.slice(parts.get(object).start(), parts.get(last - 1).end()));
      }
    }
    if (i > from) {
      right.phrase =
          Phrases.afterNumber(text.slice(parts.get(from).start(), parts.get(i - 1).end()));
    }
    return right;
  }

  private boolean isDe(Part part) {
    return part.kind() == Kind.PLAIN && text.at(part.start()) == '的';
  }

  private boolean isNominalAfter(Part part, int i, int from) {
    return switch (part.kind()) {
      case PLAIN, QUOTED -> true;
      case BRACKETED -> i > from;
      case MENTION -> part.mention() != null && part.mention().kind == NumberKind.LABEL;
      case WORD ->
          part.word() == WordClass.WEAK && (i > from || part.length() > 1)
              || part.word() == WordClass.HEAD && part.length() > 1 && i == from
              || part.length() == 1
                  && i > from
                  && part.word() != WordClass.PREPOSITION
                  && part.word() != WordClass.CONJUNCTION
                  && part.word() != WordClass.TAIL
                  && part.word() != WordClass.ADVERB;
      case LIST, STOP -> false;
    };
  }
}
