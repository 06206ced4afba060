package org.shuduan.indexer.read;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Formats that are told by their first bytes and not read, so that users hear what they have and
 * what to do.
 */
enum OtherFormat {
  RTF("{\\rtf", "RTF 文档", "用 Word 或 WPS 另存为 docx"),
  PNG("\u0089PNG", "图片", "先做文字识别（OCR），再交文字"),
  JPEG("\u00FF\u00D8\u00FF", "图片", "先做文字识别（OCR），再交文字"),
  GIF("GIF8", "图片", "先做文字识别（OCR），再交文字"),
  TIFF_LITTLE("II*\0", "图片", "先做文字识别（OCR），再交文字"),
  TIFF_BIG("MM\0*", "图片", "先做文字识别（OCR），再交文字"),
  RAR("Rar!", "RAR 压缩包", "解压后交文件夹，或改用 zip"),
  SEVEN_ZIP("7z\u00BC\u00AF", "7z 压缩包", "解压后交文件夹，或改用 zip"),
  GZIP("\u001F\u008B", "gzip 压缩包", "解压后交文件，或改用 zip"),
  WEB_ARCHIVE("MIME-Version:", "网页存档（mht）", "用浏览器或 Word 另存为 html 或 docx"),
  CAJ("CAJ", "CAJ 文档", "用阅读器另存为 pdf 或文本");

  private final String magic;
  private final String label;
  private final String advice;

  OtherFormat(String magic, String label, String advice) {
    this.magic = magic;
    this.label = label;
    this.advice = advice;
  }

  /** The format that a file begins like, if it is one of these. */
  static Optional<OtherFormat> of(SourceHead head) {
    return Stream.of(values()).filter(format -> head.startsWith(format.magic)).findFirst();
  }

  /** What is wrong and what to do, in Chinese. */
  String message() {
    return "是%s，不能直接读；请%s".formatted(label, advice);
  }
}
