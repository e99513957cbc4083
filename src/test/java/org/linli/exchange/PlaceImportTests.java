package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.exchange.Desk.line;
import static org.linli.exchange.Desk.outcome;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.shared.Transactions;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 门户导入测试 — doors of a community from a list, over HTTP: seen first, written in one act, and the
/// same list again changes nothing.
@LinliTest
class PlaceImportTests {

  private static final String[] HEADINGS = line("网格", "小区", "楼号", "单元", "室", "用途", "楼层");

  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private Transactions transactions;
  @LocalServerPort private int port;
  private Desk here;

  @BeforeEach
  void open() {
    here = new Desk(accounts, jdbc, transactions, port);
  }

  @Test
  void doorsAreOpenedWithAllThatStandsBetween() {
    Caller.Answer taken =
        here.taken(
            Subject.PLACES,
            line("东晟社区房屋台账"),
            HEADINGS,
            line("3网格", "翰林名苑", "5栋", "1单元", "101", "住宅", "1"),
            line("3网格", "翰林名苑", "05", "一单元", "201室", "", "2层"),
            line("３网格", "翰林名苑", "5号楼", "", "门市1", "商铺", ""),
            line("4网格", "", "", "", "12", "", ""));

    assertThat(outcome(taken)).isEqualTo("4 0 0 0");
    String building = here.community + "003005";
    assertThat(here.count("place where path = ? and estate_id is not null", building)).isOne();
    assertThat(here.count("place where path = ? and name = '5栋'", building)).isOne();
    assertThat(here.count("place where path = ? and name = '101室'", building + "010101")).isOne();
    assertThat(here.count("place where path = ?", building + "010201")).isOne();
    assertThat(here.count("place where path = ?", here.community + "004000000012")).isOne();
    assertThat(here.count("door where use = 'SHOP'")).isOne();
    // the chiefs' posts come with them, the homes are counted upwards, and all of it is one act
    assertThat(here.count("post where place_path = ?", building + "01")).isOne();
    assertThat(here.count("place where path = ? and households = 2", building)).isOne();
    assertThat(here.count("place where path = ? and households = 3", here.community)).isOne();
    assertThat(here.count("journal where action <> 'SIGN_IN' and noun <> 'account'")).isOne();
    assertThat(here.acts("TAKE")).isOne();
    assertThat(here.count("import_list where state = 'TAKEN'")).isOne();
  }

  @Test
  void theSameListAgainChangesNothingAndIsNoAct() {
    String[] one = line("3网格", "", "5栋", "1单元", "101", "住宅", "1");
    String[] two = line("3网格", "", "5栋", "1单元", "102", "", "");
    assertThat(outcome(here.taken(Subject.PLACES, HEADINGS, one, two))).isEqualTo("2 0 0 0");

    assertThat(outcome(here.taken(Subject.PLACES, HEADINGS, one, two))).isEqualTo("0 0 2 0");
    assertThat(here.acts("TAKE")).isOne();

    String[] shop = line("3网格", "翰林名苑", "5栋", "1单元", "102", "商铺", "");
    assertThat(outcome(here.checked(Subject.PLACES, HEADINGS, one, shop))).isEqualTo("1 0 1 0");
  }

