package org.shuduan.indexer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuplicateGroupsTest {

  private static final LocalDate MARCH = LocalDate.of(2022, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(2022, 4, 1);

  private static final String LIBRARY =
      "新图书馆建成后，读者可以在自助机上办证、借书和还书，少儿阅览室周末延长开放时间，盲文书架和朗读亭也一并投入使用，受到街坊邻里的欢迎。";
  private static final String LIBRARY_EDITED =
      "新图书馆建成后，读者可以在自助机上办证、借书、还书，少儿阅览室周末延长了开放时间，盲文书架和朗读亭一并投入使用，受到街坊邻里的欢迎！";
  private static final String BUSES =
      "公交公司新开通夜间线路，末班车推迟到深夜发出，沿线站台装上了电子站牌和遮雨棚，下夜班的工人不必再为回家发愁，乘客满意度明显提高。";

  @Test
  void theSameLettersAreDuplicatesHoweverShort() {
    assertThat(groups(of("b", "工作成效明显。"), of("a", "工作 成效，明显"), of("c", "工作成效一般。")))
        .isEqualTo(Map.of("a", "a", "b", "a"));
  }

  @Test
  void aParagraphWithSmallEditsIsADuplicate() {
    assertThat(groups(of("a", LIBRARY), of("b", LIBRARY_EDITED), of("c", BUSES)))
        .isEqualTo(Map.of("a", "a", "b", "a"));
  }

  @Test
  void aShortParagraphWithEditsIsNone() {
    assertThat(groups(of("a", "读者可以在自助机上办证借书和还书。"), of("b", "读者可以在自助机上办证借书或还书。"))).isEmpty();
  }

  @Test
  void theGroupIsTheEarliestAndThenTheSmallestId() {
    assertThat(
            groups(
                dated("a", LIBRARY, null),
                dated("b", LIBRARY, APRIL),
                dated("d", LIBRARY, MARCH),
                dated("c", LIBRARY_EDITED, MARCH)))
        .isEqualTo(Map.of("a", "c", "b", "c", "c", "c", "d", "c"));
  }

  @Test
  void otherNumbersOnOnePatternAreOtherFacts() {
    String year = "全年改造老旧小区%d个，惠及居民%d户，新增停车位%d个，更换供水管网%d公里，群众的居住条件得到进一步改善，小区面貌焕然一新。";
    assertThat(
            groups(
                of("a", String.format(year, 12, 3400, 560, 18), "12个", "3400户", "560个", "18公里"),
                of("b", String.format(year, 13, 3900, 610, 21), "13个", "3900户", "610个", "21公里")))
        .isEmpty();
  }

  @Test
  void anotherPlaceOnOnePatternIsAnotherFact() {
    assertThat(groups(of("a", LIBRARY, "340100"), of("b", LIBRARY_EDITED, "410100"))).isEmpty();
    assertThat(groups(of("a", LIBRARY, "340100"), of("b", LIBRARY_EDITED, "340100"))).hasSize(2);
  }

  @Test
  void aNumberThatIsOnlyAddedContradictsNothing() {
    assertThat(groups(of("a", LIBRARY), of("b", LIBRARY + "藏书5万册。", "5万册"))).hasSize(2);
  }

  @Test
  void aCorrectedFigureAmongManyLeavesADuplicate() {
    String[] facts = {"1", "2", "3", "4", "5", "6", "7", "8", "9"};
    String[] corrected = {"1", "2", "3", "4", "5", "6", "7", "8", "10"};
    assertThat(
            groups(
                of("a", LIBRARY + BUSES + "共9处。", facts),
                of("b", LIBRARY + BUSES + "共10处。", corrected)))
        .hasSize(2);
    assertThat(
            groups(
                of("a", LIBRARY + BUSES + "共9处。", "9"), of("b", LIBRARY + BUSES + "共10处。", "10")))
        .isEmpty();
  }

  @Test
  void signsThatMakeAnotherNumberCount() {
    assertThat(groups(of("a", "增长1.5%"), of("b", "增长15%"), of("c", "增长15"), of("d", "增长-15")))
        .isEmpty();
  }

  @Test
  void everyMemberOfAChainIsNearTheFirstOfItsGroup() {
    List<Candidate> chain = chain(40, 8);
    Map<String, String> groups = groups(chain.toArray(Candidate[]::new));
    assertThat(groups.values().stream().distinct()).hasSizeGreaterThan(1);
    groups.forEach(
        (id, group) ->
            assertThat(MinHash.similarity(signature(chain, id), 0, signature(chain, group), 0))
                .isGreaterThanOrEqualTo(Likeness.SIMILAR));
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    Random random = new Random(7);
    for (int round = 0; round < 30; round++) {
      List<Candidate> candidates = chain(60, round + 100);
      for (int i = 0; i < 30; i++) {
        Candidate copied = candidates.get(i);
        LocalDate date = random.nextBoolean() ? null : MARCH.plusDays(random.nextInt(3));
        candidates.add(new Candidate("copy" + i, copied.text(), Set.of(), date));
      }
      Map<String, String> expected = groups(candidates.toArray(Candidate[]::new));
      for (int i = 0; i < 30; i++) {
        assertThat(expected.get("copy" + i))
            .isNotNull()
            .isEqualTo(expected.get(candidates.get(i).id()));
      }
      Collections.shuffle(candidates, random);
      assertThat(groups(candidates.toArray(Candidate[]::new))).isEqualTo(expected);
    }
  }

  @Test
  void whatCameAndLeftLeavesNoTrace() {
    Random random = new Random(11);
    for (int round = 0; round < 20; round++) {
      List<Candidate> all = chain(60, round + 500);
      List<Candidate> staying = all.subList(20 + random.nextInt(20), all.size());
      DuplicateGroups groups = new DuplicateGroups();
      Map<String, String> known = new HashMap<>();
      List<Candidate> arriving = new ArrayList<>(all);
      Collections.shuffle(arriving, random);
      arriving.forEach(candidate -> put(candidate, groups));
      groups.changes((id, group, size) -> known.put(id, group));
      all.stream().filter(one -> !staying.contains(one)).forEach(one -> groups.remove(one.id()));
      groups.changes((id, group, size) -> known.put(id, group));

      Map<String, String> expected = groups(staying.toArray(Candidate[]::new));
      assertThat(groups.groups()).isEqualTo(expected);
      assertThat(groups.size()).isEqualTo(staying.size());
      staying.forEach(
          one ->
              assertThat(known.getOrDefault(one.id(), one.id()))
                  .isEqualTo(expected.getOrDefault(one.id(), one.id())));
    }
  }

  @Test
  void onlyWhatIsNotKnownYetIsAChange() {
    DuplicateGroups groups = new DuplicateGroups();
    put(of("a", LIBRARY), groups);
    put(of("b", LIBRARY_EDITED), groups);
    put(of("c", BUSES), groups);
    List<String> changed = new ArrayList<>();
    groups.changes((id, group, size) -> changed.add(id + " " + group + " " + size));
    assertThat(changed).containsExactlyInAnyOrder("a a 2", "b a 2");
    changed.clear();
    groups.changes((id, group, size) -> changed.add(id));
    assertThat(changed).isEmpty();
  }

  private static void put(Candidate candidate, DuplicateGroups groups) {
    byte[] stored = Imprint.of(candidate).bytes();
    groups.put(candidate.id(), candidate.date(), Imprint.stored(stored));
  }

  /** Texts of which each is the one before with four characters replaced. */
  private static List<Candidate> chain(int length, long seed) {
    Random random = new Random(seed);
    char[] text = new char[120];
    for (int i = 0; i < text.length; i++) {
      text[i] = character(random);
    }
    List<Candidate> chain = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      chain.add(of(String.format("p%02d", random.nextInt(10)) + i, new String(text)));
      for (int k = 0; k < 4; k++) {
        text[random.nextInt(text.length)] = character(random);
      }
    }
    return chain;
  }

  private static char character(Random random) {
    return (char) ('一' + random.nextInt(3000));
  }

  private static byte[] signature(List<Candidate> candidates, String id) {
    return candidates.stream()
        .filter(candidate -> candidate.id().equals(id))
        .map(candidate -> MinHash.signature(Letters.of(candidate.text())))
        .findFirst()
        .orElseThrow();
  }

  private static Candidate of(String id, String text, String... facts) {
    return new Candidate(id, text, Set.of(facts), MARCH);
  }

  private static Candidate dated(String id, String text, @Nullable LocalDate date) {
    return new Candidate(id, text, Set.of(), date);
  }

  private static Map<String, String> groups(Candidate... candidates) {
    DuplicateGroups groups = new DuplicateGroups();
    for (Candidate candidate : candidates) {
      groups.add(candidate);
    }
    return groups.groups();
  }
}
