package org.shuduan.indexer.split;

import java.util.regex.Pattern;

/** Lines that name who issued a report. */
final class Organizations {

  private static final int LONGEST = 40;

  /** What the names of Chinese public bodies end with. */
  private static final Pattern NAME =
      Pattern.compile(
          ".*(?:局|厅|委员会|委|政府|办公室|办|处|中心|院|馆|公司|集团|管委会|党组|党委|党工委|协会|学会|联合会|联社"
              + "|总队|支队|大队|总工会|工会|团委|妇联|残联|银行|学校|大学|指挥部|领导小组|编辑部|报社|日报|调查队|电视台|融媒体)");

  /** Who wrote it, as papers and sites put it above or below a report. */
  private static final Pattern BYLINE =
      Pattern.compile(
          "[（(【]?(?:本报|特约)?(?:记者|通讯员|作者|作者单位|来源|信息来源|文章来源|供稿|供稿单位|撰稿|责任编辑|责编|编辑|审核|审签"
              + "|发布机构|发布单位|发文机关|索引号|文号|发文字号|主办单位|联系人|联系电话)(?:[:： ].*|[\\p{IsHan} ]{2,16})[）)】]?");

  private Organizations() {}

  /** Whether a line is nothing but the name of a public body. */
  static boolean names(String line) {
    return line.length() >= 3
        && line.length() <= LONGEST
        && !Marks.endsWithinSentence(line)
        && NAME.matcher(line).matches();
  }

  /** Whether a line says who wrote or issued a report, with a label. */
  static boolean isByline(String line) {
    return line.length() <= LONGEST && BYLINE.matcher(line).matches();
  }
}
