/**
 * What an import file must satisfy so that Kibana takes it and its dashboards show what they
 * promise. Kibana publishes no validator; the rules come from its source, each rule says from
 * where. Paths are those of the repository elastic/kibana.
 */
@NullMarked
package org.shuduan.kibana.check;

import org.jspecify.annotations.NullMarked;
