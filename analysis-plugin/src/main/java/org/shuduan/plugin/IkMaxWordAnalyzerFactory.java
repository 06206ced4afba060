package org.shuduan.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.shuduan.analysis.IkAnalyzers;
import org.shuduan.analysis.IkMode;

/** The analyzer {@code ik_max_word}: every word of the dictionary, overlapping ones too. */
@NamedComponent("ik_max_word")
public final class IkMaxWordAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return IkAnalyzers.analyzer(IkMode.MAX_WORD);
  }
}
