package org.shuduan.indexer.run;

/** A run was given up. The message says why, and what became of the index. */
public final class IndexFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IndexFailure(String message) {
    super(message);
  }
}
