/**
 * The way to Elasticsearch: client, connection options, aliases and generations, schema check.
 *
 * <p>Nothing of search or indexing may enter. Messages of exceptions are Chinese: they reach the
 * user of the command and of the page.
 */
@NullMarked
package org.shuduan.engine;

import org.jspecify.annotations.NullMarked;
