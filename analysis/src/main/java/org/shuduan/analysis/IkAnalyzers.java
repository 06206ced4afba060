package org.shuduan.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * IK for Lucene and for plain text, always with the project's dictionary and stop words.
 *
 * <p>The first use in a process loads the dictionary (about 0.4 s) and throws {@link
 * DictionaryException} if a word file is wrong or IK already runs with another configuration: its
 * dictionary is one static instance for each class loader.
 */
public final class IkAnalyzers {

  private static final Map<IkMode, Analyzer> ANALYZERS = new EnumMap<>(IkMode.class);

  static {
    for (IkMode mode : IkMode.values()) {
      ANALYZERS.put(mode, new IkAnalyzer(mode));
    }
  }

  private IkAnalyzers() {}

  /** The analyzer of a mode: shared, safe for many threads, not to be closed. */
  public static Analyzer analyzer(IkMode mode) {
    return ANALYZERS.get(mode);
  }

  /** A new tokenizer, for one thread. */
  public static Tokenizer tokenizer(IkMode mode) {
    return new IkTokenizer(mode);
  }

  /**
   * The words of a text in the order in which Lucene sees them: by start, of words that start
   * together the longest first. Punctuation and stop words yield nothing.
   */
  public static List<Token> segment(String text, IkMode mode) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer(mode).tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.getAttribute(TypeAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(term.toString(), offset.startOffset(), offset.endOffset(), type.type()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string failed to be read", e);
    }
    return List.copyOf(tokens);
  }

  private static final class IkAnalyzer extends Analyzer {

    private final IkMode mode;

    IkAnalyzer(IkMode mode) {
      this.mode = mode;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new IkTokenizer(mode));
    }
  }
}
