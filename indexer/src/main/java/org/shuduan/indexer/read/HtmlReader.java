package org.shuduan.indexer.read;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Web pages: their main text, with headings and paragraphs as hints. */
final class HtmlReader implements SourceReader {

  /** How a page begins, white space and comments aside: within so many bytes. */
  private static final int OPENING = 4096;

  private static final Pattern PAGE =
      Pattern.compile(
          "\\A(?:\\xEF\\xBB\\xBF)?\\s*(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|title|meta|div|article|table|p|h[1-6])[\\s>]",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ANY_TAG = Pattern.compile("<(?:p|div|br|body|span|h[1-6])[\\s/>]");

  @Override
  public Set<String> extensions() {
    return Set.of("html", "htm", "xhtml", "shtml");
  }

  @Override
  public boolean recognises(SourceHead head) {
    String opening = head.ascii(OPENING).replace("\0", "");
    return head.isText()
        && (PAGE.matcher(opening).find()
            || extensions().contains(head.extension())
                && ANY_TAG.matcher(head.ascii(SourceHead.MOST_BYTES).replace("\0", "")).find());
  }

  @Override
  public Source read(SourceFile source) throws IOException {
    TextFile file = TextScan.open(source, "html");
    Document page = Jsoup.parse(file.whole());
    SourceTextBuilder text = new SourceTextBuilder(source);
    HtmlLines.read(HtmlMainText.of(page), text);
    return text.build(file.format(), file.digest());
  }
}
