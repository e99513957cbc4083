package org.linli.sample;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.attachment.Moment;
import org.linli.matter.Report;
import org.linli.place.PlaceKind;
import org.linli.shared.Time;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/// 示范事例 — worked examples after what really happened: the chickens of 西化, two demands at 翰林名苑, the
/// stairway of 赛马场. The persons are invented.
@Component
class Stories {

  // above the numbers of matters invented for the same day
  private static final int FIRST = 301;

  private final Vault vault;
  private final Work work;
  private final Album album;

  Stories(Vault vault, Work work, Album album) {
    this.vault = vault;
    this.work = work;
    this.album = album;
  }

  /// 一则 — a matter with its photos.
  record Tale(Walk walk, List<Album.Shot> shots) {}

  void write(Bulk bulk, County county) {
    if (county.district() == District.TIEDONG) {
      return;
    }
    Setting setting = work.setting(county);
    List<Tale> tales =
        county.district() == District.SHUANGLIAO
            ? List.of(chickens(setting), estate(setting))
            : List.of(stairway(setting), corner(setting));
    String code = county.district().county();
    List<Filed> filed =
        Filed.of(new Dice(code, "stories"), tales.stream().map(Tale::walk).toList(), FIRST);
    new MatterLoad(bulk, vault, code).write(filed);
    for (Filed matter : filed) {
      tales.stream()
          .filter(t -> t.walk() == matter.walk())
          .forEach(t -> t.shots().forEach(s -> album.keep(code, matter.id(), s)));
    }
  }

  // one matter, several visits, ended at the community's level, the neighbours content
  private static Tale chickens(Setting setting) {
    Spot stairwell = stairwell(setting, "220382004001");
    Walk walk =
        told(
            setting,
            stairwell,
            "NOISE",
            Report.Channel.PHONE,
            "2025-04-14T08:52",
            "一楼住户在门口用笼子养了几只鸡，每到半夜鸡叫不止，整栋楼都睡不好。",
            null);
    Hands desk = setting.answers().desk(stairwell);
    Piece item = walk.first();
    routed(setting, walk);
    walk.dispatch(item, desk, desk.actor(), "DESK", at("2025-04-14T09:06"));
    walk.take(item, at("2025-04-14T09:10"));
    walk.handle(item, at("2025-04-14T15:20"), "第一次上门，养鸡户说鸡是给老人补身体的，不愿意处理。");
    walk.handle(item, at("2025-04-15T16:40"), "第二次上门，讲明半夜鸡叫影响全楼休息，对方答应考虑。");
    walk.handle(item, at("2025-04-17T09:30"), "第三次上门，带着邻居们的意见再次劝阻，帮忙联系了乡下亲戚家寄养。");
    walk.feedBack(item, at("2025-04-18T10:15"), "养鸡户把鸡处理掉了，笼子已拆，门口清扫干净。");
    walk.closeOut(item, at("2025-04-18T14:30"), "走访楼上四户，都说夜里安静了，予以销号。");
    walk.confirm(item, at("2025-04-18T19:05"));
    walk.rate(5, true, at("2025-04-18T19:07"), "社区跑了好几趟，终于能睡个安稳觉，楼里邻居都夸。");
    walk.release(at("2025-04-21T09:20"), "居民反映的半夜鸡叫已经解决：经社区几次上门劝阻，养鸡户把鸡处理掉了。");
    return new Tale(walk, List.of());
  }

  // two demands in one report, each an order to the property company, each closed on its own
  private static Tale estate(Setting setting) {
    Spot place =
        setting.county().layout().of(PlaceKind.ESTATE).stream()
            .filter(e -> e.name().equals("翰林名苑"))
            .findFirst()
            .orElseThrow();
    Walk walk =
        told(
            setting,
            place,
            "CHARGING",
            Report.Channel.DESK,
            "2025-05-12T09:15",
            "小区充电设施管理不规范，存在安全隐患，地下车库漏水没有及时维修。",
            "曹广林");
    Hands desk = setting.answers().desk(place);
    Piece charging = walk.first();
    routed(setting, walk);
    Hands company = charging.hands();
    Piece garage = walk.addItem("LEAK", at("2025-05-12T09:25"), "同一反映中的第二件：地下车库顶部漏水，未及时维修。");
    walk.dispatch(garage, company, desk.actor(), "DESK", at("2025-05-12T09:27"));
    walk.take(charging, at("2025-05-12T09:40"));
    walk.take(garage, at("2025-05-12T09:41"));
    walk.handle(garage, at("2025-05-12T14:00"), "现场查明车库伸缩缝止水带老化，已备料。");
    walk.feedBack(charging, at("2025-05-13T16:10"), "充电桩逐一检修，线缆归位，划定停车线并张贴充电管理规定。");
    walk.closeOut(charging, at("2025-05-14T09:30"), "现场核查充电区秩序良好，予以销号。");
    walk.feedBack(garage, at("2025-05-19T15:30"), "伸缩缝止水带更换完毕，闭水试验一昼夜不漏。");
    walk.closeOut(garage, at("2025-05-20T10:00"), "雨后到车库复查，顶部和地面都干燥，予以销号。");
    walk.confirm(charging, at("2025-05-20T18:20"));
    walk.confirm(garage, at("2025-05-20T18:20"));
    walk.rate(5, true, at("2025-05-20T18:22"), "两件事都解决了，十分满意。");
    UUID by = company.actor();
    return new Tale(
        walk,
        List.of(
            before(Pictures.charging(true), "2025-05-12T09:14", desk.actor(), false),
            before(Pictures.garage(true), "2025-05-12T09:14", desk.actor(), false),
            after(Pictures.charging(false), "2025-05-13T16:09", by, false),
            after(Pictures.garage(false), "2025-05-19T15:29", by, false)));
  }

