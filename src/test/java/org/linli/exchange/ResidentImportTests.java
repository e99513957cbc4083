package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.exchange.Desk.line;
import static org.linli.exchange.Desk.outcome;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.shared.Transactions;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.linli.vault.IdNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 居民导入测试 — residents and households from lists: found again by number or by name behind the door,
/// added to and corrected, never taken away.
@LinliTest
class ResidentImportTests {

  private static final String[] HEADINGS =
      line("楼栋", "单元", "室", "姓名", "身份证号", "联系电话", "与户主关系", "民族", "人员标签", "人户状态");
  private static final String ZHANG = IdNumber.of("220303", LocalDate.of(1961, 5, 4), 11).value();
  private static final String LI = IdNumber.of("220303", LocalDate.of(1963, 7, 8), 22).value();

  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private Transactions transactions;
  @LocalServerPort private int port;
  private Desk here;

  @BeforeEach
  void openDoors() {
    here = new Desk(accounts, jdbc, transactions, port);
    here.taken(
        Subject.PLACES,
        line("网格", "楼栋", "单元", "室"),
        line("3网格", "5栋", "1单元", "101"),
        line("3网格", "5栋", "1单元", "102"));
  }

  @Test
  void residentsMoveInAsTheListSays() {
    Caller.Answer taken =
        here.taken(
            Subject.RESIDENTS,
            HEADINGS,
            line("5", "1", "101", "张 三", ZHANG, "13800000001", "户主", "满族", "独居", "人户一致"),
            line("5", "1", "101", "李四", "", "", "配偶", "", "", ""),
            line("5栋", "", "102室", "王五", "", "138 0000 0003", "户主", "", "", ""));

    assertThat(outcome(taken)).isEqualTo("3 0 0 0");
    assertThat(here.count("person where name_masked = '张*' and sex = 'MALE'")).isOne();
    assertThat(here.count("person where ethnic_group = '11' and 'ELDER_ALONE' = any(labels)"))
        .isOne();
    assertThat(here.count("residence where relation = '02' and tenure = 'OWNER'")).isEqualTo(2);
    assertThat(here.count("residence where relation = '10' and tenure = 'FAMILY'")).isOne();
    assertThat(here.acts("TAKE")).isEqualTo(2);
    assertThat(here.count("journal where noun = 'person'")).isZero();
    assertThat(here.count("journal where detail like '%RESIDENTS 3 0 0 0%'")).isOne();
    String door = here.community + "003005010101";
    assertThat(here.desk.apiGet(here.api + "/persons?place=" + door).text())
        .contains("张*", "李*")
        .doesNotContain("张三", "13800000001");
  }

  @Test
  void theSameListAgainChangesNothingAndACorrectedOneOnlyWhatItCorrects() {
    String[] zhang = line("5", "1", "101", "张三", ZHANG, "13800000001", "户主", "满族", "独居", "01");
    String[] li = line("5", "1", "101", "李四", "", "", "配偶", "", "", "");
    here.taken(Subject.RESIDENTS, HEADINGS, zhang, li);

    assertThat(outcome(here.taken(Subject.RESIDENTS, HEADINGS, zhang, li))).isEqualTo("0 0 2 0");
    assertThat(here.acts("TAKE")).isEqualTo(2);

    // what is left empty stays, a number is added, another phone is taken
    String[] less = line("5", "1", "101", "张三", ZHANG, "13900000001", "", "", "", "");
    String[] more = line("5", "1", "101", "李四", LI, "", "妻", "", "低保", "");
    assertThat(outcome(here.taken(Subject.RESIDENTS, HEADINGS, less, more))).isEqualTo("0 2 0 0");
    assertThat(here.count("person where ethnic_group = '11' and phone_masked = '139****0001'"))
        .isOne();
    assertThat(here.count("person where sex = 'FEMALE' and labels = '{MINIMUM_LIVING}'")).isOne();
    assertThat(here.count("residence where relation = '12' and until is null")).isOne();
    assertThat(here.count("person where 1 = 1")).isEqualTo(2);
  }

