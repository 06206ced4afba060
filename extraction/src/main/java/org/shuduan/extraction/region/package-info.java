/**
 * The places of a text: a report's own region, and the places that a paragraph names.
 *
 * <p>Pure functions on text and gazetteer.
 */
@NullMarked
package org.shuduan.extraction.region;

import org.jspecify.annotations.NullMarked;
