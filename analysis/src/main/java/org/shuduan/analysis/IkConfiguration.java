package org.shuduan.analysis;

import java.util.List;
import org.wltea.analyzer.cfg.Configuration;

/**
 * What IK reads: the main words and measure words of its own jar, the official plugin's stop words
 * instead of the jar's 1,240, among which are 人民 and other words that a report is about.
 *
 * <p>The project's dictionary is not named here: IK skips a missing file without a word, so {@link
 * IkDictionary} adds it.
 */
final class IkConfiguration implements Configuration {

  static final String STOP_WORDS = "org/shuduan/analysis/stopwords.dic";

  private static final String MAIN = "org/wltea/analyzer/dic/main2012.dic";
  private static final String MEASURE_WORDS = "org/wltea/analyzer/dic/quantifier.dic";

  private final IkMode mode;
  private boolean read;

  IkConfiguration(IkMode mode) {
    this.mode = mode;
  }

  /** Whether IK loaded its dictionary by this configuration. */
  boolean wasRead() {
    return read;
  }

  @Override
  public boolean useSmart() {
    return mode == IkMode.SMART;
  }

  @Override
  public void setUseSmart(boolean smart) {
    throw new UnsupportedOperationException("the mode of a configuration is fixed");
  }

  @Override
  public String getMainDictionary() {
    read = true;
    return MAIN;
  }

  @Override
  public String getQuantifierDicionary() {
    return MEASURE_WORDS;
  }

  @Override
  public List<String> getExtDictionarys() {
    return List.of();
  }

  @Override
  public List<String> getExtStopWordDictionarys() {
    return List.of(STOP_WORDS);
  }
}
