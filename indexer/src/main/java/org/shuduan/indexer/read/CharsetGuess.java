package org.shuduan.indexer.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Which encodings the first bytes of a file allow, likeliest first. Nothing is decoded here: the
 * strict decoder has the last word.
 */
final class CharsetGuess {

  /** Holds GBK and GB2312. */
  static final Charset GB18030 = Charset.forName("GB18030");

  /** Share of code units that must be plausible in a Chinese text for UTF-16 without a BOM. */
  private static final double PLAUSIBLE_SHARE = 0.95;

  private CharsetGuess() {}

  /** The encodings to try in turn; none if the bytes are no text. */
  static List<Charset> candidates(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return List.of(StandardCharsets.UTF_8);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return List.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return List.of(StandardCharsets.UTF_16BE);
    }
    if (!holdsControls(head)) {
      return List.of(StandardCharsets.UTF_8, GB18030);
    }
    if (plausibleUtf16(head, 1)) {
      return List.of(StandardCharsets.UTF_16LE);
    }
    if (plausibleUtf16(head, 0)) {
      return List.of(StandardCharsets.UTF_16BE);
    }
    return List.of();
  }

  private static boolean startsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Bytes that no single-byte or multi-byte text encoding uses: NUL and controls but white. */
  private static boolean holdsControls(byte[] head) {
    for (byte b : head) {
      if (b < 0x20 && b >= 0 && !(b >= '\t' && b <= '\r' || b == 0x1A || b == 0x1B)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the bytes, two by two, are mostly Han, CJK signs, full-width forms or ASCII. */
  private static boolean plausibleUtf16(byte[] head, int highByte) {
    int units = head.length / 2;
    int plausible = 0;
    for (int i = 0; i + 1 < head.length; i += 2) {
      int unit = (head[i + highByte] & 0xFF) << 8 | (head[i + 1 - highByte] & 0xFF);
      boolean ascii = unit >= 0x20 && unit < 0x7F || unit >= '\t' && unit <= '\r';
      boolean chinese =
          unit >= 0x4E00 && unit <= 0x9FFF
              || unit >= 0x2010 && unit <= 0x2040
              || unit >= 0x2160 && unit <= 0x2500
              || unit >= 0x3000 && unit <= 0x303F
              || unit >= 0xFF01 && unit <= 0xFFEF;
      if (ascii || chinese) {
        plausible++;
      }
    }
    return units > 0 && plausible >= units * PLAUSIBLE_SHARE;
  }
}
