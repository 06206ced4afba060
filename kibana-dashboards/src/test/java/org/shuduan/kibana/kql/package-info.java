/** Kibana's query language, as far as the saved objects and the documentation use it. */
@NullMarked
package org.shuduan.kibana.kql;

import org.jspecify.annotations.NullMarked;
