package org.shuduan.plugin;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;
import org.shuduan.analysis.IkAnalyzers;
import org.shuduan.analysis.IkMode;

/** The tokenizer {@code ik_max_word}: every word of the dictionary, overlapping ones too. */
@NamedComponent("ik_max_word")
public final class IkMaxWordTokenizerFactory implements TokenizerFactory {

  @Override
  public Tokenizer create() {
    return IkAnalyzers.tokenizer(IkMode.MAX_WORD);
  }
}
