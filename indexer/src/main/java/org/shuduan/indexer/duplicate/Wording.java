package org.shuduan.indexer.duplicate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One wording and the paragraphs that have it; what is compared instead of its text. */
final class Wording {

  private static final Comparator<Member> ORDER =
      Comparator.comparing(Member::date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Member::id);

  /** Wordings by the first of their members. */
  static final Comparator<Wording> EARLIEST = Comparator.comparing(Wording::first, ORDER);

  private record Member(String id, @Nullable LocalDate date) {}

  private final List<Member> members = new ArrayList<>(1);
  private final short[] signature;
  private Facts facts;
  private Member first;

  /**
   * @param letters of the candidate's text
   */
  Wording(Candidate candidate, String letters) {
    this.signature =
        letters.length() < Likeness.NEAR_LENGTH ? new short[0] : MinHash.signature(letters);
    this.first = new Member(candidate.id(), candidate.date());
    this.facts = Facts.of(candidate.facts());
    members.add(first);
  }

  /** Takes in another paragraph with the same wording. The facts are those of the first one. */
  void add(Candidate candidate) {
    Member member = new Member(candidate.id(), candidate.date());
    members.add(member);
    if (ORDER.compare(member, first) < 0) {
      first = member;
      facts = Facts.of(candidate.facts());
    }
  }

  /** Whether it is long enough to be near another wording. */
  boolean comparable() {
    return signature.length > 0;
  }

  short[] signature() {
    return signature;
  }

  Facts facts() {
    return facts;
  }

  /** The id of the member with the earliest date, then the smallest id. */
  String id() {
    return first.id();
  }

  List<String> ids() {
    return members.stream().map(Member::id).toList();
  }

  private Member first() {
    return first;
  }
}
