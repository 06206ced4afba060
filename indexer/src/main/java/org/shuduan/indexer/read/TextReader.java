package org.shuduan.indexer.read;

import java.io.IOException;
import java.util.Set;

/** Plain text in UTF-8, GB18030 (with it GBK and GB2312) or UTF-16, with or without a BOM. */
final class TextReader implements SourceReader {

  /** Its text is never held as a whole; positions in it are integers. */
  static final long MAX_BYTES = 1L << 30;

  @Override
  public Set<String> extensions() {
    return Set.of("txt", "text");
  }

  @Override
  public long maxBytes() {
    return MAX_BYTES;
  }

  @Override
  public boolean recognises(SourceHead head) {
    return head.isText();
  }

  @Override
  public Source read(SourceFile file) throws IOException {
    TextFile text = TextScan.open(file, "txt");
    return new Source(text, text.digest());
  }
}
