package org.shuduan.extraction.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.subject.Counted;
import org.shuduan.mappings.unit.Dimension;
import org.shuduan.mappings.unit.Unit;

/** A mention while the stages are still at work on it; confined to one call of the reader. */
final class Draft {

  final int start;
  int end;
  NumberKind kind;
  final Numeral.@Nullable Form form;
  @Nullable BigDecimal value;
  @Nullable BigDecimal valueMax;
  @Nullable Unit unit;
  @Nullable String unitWritten;
  Approximation approx = Approximation.EXACT;
  NumberRole role = NumberRole.LEVEL;
  @Nullable String subject;
  @Nullable Period period;
  boolean fact = true;

  /** Where the words that say how the number is meant start before it, at most {@link #start}. */
  int cueStart;

  /** Where such words end after it, at least {@link #end}. */
  int cueEnd;

  final List<String> rules = new ArrayList<>(4);

  Draft(int start, int end, NumberKind kind, Numeral.@Nullable Form form, String rule) {
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.form = form;
    this.cueStart = start;
    this.cueEnd = end;
    rules.add(rule);
  }

  static Draft label(int start, int end, String rule) {
    Draft draft = new Draft(start, end, NumberKind.LABEL, null, rule);
    draft.fact = false;
    return draft;
  }

  boolean isAge() {
    return unit != null && unitWritten != null && unitWritten.endsWith("岁");
  }

  boolean isQuantity() {
    return kind == NumberKind.QUANTITY;
  }

  /** What matters of it to what it counts. */
  Counted counted() {
    Dimension dimension = unit == null ? Dimension.OTHER : unit.dimension();
    return new Counted(start, end, countedKind(), unitWritten, dimension, role.name());
  }

  private Counted.Kind countedKind() {
    return switch (kind) {
      case QUANTITY ->
          isAge() ? Counted.Kind.AGE : fact ? Counted.Kind.QUANTITY : Counted.Kind.SLOGAN;
      case DATE -> Counted.Kind.DATE;
      case ORDINAL -> Counted.Kind.ORDINAL;
      case LABEL -> Counted.Kind.LABEL;
    };
  }
}
