/**
 * Speed as ratios measured in one run: each benchmark runs beside IK's ik_smart on the same text.
 * Anything may be used here; nothing uses it.
 */
@NullMarked
package org.shuduan.benchmarks;

import org.jspecify.annotations.NullMarked;
