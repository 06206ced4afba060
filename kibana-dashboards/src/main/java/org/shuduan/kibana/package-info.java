/**
 * What analysts import into Kibana: saved objects as reviewable JSON files, and their assembly.
 *
 * <p>Depends on the mappings only. Kibana itself is never started here: what is right is known from
 * its formats and checked against the index definitions.
 */
@NullMarked
package org.shuduan.kibana;

import org.jspecify.annotations.NullMarked;
