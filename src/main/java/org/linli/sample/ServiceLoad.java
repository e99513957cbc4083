package org.linli.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.vault.Vault;

/// 样例任用写入 — appointments under way, contact duty at four layers, support given to chiefs, and what
/// stations and venues offer.
final class ServiceLoad {

  private static final LocalDate SINCE = LocalDate.of(2024, 3, 1);
  private static final String STATION = "{代办事项,评理说事,民意收集,饮水充电,雨伞药箱借用,志愿服务登记}";
  private static final List<String> SORTS =
      List.of("ACTIVITY_ROOM", "CARE_STOP", "COUNCIL", "CHILDREN");
  private static final List<String> SERVICES =
      List.of("{棋牌书画,健身,读书角}", "{饮水机,微波炉,急救箱,针线包,老花镜}", "{居民议事,调解,投票}", "{课后看护,绘本,心理辅导}");
  private static final int OLD = 1947;
  private static final int CONTACTED = 120;

  private final Bulk bulk;
  private final Vault vault;
  private final County county;
  private final LocalDate today;
  private final Dice dice;
  private final String code;

  ServiceLoad(Bulk bulk, Vault vault, County county, LocalDate today) {
    this.bulk = bulk;
    this.vault = vault;
    this.county = county;
    this.today = today;
    this.code = county.district().county();
    this.dice = new Dice(code, "service");
  }

  void write() {
    venues();
    contacts();
    nominations();
    supports();
  }

  private void venues() {
    bulk.into(
        "venue",
        "county, organisation_id, sort, services, capacity",
        rows -> {
          for (Office office : county.offices().all()) {
            if (office.kind() == OrganisationKind.STATION) {
              rows.add(code, office.id(), "SERVICE_STATION", STATION, dice.between(2, 8) * 10);
            } else if (office.kind() == OrganisationKind.VENUE) {
              int sort = sort(office.name());
              rows.add(
                  code, office.id(), SORTS.get(sort), SERVICES.get(sort), dice.between(1, 6) * 10);
            }
          }
        });
  }

  private static int sort(String name) {
    for (int i = 0; i < Offices.ROOMS.size(); i++) {
      if (name.endsWith(Offices.ROOMS.get(i))) {
        return i;
      }
    }
    return 0;
  }

  private void contacts() {
    bulk.into(
        "contact_duty",
        "county, id, layer, place_id, place_path, resident_id, post_id, since",
        rows -> {
          for (Spot community : county.layout().of(PlaceKind.COMMUNITY)) {
            county.chiefs().of(PostKind.STATION_HEAD).stream()
                .filter(s -> community.covers(s.place))
                .findFirst()
                .ifPresent(s -> contact(rows, "AREA", community, null, s));
          }
          county
              .chiefs()
              .of(PostKind.GRID_CHIEF)
              .forEach(s -> contact(rows, "GRID", s.place, null, s));
          county
              .chiefs()
              .of(PostKind.STAIRWELL_CHIEF)
              .forEach(s -> contact(rows, "HOUSEHOLDS", s.place, null, s));
          persons(rows);
        });
  }

  // elders whom the chief of their building keeps in touch with
  private void persons(Rows rows) {
    int contacted = 0;
    for (Household household : county.population().households()) {
      Seat building = county.chiefs().above(household.home(), 18);
      if (building == null || contacted >= CONTACTED) {
        continue;
      }
      for (Resident resident : household.residents()) {
        if (resident.born().getYear() <= OLD && dice.chance(20)) {
          contact(rows, "PERSON", household.home(), resident.id(), building);
          contacted++;
        }
      }
    }
  }

  private void contact(Rows rows, String layer, Spot place, @Nullable UUID resident, Seat seat) {
    rows.add(
        code, dice.id(Layout.EDITION), layer, place.id(), place.path(), resident, seat.id, SINCE);
  }

