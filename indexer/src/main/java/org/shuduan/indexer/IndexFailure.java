package org.shuduan.indexer;

/** A run was given up. Nothing that readers see has changed; the message says why. */
public final class IndexFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IndexFailure(String message) {
    super(message);
  }
}
