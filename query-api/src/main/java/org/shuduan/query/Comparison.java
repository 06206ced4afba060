package org.shuduan.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.number.NumberRole;
import org.shuduan.extraction.region.Region;

/**
 * The numbers of one subject, side by side. Nothing is left out in silence: what matches and is in
 * no row is counted.
 *
 * @param subject the key of the subject
 * @param unit the canonical unit of all rows, null where there are none
 * @param rows in the order asked for
 * @param otherRoles numbers of other roles than asked for, how many of each
 * @param otherUnits numbers in other canonical units, how many of each
 * @param sum what the rows add up to, or why they do not
 * @param complete whether all matching paragraphs were read; false beyond 10,000
 * @param understood how the query was read
 */
public record Comparison(
    String subject,
    @Nullable String unit,
    List<Row> rows,
    Map<NumberRole, Long> otherRoles,
    Map<String, Long> otherUnits,
    Sum sum,
    boolean complete,
    List<SearchAnswer.Understood> understood) {

  public Comparison {
    rows = List.copyOf(rows);
    otherRoles = Map.copyOf(otherRoles);
    otherUnits = Map.copyOf(otherUnits);
    understood = List.copyOf(understood);
  }

  /**
   * One number and where it stands.
   *
   * @param region the region of its report, null where it is not known
   * @param number value, unit, canonical value, approximation, subject, role and surface
   * @param sentence the sentence that it stands in
   * @param paragraphId the paragraph that it stands in
   * @param others how many further numbers stand behind this row and are not shown: of older
   *     reports, or of the same one
   */
  public record Row(
      @Nullable Region region,
      @JsonUnwrapped NumberMention number,
      String sentence,
      String paragraphId,
      SearchAnswer.Report report,
      int others) {}

  /**
   * What rows add up to.
   *
   * @param value the sum in the canonical unit, the lower end where a row is a range; null where
   *     there is none
   * @param valueMax the upper end where a row is a range, else null
   * @param rows how many rows were added
   * @param approximate whether one of them is not exact
   * @param period the key of the period that the added rows are of, null where no row names one
   * @param undated how many of the added rows name no period, so that they may be of another one
   * @param within names of regions that were not added because they lie in another one that was
   * @param refused why there is no sum, null where there is one
   */
  public record Sum(
      @Nullable BigDecimal value,
      @Nullable BigDecimal valueMax,
      int rows,
      boolean approximate,
      @Nullable String period,
      int undated,
      List<String> within,
      @Nullable Refusal refused) {

    public Sum {
      within = List.copyOf(within);
    }

    static Sum refused(Refusal reason) {
      return new Sum(null, null, 0, false, null, 0, List.of(), reason);
    }
  }

  /** Why rows do not add up. */
  public enum Refusal {
    /** There are none. */
    NO_ROWS,
    /** Shares, rates, temperatures, spans of time and the like do not add up. */
    DIMENSION,
    /** Averages and the like do not add up, whatever their unit. */
    AVERAGE,
    /** Several rows may speak of one region. */
    NOT_PER_REGION,
    /** It is not known of each row which region it speaks of. */
    UNKNOWN_REGION,
    /** Levels and changes, or changes and targets, do not add up. */
    SEVERAL_ROLES,
    /** The rows are of different periods. */
    SEVERAL_PERIODS
  }
}
