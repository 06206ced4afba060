package org.shuduan.analysis;

/** A word file is missing or wrong, or IK runs with another configuration. */
public final class DictionaryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DictionaryException(String message) {
    super(message);
  }

  DictionaryException(String message, Throwable cause) {
    super(message, cause);
  }
}
