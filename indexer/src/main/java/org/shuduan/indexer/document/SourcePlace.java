package org.shuduan.indexer.document;

/**
 * Where a paragraph stands in a source.
 *
 * @param file the file's name without the folders that users gave, as {@code a.zip/报告.docx}
 * @param place such as 第12–14行
 */
public record SourcePlace(String file, String place) {}
