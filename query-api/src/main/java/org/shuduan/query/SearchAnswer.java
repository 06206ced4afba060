package org.shuduan.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.number.NumberMention;
import org.shuduan.extraction.region.Region;

/**
 * What a search found. Written through {@link org.shuduan.mappings.Json} it is the answer of the
 * HTTP API. It holds no markup: offsets are UTF-16 positions, ends exclusive.
 *
 * @param total how many paragraphs match; where duplicates are hidden, how many groups of the same
 * @param hits the paragraphs asked for, in the order asked for
 * @param related where fewer match than were asked for: paragraphs that hold only a part of the
 *     words and meet all else that is asked, the most similar first; as many as fill the first page
 *     up. Totals, facets and later pages know nothing of them. Empty where hits are not sorted by
 *     relevance
 * @param facets the values of each facet asked for, by its name; the most frequent first
 * @param understood how the question was read
 * @param nextCursor where the next hits begin, or null when there are none
 * @param resumed whether the state that the pages before were read from is gone, so that this page
 *     comes from a later one
 */
public record SearchAnswer(
    Total total,
    List<Hit> hits,
    List<Hit> related,
    Map<String, List<FacetValue>> facets,
    List<Understood> understood,
    @Nullable String nextCursor,
    boolean resumed) {

  /**
   * How many paragraphs match.
   *
   * @param value the number, or the bound up to which was counted
   */
  public record Total(long value, Relation relation) {}

  /** What a total is. */
  public enum Relation {
    /** Exactly so many. */
    EQ,
    /** At least so many. */
    GTE
  }

  /**
   * A paragraph that matches.
   *
   * @param id the paragraph's id
   * @param score how well it matches; null where hits are in another order
   * @param text the paragraph
   * @param highlights what to mark in the text, in order, without overlap; a number is never cut
   * @param section the headings above it, the highest first
   * @param report the report it stands in
   * @param region the region that the report is about, null where it is not known
   * @param themes ids of its themes
   * @param numbers all its numbers, in the order of the text
   * @param sources the files that hold it
   * @param duplicateGroup what paragraphs that are the same share
   * @param duplicates how many these are, the paragraph itself included
   * @param explanation how its score comes about, null unless that was asked for
   */
  public record Hit(
      String id,
      @Nullable Double score,
      String text,
      List<Highlight> highlights,
      List<String> section,
      Report report,
      @Nullable Region region,
      List<String> themes,
      List<MatchedNumber> numbers,
      List<Source> sources,
      String duplicateGroup,
      int duplicates,
      @Nullable Explanation explanation) {}

  /**
   * How a score comes about, in the words of Elasticsearch.
   *
   * @param value a score, or a factor of one
   * @param description what it stands for
   * @param details what it is made of
   */
  public record Explanation(double value, String description, List<Explanation> details) {}

  /**
   * Where a paragraph stands in a file.
   *
   * @param file the file's name
   * @param place pages and lines, such as 第3页第12–14行
   */
  public record Source(String file, String place) {}

  /** A stretch of text that answers the question. */
  public record Highlight(int start, int end, By by) {}

  /** Why a stretch of text is marked. */
  public enum By {
    /** It holds words of the question. */
    WORD,
    /** It holds a part of the question as it was written. */
    LITERAL,
    /** It is a number that meets a condition. */
    NUMBER
  }

  /** The report of a paragraph. */
  public record Report(
      String id,
      @Nullable Integer ordinal,
      @Nullable String headline,
      @Nullable String title,
      @Nullable LocalDate date,
      @Nullable String organization) {}

  /**
   * A number of a paragraph.
   *
   * @param matched whether it meets what is asked of numbers: one of the conditions, and the chosen
   *     subjects and units; false where nothing is asked of numbers
   */
  public record MatchedNumber(@JsonUnwrapped NumberMention number, boolean matched) {}

  /**
   * A value of a facet.
   *
   * @param value as it is chosen
   * @param label as a reader knows it
   * @param count how many paragraphs a search finds in which this is the only chosen value of the
   *     facet and all else is as asked
   * @param selected whether it is chosen
   * @param parent the value that it lies below: of a region the code of the one above it, of a
   *     theme its group; null where there is none
   */
  public record FacetValue(
      String value, String label, long count, boolean selected, @Nullable String parent) {}

  /**
   * How a part of the question was read.
   *
   * @param kind the name of a facet, or {@code words}, {@code literal}, {@code excluded}, {@code
   *     synonym}, {@code value} (a number by its value, whatever its writing), {@code number} (a
   *     comparison), {@code date}
   * @param text the part of the question, with names in full; an excluded value with {@code -}
   *     before it
   * @param start where it starts in the text of the query; null for what was asked in another way
   * @param end where it ends there, exclusive
   * @param applied whether it was taken so; false for what was undone or could not be
   * @param key by which {@link SearchQuery#plain} undoes it; null for what cannot be undone
   * @param notice what the reader should know of it, in Chinese, or null
   */
  public record Understood(
      String kind,
      String text,
      @Nullable Integer start,
      @Nullable Integer end,
      boolean applied,
      @Nullable String key,
      @Nullable String notice) {}
}
