/** Measures what is read from texts, without Elasticsearch, beside IK's ik_smart. */
@NullMarked
package org.shuduan.benchmarks.extraction;

import org.jspecify.annotations.NullMarked;
