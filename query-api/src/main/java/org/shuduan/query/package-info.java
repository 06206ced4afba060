/**
 * Typed queries and answers over the paragraphs: {@link org.shuduan.query.ReportSearch} answers a
 * {@link org.shuduan.query.SearchQuery} with a {@link org.shuduan.query.SearchAnswer}.
 *
 * <p>One search runs through these stages: {@code Interpreter} works out what is asked ({@code
 * SearchPlan}), its text by {@code TextReader}, {@code RequestBuilder} says it to Elasticsearch,
 * {@code AnswerReader} reads what comes back. Nothing of HTTP, HTML or indexing may enter. Messages
 * of exceptions are Chinese: they reach the user of the command and of the page.
 */
@NullMarked
package org.shuduan.query;

import org.jspecify.annotations.NullMarked;
