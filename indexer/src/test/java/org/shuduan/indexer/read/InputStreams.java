package org.shuduan.indexer.read;

import java.io.InputStream;

/** Streams for tests. */
final class InputStreams {

  private InputStreams() {}

  /** A stream that never ends. */
  static InputStream zeros() {
    return new InputStream() {
      @Override
      public int read() {
        return 0;
      }
    };
  }
}
