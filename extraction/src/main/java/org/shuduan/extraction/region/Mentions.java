package org.shuduan.extraction.region;

import java.util.ArrayList;
import java.util.List;
import org.shuduan.extraction.region.Entry.Type;
import org.shuduan.extraction.region.Mention.Strength;
import org.shuduan.mappings.region.Division;
import org.shuduan.mappings.region.Gazetteer;
import org.shuduan.mappings.region.NameKind;
import org.shuduan.mappings.region.RegionLevel;
import org.shuduan.mappings.region.RegionName;

/** Turns hits into mentions and joins those that stand in a chain: 湖南邵阳新宁县. */
final class Mentions {

  private static final int SURE_LENGTH = 3;
  private static final char LIST_MARK = '、';
  private static final String CHAIN_MARKS = "·•：:—- \u3000";
  private static final int LONGEST_CHAIN_GAP = 2;

  private final Gazetteer gazetteer;

  Mentions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** One mention a name, in order; 我市 and the like left out. */
  List<Mention> of(String text, List<Hit> hits) {
    List<Mention> mentions = new ArrayList<>(hits.size());
    Mention before = null;
    for (Hit hit : hits) {
      if (hit.entry().type() != Type.NAME) {
        continue;
      }
      List<RegionName> names = hit.entry().names();
      Mention mention = new Mention(hit, strength(text, hit), gazetteer.candidates(names));
      if (before != null && adjoins(text, before.hit().end(), hit.start())) {
        chain(before, mention);
      } else if (before != null && isList(text, before.hit(), hit)) {
        list(before, mention);
      }
      mentions.add(mention);
      before = mention;
    }
    return mentions;
  }

  /** 湖南邵阳, 湖南·邵阳, 湖南：邵阳. */
  private static boolean adjoins(String text, int end, int start) {
    for (int i = end; i < start; i++) {
      if (CHAIN_MARKS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return start - end <= LONGEST_CHAIN_GAP;
  }

  private static boolean isList(String text, Hit before, Hit hit) {
    return hit.start() == before.end() + 1 && text.charAt(before.end()) == LIST_MARK;
  }

  private static void list(Mention before, Mention mention) {
    if (mention.strength() != Strength.GUARDED) {
      before.list();
    }
    if (before.strength() != Strength.GUARDED) {
      mention.list();
    }
  }

  private void chain(Mention before, Mention mention) {
    List<RegionName> inside =
        mention.hit().entry().names().stream()
            .filter(name -> before.candidates().stream().anyMatch(d -> lies(name.division(), d)))
            .toList();
    if (inside.isEmpty()) {
      return;
    }
    List<Division> within = gazetteer.candidates(inside);
    mention.chain(within);
    before.narrow(
        before.candidates().stream()
            .filter(above -> within.stream().anyMatch(division -> lies(division, above)))
            .toList());
  }

  private boolean lies(Division division, Division above) {
    return !division.equals(above) && gazetteer.isWithin(division, above);
  }

  private static Strength strength(String text, Hit hit) {
    Entry entry = hit.entry();
    if (entry.guarded()) {
      return Strength.GUARDED;
    }
    Strength strongest = Strength.BARE;
    for (RegionName name : entry.names()) {
      Strength strength = strength(name);
      strongest = strength.compareTo(strongest) < 0 ? strength : strongest;
    }
    boolean insideWord = hit.start() > 0 && Character.isIdeographic(text.charAt(hit.start() - 1));
    if (strongest == Strength.STRONG
        && entry.text().length() < SURE_LENGTH
        && entry.names().get(0).kind() != NameKind.SHORT
        && insideWord) {
      return Strength.WEAK;
    }
    return strongest;
  }

  private static Strength strength(RegionName name) {
    if (name.kind() == NameKind.BARE) {
      return Strength.BARE;
    }
    if (name.kind() == NameKind.SHORT
        && name.division().level() == RegionLevel.COUNTY
        && !endsLikeFullName(name.text())) {
      return Strength.WEAK;
    }
    return Strength.STRONG;
  }

  private static boolean endsLikeFullName(String text) {
    char last = text.charAt(text.length() - 1);
    return last == '县' || last == '旗' || last == '州';
  }
}
