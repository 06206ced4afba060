/** Tables of words and how to find them in a text. Knows nothing of what the words mean. */
@NullMarked
package org.shuduan.mappings.lookup;

import org.jspecify.annotations.NullMarked;
