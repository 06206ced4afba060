package org.shuduan.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one subject's numbers spread. Values are canonical ones; of a range (3至5公里) the
 * lower end counts.
 *
 * @param subject the key of the subject
 * @param unit the canonical unit, null where there are no numbers
 * @param count how many numbers there are
 * @param min the smallest value, null where there are none
 * @param max the largest value, null where there are none
 * @param median the value in the middle, or between the two in the middle; null where there are
 *     none. Exact for some hundred numbers, a close estimate for more
 * @param scale how the stretches grow
 * @param buckets stretches from the smallest to the largest value without a gap, each as a value of
 *     {@link Facet#VALUE} with the number of paragraphs that a search finds in which it and the
 *     subject are the only chosen values of their facets
 * @param otherUnits numbers of the same subject in other canonical units, which do not convert: how
 *     many of each
 */
public record Distribution(
    String subject,
    @Nullable String unit,
    long count,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable BigDecimal median,
    Scale scale,
    List<SearchAnswer.FacetValue> buckets,
    Map<String, Long> otherUnits) {

  public Distribution {
    buckets = List.copyOf(buckets);
    otherUnits = Map.copyOf(otherUnits);
  }

  /** How stretches of values grow. */
  public enum Scale {
    /** All are equally long. */
    LINEAR,
    /** Each is a multiple of the one before; used beyond two powers of ten. */
    LOG
  }
}
