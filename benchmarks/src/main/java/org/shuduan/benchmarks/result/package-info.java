/** What was measured and on what, as a table to read and as JSON to keep. Nothing measures here. */
@NullMarked
package org.shuduan.benchmarks.result;

import org.jspecify.annotations.NullMarked;
