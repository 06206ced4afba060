/**
 * IK as this project configures it: two modes of segmentation, one dictionary, the official
 * plugin's stop words.
 *
 * <p>Start at {@link org.shuduan.analysis.IkAnalyzers}. The words lie in text files beside this
 * package. Only Lucene's core and IK may enter, nothing of Elasticsearch: analysis-plugin is the
 * adapter.
 */
@NullMarked
package org.shuduan.analysis;

import org.jspecify.annotations.NullMarked;
