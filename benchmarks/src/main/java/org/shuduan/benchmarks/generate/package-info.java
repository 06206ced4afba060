/**
 * Reports made up by chance from a grammar, in any number and always the same for the same seed. No
 * measuring here.
 */
@NullMarked
package org.shuduan.benchmarks.generate;

import org.jspecify.annotations.NullMarked;
