package org.shuduan.indexer.read;

import java.io.IOException;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Markdown (CommonMark): headings and paragraphs as hints. Its bytes are those of any text. */
final class MarkdownReader implements SourceReader {

  @Override
  public Set<String> extensions() {
    return Set.of("md", "markdown");
  }

  @Override
  public boolean recognises(SourceHead head) {
    return extensions().contains(head.extension()) && head.isText();
  }

  @Override
  public Source read(SourceFile source) throws IOException {
    TextFile file = TextScan.open(source, "md");
    Node document = Parser.builder().build().parse(file.whole());
    MarkdownLines lines = new MarkdownLines();
    document.accept(lines);
    SourceTextBuilder text = new SourceTextBuilder(source);
    for (MarkdownLines.Line line : lines.lines()) {
      text.addParagraph(line.text(), 0, line.hints());
    }
    return text.build(file.format(), file.digest());
  }
}