  // cleared, looked at, done again where it was not enough, struck off after the check, shown to
  // all
  private static Tale stairway(Setting setting) {
    Spot stairwell = stairwell(setting, "150102001002");
    Walk walk =
        told(
            setting,
            stairwell,
            "STAIR_CLUTTER",
            Report.Channel.DESK,
            "2025-06-09T09:40",
            "“敲门听诉”时住户反映：楼道堆物困扰大家许久，老人上下楼不方便，也怕着火。",
            null);
    Piece item = walk.first();
    routed(setting, walk);
    UUID by = item.hands().actor();
    UUID desk = setting.answers().desk(stairwell).actor();
    walk.take(item, at("2025-06-09T12:10"));
    walk.handle(item, at("2025-06-10T18:30"), "党员带头清死角，先把自家门口的旧柜子搬走，居民跟着一起动手。");
    walk.feedBack(item, at("2025-06-11T10:20"), "一至四层堆放物已清走。");
    walk.redo(item, at("2025-06-11T15:10"), "现场核查，五层还有两只纸箱，请清完再报。");
    walk.handle(item, at("2025-06-11T19:00"), "与五层住户商量，纸箱搬回屋里。");
    walk.feedBack(item, at("2025-06-12T09:30"), "全部楼层清理完毕，通道畅通。");
    walk.closeOut(item, at("2025-06-12T15:40"), "逐层核查无堆物，予以销号。");
    walk.confirm(item, at("2025-06-12T19:20"));
    walk.rate(5, true, at("2025-06-12T19:21"), "困扰大家许久的楼道堆物问题解决了。");
    walk.release(at("2025-06-13T09:10"), "困扰大家许久的楼道堆物问题解决了。党员带头，邻居们一起动手，通道畅通。");
    return new Tale(
        walk,
        List.of(
            before(Pictures.stairway(true), "2025-06-09T09:38", desk, true),
            after(Pictures.stairway(false), "2025-06-12T09:29", by, true)));
  }

  private static Tale corner(Setting setting) {
    Spot community =
        setting.county().layout().of(PlaceKind.COMMUNITY).stream()
            .filter(c -> c.path().equals("150102001002"))
            .findFirst()
            .orElseThrow();
    Walk walk =
        told(
            setting,
            community,
            "SUGGESTION",
            Report.Channel.WEB,
            "2025-06-10T20:10",
            "建议老年活动中心增加看书的地方，最好能定期请医生来义诊。",
            null);
    Piece item = walk.first();
    Hands desk = setting.answers().desk(community);
    walk.accept(item, desk.actor(), "DESK", at("2025-06-11T08:50"));
    walk.dispatch(item, desk, desk.actor(), "DESK", at("2025-06-11T08:52"));
    walk.take(item, at("2025-06-11T08:53"));
    walk.feedBack(item, at("2025-06-17T16:20"), "老年活动中心新增图书角和健康义诊服务，每月义诊日期已公布。");
    walk.closeOut(item, at("2025-06-18T10:05"), "到现场看过，图书角已开放，予以销号。");
    walk.release(at("2025-06-18T10:30"), "老年活动中心新增了图书角和健康义诊服务，欢迎大家来看看。");
    return new Tale(walk, List.of());
  }

  private static Walk told(
      Setting setting,
      Spot place,
      String category,
      Report.Channel channel,
      String time,
      String text,
      @Nullable String name) {
    boolean alone = channel == Report.Channel.WEB || channel == Report.Channel.BOARD;
    Walk walk =
        new Walk(
            setting.hours(),
            setting.answers(),
            place,
            setting.category(category),
            channel,
            category.equals("SUGGESTION") ? Report.Kind.SUGGESTION : Report.Kind.PROBLEM,
            at(time),
            alone ? Walk.NOBODY : setting.answers().desk(place).actor(),
            text);
    Resident near = neighbour(setting, place);
    walk.reporter = name == null ? near : near.named(name);
    return walk;
  }

  private static void routed(Setting setting, Walk walk) {
    Instant at = walk.opened.plusSeconds(1);
    Piece item = walk.first();
    walk.accept(item, Walk.NOBODY, "SYSTEM", at);
    Hands first = setting.answers().first(walk.place, walk.category.ladder());
    walk.dispatch(item, first, Walk.NOBODY, "SYSTEM", at);
  }

  private static Resident neighbour(Setting setting, Spot place) {
    List<Resident> near = new ArrayList<>(setting.county().heads(place));
    if (near.isEmpty()) {
      Spot building =
          setting.county().layout().of(PlaceKind.BUILDING).stream()
              .filter(b -> place.equals(b.estate()))
              .findFirst()
              .orElseThrow();
      near.addAll(setting.county().heads(building));
    }
    return near.get(near.size() / 2);
  }

  private static Spot stairwell(Setting setting, String community) {
    return setting.county().layout().of(PlaceKind.STAIRWELL).stream()
        .filter(s -> s.path().startsWith(community))
        .filter(s -> setting.answers().at(s, org.linli.category.Rung.STAIRWELL_CHIEF) != null)
        .skip(4)
        .findFirst()
        .orElseThrow();
  }

  private static Album.Shot before(byte[] bytes, String time, UUID by, boolean released) {
    return new Album.Shot(bytes, Moment.BEFORE, at(time), by, released);
  }

  private static Album.Shot after(byte[] bytes, String time, UUID by, boolean released) {
    return new Album.Shot(bytes, Moment.AFTER, at(time), by, released);
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(Time.ZONE).toInstant();
  }
}
