/** Holds what the product reads and finds against the project's own golden cases. */
@NullMarked
package org.shuduan.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
