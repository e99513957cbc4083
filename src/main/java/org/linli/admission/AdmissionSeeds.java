package org.linli.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.admission.Admission.State;
import org.linli.category.CatalogueTaken;
import org.linli.shared.Id;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// 准入种子 — the part of the shipped list that speaks of categories new to a county, in the
/// transaction in which they come.
@Component
class AdmissionSeeds {

  private static final String FILE = "admission/admissions.tsv";
  private static final String SHIPPED = "出厂清单";
  private static final UUID NOBODY = new UUID(0, 0);

  private final AdmissionStore store;

  AdmissionSeeds(AdmissionStore store) {
    this.store = store;
  }

  @EventListener
  void on(CatalogueTaken taken) {
    try {
      new ClassPathResource(FILE)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(f -> taken.codes().contains(f[0]))
          .map(f -> listed(f[0], f[1], taken.from()))
          .forEach(each -> store.insert(taken.county(), each));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Admission listed(String category, String reason, LocalDate from) {
    return new Admission(
        Id.fresh(), category, State.APPROVED, reason, from, null, NOBODY, SHIPPED, null, 0);
  }
}
