package org.linli.matter;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 上报内容 — what somebody says when a matter begins.
///
/// @param placePath path of the place it is about, resolved from the board or chosen
/// @param category code of a category of this county
/// @param text the reporter's words, at most 2000 characters, by a partner 5000
/// @param name the reporter's name, if given
/// @param phone the reporter's phone, if given
/// @param anonymous no name and no phone are kept; only where the category allows it
/// @param nameToChiefs the reporter agrees that chiefs may see his name
/// @param photos ids of attachments taken before, at most nine
/// @param answers code of a question of the category to what was answered
public record Report(
    String placePath,
    Kind kind,
    String category,
    String text,
    Channel channel,
    @Nullable String name,
    @Nullable String phone,
    boolean anonymous,
    boolean nameToChiefs,
    List<UUID> photos,
    Map<String, List<String>> answers) {

  // always in the same order: its words are what a repeated submit is known by
  public Report {
    answers = Collections.unmodifiableMap(new TreeMap<>(answers));
  }

  /// A report of a category that asks nothing more.
  public Report(
      String placePath,
      Kind kind,
      String category,
      String text,
      Channel channel,
      @Nullable String name,
      @Nullable String phone,
      boolean anonymous,
      boolean nameToChiefs,
      List<UUID> photos) {
    this(
        placePath,
        kind,
        category,
        text,
        channel,
        name,
        phone,
        anonymous,
        nameToChiefs,
        photos,
        Map.of());
  }

  /// 种类 — a problem wants an end, a suggestion wants an answer.
  public enum Kind {
    PROBLEM,
    SUGGESTION
  }

  /// 渠道 — how it came in; every matter has one, and each is counted.
  public enum Channel {
    /// 网上: the resident's own form.
    WEB,
    /// 扫公示板: the resident's own form, opened by the code on the stair door.
    BOARD,
    /// 电话: told to somebody who wrote it down.
    PHONE,
    /// 到社区: told at the counter.
    DESK,
    /// 三长代报.
    CHIEF,
    /// 12345 热线工单.
    HOTLINE,
    /// 敲门听诉: heard at the door on a walk.
    DOOR_KNOCK,
    /// 楼栋群: said in the chat group of a building.
    GROUP_CHAT,
    /// 工作人员发现: found by grid staff themselves.
    FOUND,
    /// 检查巡查: found by an inspection.
    INSPECTION,
    /// 合作方接口: sent by a partner's program.
    PARTNER;

    /// True for what residents choose themselves by where they report.
    public boolean isOwn() {
      return this == WEB || this == BOARD;
    }
  }
}
