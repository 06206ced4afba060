package org.shuduan.kibana.transfer;

import org.jspecify.annotations.Nullable;

/** Nothing was imported. The message, in Chinese, tells users why and what to do. */
public final class ImportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ImportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
