package org.shuduan.indexer.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.shuduan.indexer.read.UnreadableSourceException.Reason;

/** What an archive unpacks to, up to a limit: small archives can hold endless zeros. */
final class LimitedInput extends FilterInputStream {

  private final String location;
  private final long limit;
  private long left;

  /**
   * @param location what to call the source in messages
   * @param limit in bytes
   */
  LimitedInput(InputStream in, String location, long limit) {
    super(in);
    this.location = location;
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    if (n > 0) {
      count(n);
    }
    return n;
  }

  private void count(int n) throws UnreadableSourceException {
    left -= n;
    if (left < 0) {
      throw new UnreadableSourceException(
          Reason.TOO_LARGE, location, "解压后超过上限 %d MB，可能是压缩炸弹；已停止解压".formatted(limit >> 20));
    }
  }
}
