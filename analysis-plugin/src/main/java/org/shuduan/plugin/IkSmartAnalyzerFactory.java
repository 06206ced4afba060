package org.shuduan.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.shuduan.analysis.IkAnalyzers;
import org.shuduan.analysis.IkMode;

/** The analyzer {@code ik_smart}: words without overlaps. */
@NamedComponent("ik_smart")
public final class IkSmartAnalyzerFactory implements AnalyzerFactory {

  @Override
  public Analyzer create() {
    return IkAnalyzers.analyzer(IkMode.SMART);
  }
}
