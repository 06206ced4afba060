/** Units and measure words: their dimension and their factor to the canonical unit. */
@NullMarked
package org.shuduan.mappings.unit;

import org.jspecify.annotations.NullMarked;
