package org.shuduan.query.http;

import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as RFC 4180 has it, with a byte order mark, without which Excel takes UTF-8 for
 * another charset.
 */
final class Csv {

  static final String MEDIA_TYPE = "text/csv";

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

  /** Spreadsheets take these for the beginning of a formula. */
  private static final Pattern FORMULA = Pattern.compile("^[=+@\t\r]|^-(?!\\d)");

  private final Writer out;

  /** Writes the heading. */
  Csv(OutputStream out, List<String> heading) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write(BYTE_ORDER_MARK);
    row(heading);
  }

  /** Says that an answer is a file of this name. */
  static void start(Context context, String fileName) {
    context
        .contentType(MEDIA_TYPE + ";charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
  }

  /** Writes a row; null is an empty cell, decimals are in plain notation. */
  void row(List<? extends @Nullable Object> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(cell(cells.get(i)));
    }
    out.write("\r\n");
  }

  void flush() throws IOException {
    out.flush();
  }

  static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof java.math.BigDecimal decimal) {
      return decimal.toPlainString();
    }
    String text = value.toString();
    if (FORMULA.matcher(text).find()) {
      text = "'" + text;
    }
    return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
