package org.shuduan.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query cannot be answered as it is. Each reason is a type of its own. */
public abstract sealed class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String parameter;

  private QueryException(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** The part of the query that is at fault, by its name in the HTTP API. */
  public String parameter() {
    return parameter;
  }

  /** A part of the query is not of the form that it must have. */
  public static final class BadQuery extends QueryException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> allowed;
    private final @Nullable Integer position;

    public BadQuery(String parameter, String message, List<String> allowed) {
      this(parameter, message, allowed, null);
    }

    BadQuery(String parameter, String message, List<String> allowed, @Nullable Integer position) {
      super(parameter, message);
      this.allowed = List.copyOf(allowed);
      this.position = position;
    }

    /** What may stand there, as values or as forms; empty where that cannot be listed. */
    public List<String> allowed() {
      return allowed;
    }

    /** Where the fault lies in the value, in UTF-16 code units; null where that says nothing. */
    public @Nullable Integer position() {
      return position;
    }
  }

  /** The name of a region stands for several. */
  public static final class AmbiguousRegion extends QueryException {
    private static final long serialVersionUID = 1L;
    private final transient List<Candidate> candidates;

    AmbiguousRegion(String parameter, String name, List<Candidate> candidates) {
      super(
          parameter,
          "“"
              + name
              + "”可以指："
              + String.join("、", candidates.stream().map(Candidate::toString).toList())
              + "；请写代码或全称");
      this.candidates = List.copyOf(candidates);
    }

    /** What it can stand for. */
    public List<Candidate> candidates() {
      return candidates;
    }

    /**
     * A region that may be meant.
     *
     * @param value its code
     * @param label its full official name, from the province down
     */
    public record Candidate(String value, String label) {
      @Override
      public String toString() {
        return label + "（" + value + "）";
      }
    }
  }

  /** Nothing live has this id. */
  public static final class NotFound extends QueryException {
    private static final long serialVersionUID = 1L;

    NotFound(String parameter, String what) {
      super(parameter, "没有找到" + what + "：它可能已被新一代索引取代");
    }
  }
}
