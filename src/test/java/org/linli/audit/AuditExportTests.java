package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.Accounts;
import org.linli.division.Divisions;
import org.linli.journal.Exports;
import org.linli.journal.Exports.Verdict;
import org.linli.journal.Journal;
import org.linli.journal.Verified;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.linli.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// 日志导出测试 — the file holds what the filter finds, says so under its signature, and every change of
/// it is seen.
@LinliTest
class AuditExportTests {

  private final String county = TestCounty.fresh();
  private final Actor house = Actor.system(county);
  @Autowired private AuditExport export;
  @Autowired private Exports exports;
  @Autowired private Accounts accounts;
  @Autowired private Journal journal;
  @Autowired private Divisions divisions;
  @Autowired private Places places;
  @Autowired private Pages pages;
  @Autowired private Environment settings;
  private Actor auditor;

  @BeforeEach
  void openCounty() throws IOException {
    divisions.load(new StringReader(county + ",桃源区"));
    places.openCounty(house);
    UUID id = open("auditor", AccountPart.AUDITOR, "=SUM(A1)");
    auditor = accounts.actorOf(county, id).orElseThrow();
    for (int i = 0; i < 30; i++) {
      open("desk-" + i, AccountPart.COUNTY_DESK, "工作台 " + i);
    }
  }

  @Test
  void whatTheFilterFindsIsInTheFileAndTheExportIsAnAct() throws IOException {
    Map<String, String> file = unzip(make("account"));

    assertThat(String.valueOf(file.get("journal.csv")).lines()).hasSize(1 + 31);
    assertThat(file.get("signature.txt"))
        .startsWith("linli journal export 1\ncounty " + county + "\n")
        .contains("filter kind=account,actor=\n", "acts 31\n", "by " + auditor.id() + "\n");
    assertThat(check(make("account")).verdict()).isEqualTo(Verdict.WHOLE);
    assertThat(journal.of(Scope.county(county), auditor.id()))
        .filteredOn(act -> act.action().equals("EXPORT"))
        .hasSize(2)
        .allSatisfy(act -> assertThat(act.detail()).contains(" 31 "));
  }

  @Test
  void everyChangedByteIsSeen() throws IOException {
    byte[] whole = make("account");
    int seen = 0;
    for (int at = 0; at < whole.length; at += 7) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      // dates and the like in the frame of the ZIP say nothing about the acts
      if (!contents(changed).equals(contents(whole))) {
        assertThat(check(changed).verdict()).as("byte " + at).isNotEqualTo(Verdict.WHOLE);
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(50);
  }

  @Test
  void aLineLeftOutOrAStatementOfOthersIsSeen() throws IOException {
    Map<String, String> file = unzip(make("account"));
    Map<String, String> shorter = new TreeMap<>(file);
    shorter.merge("journal.csv", "", (old, _) -> old.substring(0, old.length() - 200));
    Map<String, String> renamed = new TreeMap<>(file);
    renamed.merge("signature.txt", "", (old, _) -> old.replace("acts 31", "acts 30"));
    Map<String, String> more = new TreeMap<>(file);
    more.put("more.csv", "x");
    Map<String, String> unsigned = new TreeMap<>(file);
    unsigned.remove("signature.txt");

    assertThat(check(zip(file)).verdict()).as("packed anew").isEqualTo(Verdict.WHOLE);
    assertThat(check(zip(shorter)).verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(check(zip(renamed)).verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(check(zip(more)).verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(check(zip(unsigned)).verdict()).isEqualTo(Verdict.NOT_ONE);
    assertThat(check("no zip".getBytes(StandardCharsets.UTF_8)).verdict())
        .isEqualTo(Verdict.NOT_ONE);
  }

  @Test
  void theCommandOutsideTheApplicationSaysTheSame(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("journal.zip");
    byte[] whole = make("account");
    Files.write(file, whole);
    assertThat(Verified.export(settings, file)).isTrue();

    Map<String, String> shorter = new TreeMap<>(unzip(whole));
    shorter.merge("journal.csv", "", (old, _) -> old.substring(0, old.length() - 200));
    Files.write(file, zip(shorter));
    assertThat(Verified.export(settings, file)).isFalse();

    Files.writeString(file, "no export at all");
    assertThat(Verified.export(settings, file)).isFalse();
  }

  @Test
  void aNameThatLooksLikeAFormulaStaysAName() throws IOException {
    // the export before is the auditor's own act, and his name is in the file
    make("journal");

    assertThat(unzip(make("journal")).get("journal.csv"))
        .contains("\"'=SUM(A1) · ")
        .doesNotContain("\"=SUM");
  }

  private byte[] make(String kind) throws IOException {
    var words = pages.words(Locale.SIMPLIFIED_CHINESE);
    Path file = export.make(auditor, new AuditForm(null, null, null, kind, null), words);
    try {
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  private Exports.Checked check(byte[] file) {
    return exports.check(new ByteArrayInputStream(file));
  }

  private static Map<String, String> contents(byte[] file) {
    try {
      return unzip(file);
    } catch (IOException | IllegalArgumentException damaged) {
      return Map.of();
    }
  }

  private static Map<String, String> unzip(byte[] file) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    files.computeIfPresent(
        "journal.csv",
        (_, text) ->
            new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    return files;
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private UUID open(String login, AccountPart part, String name) {
    return accounts.open(
        house, new Accounts.NewAccount(login, null, part, name, county, null, null), false);
  }
}
