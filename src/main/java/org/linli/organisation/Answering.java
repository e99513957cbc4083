package org.linli.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 谁负责这扇门 — everyone who answers for a place, nearest first: chiefs of stairwell, building and
/// grid, the property company, the desks of community, street and county.
///
/// @param steps in order of [Rung]; a chief's step is there when the post exists, the others always
public record Answering(String path, List<Step> steps) {

  /// 梯级 — the rungs in the order in which a matter climbs.
  public enum Rung {
    /// 单元长.
    STAIRWELL_CHIEF,
    /// 楼栋长.
    BUILDING_CHIEF,
    /// 网格长.
    GRID_CHIEF,
    /// 物业公司.
    PROPERTY,
    /// 社区工作台.
    COMMUNITY_DESK,
    /// 街道工作台.
    STREET_DESK,
    /// 县区工作台.
    COUNTY_DESK
  }

  /// 一级 — one rung: a post or an organisation, filled or vacant.
  ///
  /// @param kind the kind of the post of a chief's rung
  /// @param placePath where the post stands or the organisation sits; empty when there is none
  /// @param post the post of a chief's rung
  /// @param organisation the organisation of the other rungs; null = there is none
  /// @param person who holds the post now; null = vacant, or the rung of an organisation
  /// @param name public name of the holder or name of the organisation; null = vacant
  /// @param dutyPhone public phone, or null
  /// @param hours opening hours of an organisation in words, or null
  public record Step(
      Rung rung,
      @Nullable PostKind kind,
      String placePath,
      @Nullable PostId post,
      @Nullable OrganisationId organisation,
      @Nullable UUID person,
      @Nullable String name,
      @Nullable String dutyPhone,
      @Nullable String hours) {

    /// True when somebody is there to take a matter.
    public boolean filled() {
      return name != null;
    }
  }

  /// The step of a rung, filled or vacant; empty when the place has no such post.
  public Optional<Step> at(Rung rung) {
    return steps.stream().filter(s -> s.rung() == rung).findFirst();
  }
}
