/**
 * Who may use the API: secret tokens, of which only hashes are kept, and how often each may ask.
 *
 * <p>Knows nothing of HTTP.
 */
@NullMarked
package org.shuduan.query.http.access;

import org.jspecify.annotations.NullMarked;
