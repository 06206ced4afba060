/**
 * Who may do what on a guarded Elasticsearch: roles as data, in the form of its roles.yml.
 *
 * <p>Only reads and writes them; applying them is the engine's.
 */
@NullMarked
package org.shuduan.mappings.role;

import org.jspecify.annotations.NullMarked;