  @Test
  void everyRefusedLineSaysWhyAndTheGoodOnesGoIn() {
    Caller.Answer checked =
        here.checked(
            Subject.PLACES,
            HEADINGS,
            line("3网格", "", "5栋", "1单元", "101", "住宅", "1"),
            line("3网格", "", "5栋", "1单元", "101室", "住宅", "1"),
            line("3网格", "", "5栋", "1单元", "102", "宫殿", "1"),
            line("3网格", "", "5栋", "1单元", "103", "住宅", "高"),
            line("", "", "", "", "104", "住宅", ""),
            line("3网格", "", "<b>", "1单元", "105", "住宅", "1"));

    assertThat(outcome(checked)).isEqualTo("1 0 0 5");
    assertThat(checked.at("$.objections[*].line")).isEqualTo("[3,4,5,6,7]");
    assertThat(checked.at("$.objections[0].reason")).contains("出现两次", "第 2 行");
    assertThat(checked.at("$.objections[1].column")).isEqualTo("用途");
    assertThat(here.step(checked, "take", "{\"choice\":\"ALL\"}").error("choice")).isNotEmpty();
    assertThat(here.step(checked, "take", "{}").error("choice")).isNotEmpty();
    assertThat(here.count("place where kind = 'HOUSEHOLD'")).isZero();

    Caller.Answer refused = here.step(checked, "refused", "");
    List<List<String>> sheet = Desk.read(refused.bytes());
    assertThat(sheet).hasSize(6);
    assertThat(sheet.getFirst()).endsWith("退回原因");
    assertThat(sheet.get(2).get(5)).isEqualTo("宫殿");
    assertThat(sheet.get(2).getLast()).contains("看不懂房屋用途");
    assertThat(here.acts("FETCH_REFUSED")).isOne();

    here.step(checked, "take", "{\"choice\":\"GOOD\"}");
    assertThat(here.count("place where kind = 'HOUSEHOLD'")).isOne();
    // nothing was opened for the lines that were refused
    assertThat(here.count("place where kind = 'BUILDING'")).isOne();
  }

  @Test
  void whatTheOfficeCallsItsColumnsIsRemembered() {
    String[] own = line("片区", "楼座编码", "梯", "房");
    String[] door = line("3网格", "5", "1", "101");
    Caller.Answer brought = here.bring(Subject.PLACES, Desk.workbook(own, door));
    assertThat(brought.at("$.columns[0].field")).isEmpty();
    Caller.Answer checked =
        here.step(
            brought, "columns", "{\"columns\":[\"grid\",\"building\",\"stairwell\",\"door\"]}");
    here.step(checked, "take", "{\"choice\":\"ALL\"}");

    Caller.Answer again = here.bring(Subject.PLACES, Desk.workbook(own, door));
    assertThat(again.at("$.columns[0].field")).isEqualTo("grid");
    assertThat(again.at("$.columns[3].field")).isEqualTo("door");
    assertThat(here.step(again, "columns", "{\"columns\":[\"grid\",\"grid\"]}").error("columns"))
        .isNotEmpty();
    assertThat(here.step(again, "columns", "{\"columns\":[\"estate\"]}").error("columns"))
        .isNotEmpty();
  }

  @Test
  void aListIsThereForWhoSentItOnly() {
    Caller.Answer checked = here.checked(Subject.PLACES, HEADINGS, line("3网格", "", "5", "", "1"));
    String id = checked.at("$.id");
    assertThat(here.neighbour.apiGet(here.api + "/imports/" + id).status()).isEqualTo(404);
    assertThat(here.neighbour.get("/work/" + here.county + "/imports/" + id).status())
        .isEqualTo(404);
    byte[] file = Desk.workbook(HEADINGS, line("3网格", "", "5", "", "1"));
    assertThat(here.bring(here.neighbour, Subject.PLACES, file, ImportController.WORKBOOK).status())
        .isEqualTo(404);
    // and the database itself keeps its content from everybody else
    assertThat(here.count("import_part where 1 = 1")).isZero();
    assertThat(here.count("import_list where id = ?::uuid", id)).isOne();
  }

  @Test
  void aListIsPutAwayWithItsContentAndGoesNoFurther() {
    Caller.Answer checked = here.checked(Subject.PLACES, HEADINGS, line("3网格", "", "5", "", "1"));
    Caller.Answer gone = here.step(checked, "cancel", "");
    assertThat(gone.at("$.state")).isEqualTo("DISCARDED");
    assertThat(gone.at("$.held")).isEqualTo("false");
    assertThat(here.step(checked, "take", "{\"choice\":\"GOOD\"}").status()).isEqualTo(409);
    assertThat(here.count("place where kind = 'GRID'")).isZero();
  }
}
