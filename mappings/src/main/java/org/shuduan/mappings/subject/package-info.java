/**
 * What the words around a number do, and under which key the things counted meet.
 *
 * <p>Loads and names editable word lists; nothing that computes on whole texts may enter.
 */
@NullMarked
package org.shuduan.mappings.subject;

import org.jspecify.annotations.NullMarked;
