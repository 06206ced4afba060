/** Measures the way from files to indices, as a whole, by its stages, and beside the bare bulk. */
@NullMarked
package org.shuduan.benchmarks.indexing;

import org.jspecify.annotations.NullMarked;
