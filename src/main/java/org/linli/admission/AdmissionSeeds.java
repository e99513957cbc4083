package org.linli.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.admission.Admission.State;
import org.linli.category.CatalogueOpened;
import org.linli.shared.Id;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// 准入种子 — the list a county begins with, in the transaction in which its catalogue begins.
@Component
class AdmissionSeeds {

  private static final String FILE = "admission/admissions.tsv";
  private static final String SHIPPED = "出厂清单";
  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
  private static final UUID NOBODY = new UUID(0, 0);

  private final AdmissionStore store;

  AdmissionSeeds(AdmissionStore store) {
    this.store = store;
  }

  @EventListener
  void on(CatalogueOpened opened) {
    try {
      new ClassPathResource(FILE)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(f -> listed(f[0], f[1]))
          .forEach(each -> store.insert(opened.county(), each));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Admission listed(String category, String reason) {
    return new Admission(
        Id.fresh(), category, State.APPROVED, reason, FROM, null, NOBODY, SHIPPED, null, 0);
  }
}
