/** Measures how figures grow with the size of the corpus. */
@NullMarked
package org.shuduan.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
