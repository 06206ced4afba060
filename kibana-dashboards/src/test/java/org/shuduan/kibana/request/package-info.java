/** What panels ask of Elasticsearch when Kibana shows them. */
@NullMarked
package org.shuduan.kibana.request;

import org.jspecify.annotations.NullMarked;
