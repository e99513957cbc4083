package org.linli.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.linli.board.PrintRun.Claim;
import org.linli.board.PrintRun.Sheet;
import org.linli.shared.Time;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 出图 — draws one claimed file from the records as they are now, inside the claim's transaction.
@Component
class Drawing {

  /// 停笔 — the run was cancelled or the house closes; nothing of this file is kept.
  static final class Stopped extends RuntimeException {
    Stopped() {
      super("stopped", null, false, false);
    }
  }

  /// How many characters of the digest stand at the foot of a sheet.
  static final int STATE = 8;

  private static final int BATCH = 50;

  private final PrintQueue queue;
  private final PrintFiles files;
  private final Contents contents;
  private final BoardViews views;
  private final Pages pages;
  private final Clock clock;

  Drawing(
      PrintQueue queue,
      PrintFiles files,
      Contents contents,
      BoardViews views,
      Pages pages,
      Clock clock) {
    this.queue = queue;
    this.files = files;
    this.contents = contents;
    this.views = views;
    this.pages = pages;
    this.clock = clock;
  }

  /// Draws the file and says that it is ready.
  ///
  /// @param goOn asked between boards; false = leave it
  void draw(Claim claim, BooleanSupplier goOn) {
    PrintRun run = claim.run();
    List<Sheet> sheets = queue.sheets(run, claim.file());
    try (var document = new PDDocument()) {
      var fonts = new PrintFont(document);
      Map<UUID, String> shown = draw(document, fonts, claim, sheets, goOn);
      describe(document, claim);
      long bytes = files.write(run, claim.file(), fonts);
      queue.ready(claim, clock.instant(), bytes, fonts.missing(), shown);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<UUID, String> draw(
      PDDocument document, PrintFont fonts, Claim claim, List<Sheet> sheets, BooleanSupplier goOn)
      throws IOException {
    PrintRun run = claim.run();
    Words words = pages.words(Locale.forLanguageTag(run.language()));
    String day = words.day(Time.day(clock.instant()));
    var drawing = new SheetDrawing(document, fonts, words);
    Map<UUID, String> shown = new LinkedHashMap<>();
    for (int from = 0; from < sheets.size(); from += BATCH) {
      if (!goOn.getAsBoolean() || queue.cancelled(run.county(), run.id())) {
        throw new Stopped();
      }
      List<Sheet> batch = sheets.subList(from, Math.min(sheets.size(), from + BATCH));
      Map<String, Content> said =
          contents.of(run.county(), batch.stream().map(Sheet::placePath).distinct().toList());
      for (Sheet sheet : batch) {
        Content content = Objects.requireNonNull(said.get(sheet.placePath()));
        String digest = content.digest();
        String stamp = words.t("board.print.stamp", day, digest.substring(0, STATE));
        drawing.add(views.show(sheet.code(), content, run.address()), claim.file().paper(), stamp);
        shown.put(sheet.board(), digest);
      }
    }
    return shown;
  }

  private void describe(PDDocument document, Claim claim) {
    Instant now = clock.instant();
    Calendar when = Calendar.getInstance(TimeZone.getTimeZone(Time.ZONE));
    when.setTimeInMillis(now.toEpochMilli());
    var about = document.getDocumentInformation();
    about.setCreationDate(when);
    about.setTitle(claim.file().area() + " " + Time.day(now));
    about.setCreator("Linli");
  }
}
