package org.shuduan.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.wltea.analyzer.core.IKSegmenter;
import org.wltea.analyzer.core.Lexeme;

/**
 * IK's words as a Lucene token stream.
 *
 * <p>Replaces the tokenizer of the IK jar, which ends a text at its last word and keeps that end
 * for the next text, so that highlights in the second value of a field are shifted, and which
 * ignores char filters when it reports offsets. Positions count by one, as in the official plugin.
 */
final class IkTokenizer extends Tokenizer {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final IKSegmenter segmenter;
  private FullReader text = new FullReader(Reader.nullReader());

  IkTokenizer(IkMode mode) {
    IkDictionary.load();
    segmenter = new IKSegmenter(text, new IkConfiguration(mode));
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    Lexeme word = segmenter.next();
    if (word == null) {
      return false;
    }
    // IK narrows a full-width capital but leaves it a capital.
    term.append(word.getLexemeText().toLowerCase(Locale.ROOT));
    offset.setOffset(correctOffset(word.getBeginPosition()), correctOffset(word.getEndPosition()));
    type.setType(word.getLexemeTypeString());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    text = new FullReader(input);
    segmenter.reset(text);
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(text.position());
    offset.setOffset(end, end);
  }

  /**
   * Counts what was read and fills the caller's buffer as long as there is text: IK takes a buffer
   * that is not full for the end of the text and would cut a word in two.
   */
  private static final class FullReader extends Reader {

    private final Reader source;
    private int position;

    FullReader(Reader source) {
      this.source = source;
    }

    int position() {
      return position;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      int filled = 0;
      while (filled < length) {
        int read = source.read(buffer, from + filled, length - filled);
        if (read < 0) {
          break;
        }
        filled += read;
      }
      position += filled;
      return filled == 0 && length > 0 ? -1 : filled;
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }
}
