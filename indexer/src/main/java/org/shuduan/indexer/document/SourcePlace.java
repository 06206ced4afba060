package org.shuduan.indexer.document;

/**
 * Where a paragraph stands in a source.
 *
 * @param file the file's name without its folders
 * @param place such as 第12–14行
 */
public record SourcePlace(String file, String place) {}
