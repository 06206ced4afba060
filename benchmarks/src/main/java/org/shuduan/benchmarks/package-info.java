/**
 * Speed and quality as ratios measured in one run: the commands, one a benchmark. Anything may be
 * used here; nothing uses it.
 */
@NullMarked
package org.shuduan.benchmarks;

import org.jspecify.annotations.NullMarked;
