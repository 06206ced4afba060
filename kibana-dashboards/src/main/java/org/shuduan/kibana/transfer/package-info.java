/**
 * Hands saved objects to a running Kibana and says what became of them. Knows Kibana's import API,
 * nothing of what is imported.
 */
@NullMarked
package org.shuduan.kibana.transfer;

import org.jspecify.annotations.NullMarked;
