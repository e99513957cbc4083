package org.linli.matter;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 事项类别 — the catalogue of one county: what a matter may be about, with criteria and ladder.
@Component
public class Categories {

  /// 类别 — one category as it holds today.
  ///
  /// @param section groups the list: FACILITY, ENVIRONMENT, SAFETY, SERVICE, PEOPLE
  /// @param direct a verified report goes straight to the lowest filled rung
  /// @param aboutPersons about a person or household: never without the desk, never indexed
  /// @param evidence NOTE or PHOTO: what feeding back needs
  /// @param urgent 119, 110 and 120 are shown first
  public record Category(
      String code,
      String nameZh,
      String nameEn,
      String section,
      List<Rung> ladder,
      boolean direct,
      boolean aboutPersons,
      boolean anonymousAllowed,
      String evidence,
      boolean urgent,
      String acceptRule,
      String closeRule) {

    /// The name in both languages.
    public MatterPages.Name name() {
      return new MatterPages.Name(code, nameZh, nameEn);
    }
  }

  /// All categories of the county valid today, in the order of sections.
  public List<Category> all(String county) {
    return List.of();
  }

  /// One category valid today.
  public Optional<Category> find(String county, String code) {
    return all(county).stream().filter(c -> c.code().equals(code)).findFirst();
  }
}
