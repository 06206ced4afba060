/** The indices: their definitions, aliases and field names. */
@NullMarked
package org.shuduan.mappings.index;

import org.jspecify.annotations.NullMarked;