  @Test
  void whoStandsBehindAnotherDoorHasMoved() {
    String[] before = line("5", "1", "101", "张三", ZHANG, "", "户主", "", "", "");
    String[] after = line("5", "1", "102", "张三", ZHANG, "", "户主", "", "", "");
    here.taken(Subject.RESIDENTS, HEADINGS, before);

    assertThat(outcome(here.taken(Subject.RESIDENTS, HEADINGS, after))).isEqualTo("0 1 0 0");
    assertThat(here.count("residence where until is not null")).isOne();
    String door = here.community + "003005010102";
    assertThat(here.count("person where place_path = ?", door)).isOne();
    assertThat(outcome(here.checked(Subject.RESIDENTS, HEADINGS, after))).isEqualTo("0 0 1 0");
  }

  @Test
  void everyLineThatCannotBeTakenSaysWhy() {
    String slip = ZHANG.substring(0, 10) + "3" + ZHANG.substring(11);
    Caller.Answer checked =
        here.checked(
            Subject.RESIDENTS,
            HEADINGS,
            line("5", "1", "101", "张三", ZHANG, "", "户主", "", "", ""),
            line("5", "1", "101", "赵六", "", "", "户主", "", "", ""),
            line("5", "1", "102", "张三", ZHANG, "", "", "", "", ""),
            line("5", "1", "102", "孙七", slip, "", "", "", "", ""),
            line("9", "1", "102", "周八", "", "", "", "", "", ""),
            line("5", "1", "109", "吴九", "", "12345", "", "", "", ""),
            line("5", "1", "102", "", "", "12345", "邻居的狗", "火星族", "超人", ""),
            line("5", "1", "102", "郑十", "2.20303196105041E+17", "", "", "", "", ""));

    assertThat(outcome(checked)).isEqualTo("1 0 0 7");
    assertThat(reasons(checked, 3)).contains("已经有户主");
    assertThat(reasons(checked, 4)).contains("出现两次", "第 2 行");
    assertThat(reasons(checked, 5)).contains("也许第 11 位是 0，不是 3");
    assertThat(reasons(checked, 6)).contains("没有这个楼栋");
    assertThat(reasons(checked, 7)).contains("没有这个室");
    assertThat(reasons(checked, 8)).contains("姓名", "电话", "关系", "标签");
    assertThat(reasons(checked, 9)).contains("后几位已经丢失");
    assertThat(checked.text()).doesNotContain("孙七", slip, "12345");
    assertThat(here.count("person where 1 = 1")).isZero();
  }

  @Test
  void aNumberKnownUnderAnotherNameIsRefused() {
    here.taken(
        Subject.RESIDENTS, HEADINGS, line("5", "1", "101", "张三", ZHANG, "", "户主", "", "", ""));
    Caller.Answer checked =
        here.checked(
            Subject.RESIDENTS, HEADINGS, line("5", "1", "101", "张山", ZHANG, "", "", "", "", ""));
    assertThat(outcome(checked)).isEqualTo("0 0 0 1");
    assertThat(checked.text()).doesNotContain("张三");
  }

  @Test
  void householdsSayWhoHeadsThemAndWhetherTheyAreLet() {
    String[] headings = line("地址", "户主姓名", "户主电话", "房屋用途", "是否出租", "楼层");
    String[] one = line("5栋1单元101室", "张三", "13800000001", "住宅", "是", "1");
    String[] two = line("5-1-102", "", "", "空置", "否", "");
    assertThat(outcome(here.taken(Subject.HOUSEHOLDS, headings, one, two))).isEqualTo("1 1 0 0");

    assertThat(here.count("residence where relation = '02'")).isOne();
    assertThat(here.count("dwelling where rented")).isOne();
    assertThat(here.count("door where use = 'OTHER'")).isOne();
    assertThat(outcome(here.taken(Subject.HOUSEHOLDS, headings, one, two))).isEqualTo("0 0 2 0");
  }

  private static String reasons(Caller.Answer checked, int line) {
    return checked.at("$.objections[?(@.line == " + line + ")]");
  }
}
