package org.shuduan.query.http.access;

/** A token file cannot be used, or not so. The message says why, in Chinese. */
public final class TokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TokenException(String message) {
    super(message);
  }

  TokenException(String message, Throwable cause) {
    super(message, cause);
  }
}
