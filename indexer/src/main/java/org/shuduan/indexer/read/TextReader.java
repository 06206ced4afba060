package org.shuduan.indexer.read;

import java.io.IOException;
import java.util.Set;

/** Plain text in UTF-8, GB18030 (with it GBK and GB2312) or UTF-16, with or without a BOM. */
final class TextReader implements SourceReader {

  @Override
  public Set<String> extensions() {
    return Set.of("txt", "text");
  }

  @Override
  public boolean recognises(SourceHead head) {
    return head.isText();
  }

  @Override
  public SourceText read(SourceFile file) throws IOException {
    TextDecoder decoded = TextDecoder.decode(file);
    return SourceText.ofPlain(file.location(), "txt, " + decoded.charset().name(), decoded.text());
  }
}
