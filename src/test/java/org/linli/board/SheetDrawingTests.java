package org.linli.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.board.BoardPages.Answer;
import org.linli.board.BoardPages.Show;
import org.linli.web.Words;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/// 印张绘制测试 — what is printed can be read by people at two metres and by phones, however long the
/// names are.
class SheetDrawingTests {

  // eight millimetres
  private static final float AT_TWO_METRES = 23;
  private static final String CODE = "220303-7KQ4M2XH9P";
  private static final String ADDRESS = "https://linli.example.org/b/" + CODE;
  private static final List<Answer> CHIEFS =
      List.of(
          answer("STAIRWELL_CHIEF", "2单元", "王建国", "139 0434 0001"),
          answer("BUILDING_CHIEF", "5栋", null, null),
          answer("GRID_CHIEF", "3网格", "刘敏", "0434-3500003"));
  private static final List<Answer> DESKS =
      List.of(
          answer("PROPERTY", "", "安居物业公司", "0434-3500004"),
          answer("COMMUNITY_DESK", "", "东晟社区居委会", "0434-3500003"),
          answer("STREET_DESK", "", "平东街道综治中心", "0434-3500002"),
          answer("STATION", "", "3网格党群服务站", "0434-3500005"));

  @ParameterizedTest
  @CsvSource({"A4_PORTRAIT,zh", "A3_LANDSCAPE,zh", "A4_PORTRAIT,en", "A3_LANDSCAPE,en"})
  void namesAndNumbersAreReadableAtTwoMetres(Paper paper, String language) throws IOException {
    Printed printed = drawn(paper, language, board("5栋 2单元", CHIEFS, DESKS, false));

    for (String read : List.of("王建国", "13904340001", "刘敏", "安居物业公司", "0434-3500005", "5栋2单元")) {
      assertThat(printed.letters(1, read)).as(read).isGreaterThanOrEqualTo(AT_TWO_METRES);
    }
    printed.assertInside();
  }

  @ParameterizedTest
  @CsvSource({"A4_PORTRAIT", "A3_LANDSCAPE"})
  void aPhoneReadsTheCodeAlsoThroughTheSampleMark(Paper paper) throws IOException {
    Printed printed = drawn(paper, "zh", board("5栋 2单元", CHIEFS, DESKS, true));

    assertThat(printed.code(1)).isEqualTo(ADDRESS);
    assertThat(printed.text(1)).contains("样", "本");
    assertThat(printed.letters(1, "样")).isGreaterThan(100);
  }

  @Test
  void theFootNamesTheBoardTheDayAndTheState() throws IOException {
    Printed printed = drawn(Paper.A4_PORTRAIT, "zh", board("5栋 2单元", CHIEFS, DESKS, false));

    assertThat(printed.text(1)).contains(CODE, "2026-11-22", "3f2a91c0").doesNotContain("样本");
    assertThat(printed.everyFontIsEmbedded()).isTrue();
  }

  @Test
  void aVacantPostSendsToTheNextOne() throws IOException {
    Printed printed = drawn(Paper.A4_PORTRAIT, "zh", board("5栋 2单元", CHIEFS, DESKS, false));

    assertThat(printed.text(1)).contains("楼栋长", "暂缺", "请找下一级");
  }

  @ParameterizedTest
  @CsvSource({"A4_PORTRAIT,zh", "A3_LANDSCAPE,zh", "A4_PORTRAIT,en", "A3_LANDSCAPE,en"})
  void longNamesStandWholeInsideThePaper(Paper paper, String language) throws IOException {
    String company = "吉林省四平市翰林名苑物业管理服务有限责任公司平东街道东晟社区分公司";
    String chief = "买买提·吐尔逊江·阿卜杜拉";
    String place = "翰林名苑二期东区国际花园社区回迁安置楼A座12号楼 东侧第三单元";
    List<Answer> desks = new ArrayList<>(DESKS);
    desks.set(0, answer("PROPERTY", "", company, "0434-3500004"));
    var chiefs = List.of(answer("STAIRWELL_CHIEF", "2单元", chief, "13904340001"), CHIEFS.get(1));

    Printed printed = drawn(paper, language, board(place, chiefs, desks, true));

    String together = printed.text(1);
    for (String name : List.of(company, chief, place)) {
      name.replaceAll("\\s", "")
          .codePoints()
          .forEach(letter -> assertThat(together).contains(Character.toString(letter)));
    }
    assertThat(together).doesNotContain("…");
    printed.assertInside();
  }

  @Test
  void whereOnlyTheGridIsKnownTheLettersGrow() throws IOException {
    var grid = board("3网格", List.of(CHIEFS.get(2)), List.of(DESKS.get(1)), false);

    Printed few = drawn(Paper.A4_PORTRAIT, "zh", grid);
    Printed full = drawn(Paper.A4_PORTRAIT, "zh", board("5栋 2单元", CHIEFS, DESKS, false));

    assertThat(few.letters(1, "刘敏")).isGreaterThan(full.letters(1, "刘敏"));
    few.assertInside();
  }

  @Test
  void aBoardWithNobodyOnItStillLeadsSomewhere() throws IOException {
    Printed printed = drawn(Paper.A3_LANDSCAPE, "zh", board("东区", List.of(), List.of(), false));

    assertThat(printed.code(1)).isEqualTo(ADDRESS);
    assertThat(printed.text(1)).contains("东区", "119");
  }

  @Test
  void aCharacterTheFontLacksIsMarkedAndNamed() throws IOException {
    try (var document = new PDDocument()) {
      var fonts = new PrintFont(document);

      assertThat(fonts.printable("王𠮷国")).isEqualTo("王〓国");
      assertThat(fonts.printable("䶮")).isEqualTo("䶮");
      assertThat(fonts.missing()).isEqualTo("𠮷");
    }
  }

  private static Printed drawn(Paper paper, String language, Show... boards) throws IOException {
    try (var document = new PDDocument()) {
      var fonts = new PrintFont(document);
      var drawing = new SheetDrawing(document, fonts, words(language));
      for (Show board : boards) {
        drawing.add(board, paper, "2026-11-22 · 3f2a91c0");
      }
      var pdf = new ByteArrayOutputStream();
      fonts.save(pdf);
      Files.createDirectories(Path.of("target/boards"));
      Files.write(Path.of("target/boards", paper + "-" + language + ".pdf"), pdf.toByteArray());
      return new Printed(pdf.toByteArray());
    }
  }

  private static Show board(String place, List<Answer> chiefs, List<Answer> desks, boolean sample) {
    return new Show(CODE, place, "平东街道 东晟社区 3网格", ADDRESS, sample, chiefs, desks);
  }

  private static Answer answer(
      String rung, String place, @Nullable String name, @Nullable String phone) {
    String hours = rung.endsWith("DESK") ? "周一至周五" : null;
    return new Answer(rung, null, place, name, phone, hours, null, List.of());
  }

  private static Words words(String language) {
    var texts = new ReloadableResourceBundleMessageSource();
    texts.setBasenames("classpath:messages/board", "classpath:messages/web");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return new Words(texts, language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
  }
}
