/**
 * What is stored and the facts that it is read by: index definitions, field names, and the
 * catalogues of themes, units, regions and noise patterns.
 *
 * <p>The data lies in resource files that a person without Java can edit; the classes here only
 * load, check and name it. Nothing that computes on text or talks to Elasticsearch may enter.
 */
@NullMarked
package org.shuduan.mappings;

import org.jspecify.annotations.NullMarked;
