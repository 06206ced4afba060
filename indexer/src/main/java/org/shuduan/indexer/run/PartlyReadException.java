package org.shuduan.indexer.run;

import java.io.IOException;

/** A file could not be read on after something of it was written: most likely it has changed. */
final class PartlyReadException extends IOException {

  private static final long serialVersionUID = 1L;

  PartlyReadException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