  // for the first vacant posts somebody is under way
  private void nominations() {
    List<Seat> vacant =
        county.chiefs().of(PostKind.STAIRWELL_CHIEF).stream()
            .filter(s -> s.holder() == null)
            .limit(3)
            .toList();
    List<String> states = List.of("RECOMMENDED", "CONFIRMED", "ON_NOTICE");
    bulk.into(
        "nomination",
        "county, id, post_id, place_path, state, deputy, source, name_sealed, phone_sealed,"
            + " reason_sealed, opinion_sealed, recommended_by, recommended_on, public_from,"
            + " public_until",
        rows -> {
          for (int i = 0; i < vacant.size(); i++) {
            Seat seat = vacant.get(i);
            boolean notice = i == 2;
            rows.add(
                code,
                dice.id(Layout.EDITION),
                seat.id,
                seat.place.path(),
                states.get(i),
                false,
                "RESIDENTS",
                vault.seal(code, List.of("江映雪", "顾长青", "沈知秋").get(i)),
                vault.seal(code, "1420000990" + i),
                vault.seal(code, "居民代表会推选，热心，住在本单元"),
                i == 0 ? null : vault.seal(code, "社区“两委”会议同意"),
                new UUID(0, 0),
                day(today.minusDays(6 - i)),
                notice ? day(today) : null,
                notice ? day(today.plusDays(30)) : null);
          }
        });
  }

  // the day of the load differs from house to house and stays out of the digest
  private static Bulk.Salted day(LocalDate day) {
    return new Bulk.Salted(day.toString());
  }

  private void supports() {
    Spot top = county.layout().of(PlaceKind.COUNTY).getFirst();
    offer(top, "CHECK_UP", "年度免费体检", "社区卫生服务中心", 1, PostKind.GRID_CHIEF, null, 60);
    offer(top, "ISSUE", "“三长”红马甲", null, null, PostKind.BUILDING_CHIEF, "L 码", 0);
    offer(top, "DISCOUNT", "邻里食堂用餐优惠", "邻里食堂", null, PostKind.STAIRWELL_CHIEF, null, 35);
    offer(top, "DISCOUNT", "理发优惠", "便民理发店", 12, PostKind.BUILDING_CHIEF, null, 30);
    offer(top, "TRAINING", "矛盾调解培训", "区司法局", null, PostKind.GRID_CHIEF, null, 80);
    offer(top, "HONOUR", "年度优秀网格长", null, null, PostKind.GRID_CHIEF, null, 0);
  }

  private void offer(
      Spot top,
      String kind,
      String title,
      @Nullable String partner,
      @Nullable Integer uses,
      PostKind to,
      @Nullable String detail,
      int percent) {
    UUID support = dice.id(Layout.EDITION);
    bulk.into(
        "support",
        "county, id, kind, title, partner, place_path, valid_from, uses",
        rows -> rows.add(code, support, kind, title, partner, top.path(), SINCE, uses));
    List<Seat> seats =
        county.chiefs().of(to).stream()
            .filter(s -> s.holder() != null)
            .filter(s -> !kind.equals("HONOUR") || dice.chance(10))
            .collect(Collectors.toList());
    List<UUID> ids = seats.stream().map(s -> dice.id(Layout.EDITION)).toList();
    List<Boolean> used = seats.stream().map(s -> dice.chance(percent)).toList();
    bulk.into(
        "entitlement",
        "county, id, support_id, appointment_id, place_path, detail, given_on, used",
        rows -> {
          for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            rows.add(
                code,
                ids.get(i),
                support,
                seat.terms.getLast().id(),
                seat.place.path(),
                detail,
                given(seat),
                used.get(i) ? 1 : 0);
          }
        });
    bulk.into(
        "entitlement_use",
        "county, id, entitlement_id, used_on, note",
        rows -> {
          for (int i = 0; i < seats.size(); i++) {
            if (used.get(i)) {
              LocalDate on = given(seats.get(i)).plusDays(dice.below(180));
              rows.add(code, dice.id(Layout.EDITION), ids.get(i), on, partner);
            }
          }
        });
  }

  private static LocalDate given(Seat seat) {
    LocalDate since = seat.terms.getLast().since();
    return since.isBefore(SINCE) ? SINCE : since;
  }
}
