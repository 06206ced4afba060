package org.shuduan.indexer.health;

/**
 * Something that an admin should know.
 *
 * @param severity how bad it is
 * @param what what is the matter, in Chinese
 * @param todo what to do about it, in Chinese; empty if nothing is to be done
 */
public record Finding(Severity severity, String what, String todo) {

  /** How bad something is. */
  public enum Severity {
    /** As it should be. */
    GOOD,
    /** Works, but should be looked after. */
    WARNING,
    /** Does not work, or soon will not. */
    PROBLEM
  }

  static Finding good(String what) {
    return new Finding(Severity.GOOD, what, "");
  }

  static Finding warning(String what, String todo) {
    return new Finding(Severity.WARNING, what, todo);
  }

  static Finding problem(String what, String todo) {
    return new Finding(Severity.PROBLEM, what, todo);
  }
}
