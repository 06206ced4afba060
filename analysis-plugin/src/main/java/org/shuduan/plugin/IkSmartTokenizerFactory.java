package org.shuduan.plugin;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;
import org.shuduan.analysis.IkAnalyzers;
import org.shuduan.analysis.IkMode;

/** The tokenizer {@code ik_smart}: words without overlaps. */
@NamedComponent("ik_smart")
public final class IkSmartTokenizerFactory implements TokenizerFactory {

  @Override
  public Tokenizer create() {
    return IkAnalyzers.tokenizer(IkMode.SMART);
  }
}
